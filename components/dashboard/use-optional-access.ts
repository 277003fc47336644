/** Whether the user allows one of the optional features, and the buttons that allow it or take it back. */
import { useEffect, useState } from 'preact/hooks';
import { type OptionalFeature, permissionsOf } from '@/utils/background/optional-permissions';

export interface OptionalAccess {
  /** Undefined until the browser has told. */
  allowed: boolean | undefined;
  /** The browser, or the user in its question, said no to the last press. */
  refused: boolean;
  /** Must be called in the click itself: the browser asks nobody who did not press anything. */
  allow(): void;
  /** Takes back the host; the background then cleans up and gives back the rest. */
  takeBack(): void;
}

/** The plain namespace: both browsers answer with promises in Manifest V3. Missing where the page stands alone, in a test. */
const permissionsApi = (): typeof chrome.permissions | undefined => globalThis.chrome?.permissions;

export function useOptionalAccess(feature: OptionalFeature): OptionalAccess {
  const [allowed, setAllowed] = useState<boolean>();
  const [refused, setRefused] = useState(false);

  useEffect(() => {
    const api = permissionsApi();
    if (!api) {
      setAllowed(false);
      return undefined;
    }
    const look = () => void api.contains(asked(feature)).then(setAllowed);
    look();
    api.onAdded.addListener(look);
    api.onRemoved.addListener(look);
    return () => {
      api.onAdded.removeListener(look);
      api.onRemoved.removeListener(look);
    };
  }, [feature]);

  const settle = (asking: Promise<boolean> | undefined) => {
    setRefused(false);
    if (!asking) return setRefused(true);
    asking.then(
      (done) => setRefused(!done),
      () => setRefused(true),
    );
  };

  return {
    allowed,
    refused,
    allow: () => settle(permissionsApi()?.request(asked(feature))),
    takeBack: () => settle(permissionsApi()?.remove({ origins: permissionsOf(feature).origins })),
  };
}

/** As the browser's types want it: their list of permissions is closed, and ours is part of it. */
function asked(feature: OptionalFeature): chrome.permissions.Permissions {
  return permissionsOf(feature);
}
