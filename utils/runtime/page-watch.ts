/**
 * One watcher for everything that can change a page: mutations, events, the route, and a slow look for what neither tells
 * (a `v-model` checkbox changed by page code). It only reports; it never reads.
 */

import { oncePerFrame } from './once-per-frame';

/** How often the slow look comes while the tab is visible, in ms. */
export const SLOW_LOOK_MS = 1000;
/** So many reports of the observer between two frames are a storm. */
const STORM = 6;
/** Attributes that carry state or decide what is shown. */
const ATTRIBUTES = [
  ...[
    'aria-checked',
    'aria-pressed',
    'aria-selected',
    'aria-hidden',
    'aria-label',
    'aria-invalid',
    'aria-disabled',
  ],
  ...['checked', 'value', 'disabled', 'hidden', 'inert', 'open', 'title', 'class', 'style'],
];
const EDITS = ['input', 'change', 'click', 'keyup'] as const;
const GESTURES = ['pointerdown', 'keydown', 'paste', 'drop', 'change', 'input'] as const;
/** Parts of the page whose use is no edit. */
const NO_EDIT = 'nav,header,[data-sellerlint-root]';

export interface PageListener {
  /** The changes since the last frame; of a storm only the first ones, unless every record is needed. */
  mutated(records: readonly MutationRecord[]): void;
  /** Whether what a single change says may matter: something is edited or being saved. */
  needsEveryRecord(): boolean;
  /** A trusted gesture in the page's content. */
  touched(): void;
  /** Something was typed, toggled or clicked: the event's whole path. */
  edited(event: Event, path: readonly EventTarget[]): void;
  routed(): void;
  slowLook(): void;
}

export interface PageWatch {
  /** Shadow roots have mutations and events of their own. */
  observe(roots: Iterable<ShadowRoot>): void;
  stop(): void;
}

/** Starts watching `document`; everything stops with `stop()`. */
export function watchPage(document: Document, listener: PageListener): PageWatch {
  const abort = new AbortController();
  const options = { capture: true, passive: true, signal: abort.signal };
  const batch = oncePerFrame<MutationRecord>((records) => {
    if (isResting) observeAll();
    reports = 0;
    const foreign = records.filter((record) => !isOurs(record));
    if (foreign.length > 0) listener.mutated(foreign);
  });
  /** How often the observer has reported since the last frame, and whether it rests until the next. */
  let reports = 0;
  let isResting = false;
  const observer = new MutationObserver((records) => {
    batch.add(records);
    // A storm: that the page changes is known by now, and each further report would cost it time. What a page says about
    // saving must not be missed, though.
    if (++reports < STORM || listener.needsEveryRecord()) return;
    observer.disconnect();
    isResting = true;
  });
  const settings = {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES,
  };
  let seen = new Set<ShadowRoot>();
  const observeAll = () => {
    isResting = false;
    seen = new Set([...seen].filter(({ host }) => host.isConnected));
    for (const root of [document, ...seen]) observer.observe(root, settings);
  };
  observeAll();

  const onGesture = (event: Event) => {
    const [target] = event.composedPath();
    if (event.isTrusted && !(target instanceof Element && target.closest(NO_EDIT))) listener.touched();
  };
  const onEdit = (event: Event) => {
    const path = event.composedPath();
    if (!path.some(isOurRoot)) listener.edited(event, path);
  };
  for (const type of GESTURES) document.addEventListener(type, onGesture, options);
  for (const type of EDITS) document.addEventListener(type, onEdit, options);
  document.addEventListener('submit', onEdit, options);
  // Before the page's own handlers: the request that they send must not be older than the key.
  const onEnter = (event: KeyboardEvent) => event.key === 'Enter' && onEdit(event);
  document.addEventListener('keydown', onEnter, options);

  const routed = () => listener.routed();
  const { navigation } = window as Window & { navigation?: EventTarget };
  // Fires once the new address is committed; elsewhere popstate and the slow look notice.
  navigation?.addEventListener('navigatesuccess', routed, { signal: abort.signal });
  window.addEventListener('popstate', routed, { signal: abort.signal });

  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') listener.slowLook();
  }, SLOW_LOOK_MS);
  document.addEventListener(
    'visibilitychange',
    () => document.visibilityState === 'visible' && listener.slowLook(),
    {
      signal: abort.signal,
    },
  );

  return {
    observe(roots) {
      for (const root of roots) {
        if (seen.has(root)) continue;
        seen.add(root);
        if (!isResting) observer.observe(root, settings);
        // `change` does not leave a shadow tree.
        for (const type of EDITS) root.addEventListener(type, onEdit, options);
      }
    },
    stop() {
      abort.abort();
      observer.disconnect();
      batch.stop();
      clearInterval(timer);
    },
  };
}

const isOurRoot = (target: EventTarget): boolean =>
  target instanceof Element && target.hasAttribute('data-sellerlint-root');

/** Our one element coming or going on `<html>`. */
function isOurs(record: MutationRecord): boolean {
  if (record.type !== 'childList' || record.target !== document.documentElement) {
    return record.target instanceof Element && record.target.hasAttribute('data-sellerlint-root');
  }
  const nodes = [...record.addedNodes, ...record.removedNodes];
  return nodes.every((node) => node instanceof Element && node.hasAttribute('data-sellerlint-root'));
}
