/** What is typed into the profile of each store and not saved: kept above the pages, so that looking elsewhere loses nothing. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { DRAFT_FIELDS, type DraftField, type ProfileDraft } from '@/utils/profile/draft';

/** The fields that say something else than what is saved. */
export type Edits = Partial<ProfileDraft>;

export interface ProfileEdits {
  /** The edits of one store. */
  of(store: string): Edits;
  /** @param saved what is saved in that field: typing it again ends the edit */
  set(store: string, field: DraftField, value: string, saved: string): void;
  /** Ends the edits that are in a draft that was saved; what was typed since stays. */
  settle(store: string, saved: ProfileDraft): void;
  /** Puts all edits of a store in the place of those there are. */
  replace(store: string, edits: Edits): void;
}

const NONE: Edits = {};

export function useProfileEdits(): ProfileEdits {
  const [all, setAll] = useState<ReadonlyMap<string, Edits>>(new Map());
  const change = useCallback((store: string, next: (edits: Edits) => Edits) => {
    setAll((before) => {
      const after = new Map(before);
      const edits = next(before.get(store) ?? NONE);
      if (Object.keys(edits).length === 0) after.delete(store);
      else after.set(store, edits);
      return after;
    });
  }, []);
  useLeaveGuard(all.size > 0);
  return useMemo(
    () => ({
      of: (store) => all.get(store) ?? NONE,
      set: (store, field, value, saved) =>
        change(store, ({ [field]: _old, ...edits }) =>
          value === saved ? edits : { ...edits, [field]: value },
        ),
      settle: (store, saved) =>
        change(store, (edits) =>
          Object.fromEntries(
            DRAFT_FIELDS.flatMap((field) => {
              const value = edits[field];
              return value === undefined || value === saved[field] ? [] : [[field, value]];
            }),
          ),
        ),
      replace: (store, edits) => change(store, () => edits),
    }),
    [all, change],
  );
}

/** Lets the browser ask before the tab is closed or reloaded over something unsaved. */
function useLeaveGuard(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      // Chromium before 119 asks only when this is set.
      event.returnValue = true;
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [unsaved]);
}
