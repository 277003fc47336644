/** Runs in the test page: the real overlay with a host that answers from memory, driven through `window.lint`. */
import en from '@/locales/en/inline.json';
import ru from '@/locales/ru/inline.json';
import zh from '@/locales/zh-CN/inline.json';
import type { Evidence, Finding } from '@/utils/audit/verdict';
import type { FindingText } from '@/utils/explain/finding-text';
import type { FactKey } from '@/utils/facts/facts';
import { createOverlay } from '@/utils/overlay/create-overlay';
import type { Flag, OverlayHost, OverlayOptions } from '@/utils/overlay/overlay';

const texts = { en, ru, 'zh-CN': zh };

export interface FlagSpec {
  /** CSS selector of the control; `>>>` steps into a shadow root. */
  control: string;
  label?: string;
  check?: string;
  fact?: FactKey;
  index?: number;
  key?: string;
  finding?: Partial<Finding>;
  /** Whether the control's value may be drawn in the card. */
  secret?: boolean;
}

export interface Setup {
  language?: keyof typeof texts;
  theme?: OverlayOptions['theme'];
  /** Words by check id; anything else gets plain ones. */
  words?: Record<string, Partial<FindingText>>;
}

const accepted: { key: string; scope: string; reason: string }[] = [];
const undone: string[] = [];
let describeFails = false;
let words: Record<string, Partial<FindingText>> = {};
let flags: Flag[] = [];

const host: OverlayHost = {
  async describe(finding) {
    if (describeFails) throw new Error('Extension context invalidated.');
    return {
      checkId: finding.checkId,
      title: `Title of ${finding.checkId}`,
      severity: { error: 'Error', warning: 'Warning', info: 'Note' }[finding.severity],
      problem: `Problem: ${JSON.stringify(finding.data)}`,
      why: 'Because buyers cannot write to the store.',
      fix: 'Settings → Messaging: turn it on and press Save.',
      basis: { level: 'reported', text: 'Reported by a guide.', source: 'Guide 003' },
      ...words[finding.checkId],
    };
  },
  async accept(flag, scope, reason) {
    accepted.push({ key: flag.key, scope, reason });
    show(flags.filter(({ key }) => key !== flag.key));
    return `id-${accepted.length}`;
  },
  async undoAccept(id) {
    undone.push(id);
  },
};

let overlay: ReturnType<typeof createOverlay> | undefined;

function find(selector: string): Element {
  let scope: ParentNode = document;
  let found: Element | null = null;
  for (const part of selector.split('>>>')) {
    found = scope.querySelector(part.trim());
    if (!found) throw new Error(`nothing matches ${selector}`);
    scope = found.shadowRoot ?? found;
  }
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

function toFlag(spec: FlagSpec): Flag {
  const control = find(spec.control);
  const checkId = spec.check ?? 'chat/auto-response';
  const fact = spec.fact ?? 'chat.autoResponse';
  return {
    key: spec.key ?? `${checkId} ${fact} ${spec.index ?? ''}`,
    index: spec.index,
    fact,
    control,
    label: spec.label ? find(spec.label) : control,
    rawValue: spec.secret ? () => (control as HTMLInputElement).value : undefined,
    finding: {
      checkId,
      status: 'fail',
      severity: 'error',
      message: 'off',
      data: {},
      at: [fact],
      missing: [],
      unsaved: false,
      ...spec.finding,
    },
  };
}

function show(next: Flag[]): void {
  flags = next;
  overlay?.show(next);
}

const options = (setup: Setup): OverlayOptions => ({
  theme: setup.theme ?? 'auto',
  language: setup.language ?? 'en',
  texts: texts[setup.language ?? 'en'],
});

const lint = {
  start(setup: Setup = {}) {
    words = setup.words ?? {};
    overlay = createOverlay(document, host, options(setup));
  },
  show: (specs: FlagSpec[]) => show(specs.map(toFlag)),
  configure(setup: Setup) {
    words = setup.words ?? words;
    overlay?.configure(options(setup));
  },
  failDescribing(fails: boolean) {
    describeFails = fails;
  },
  pointAt: (selector: string) => overlay?.pointAt(find(selector)),
  reposition: () => overlay?.reposition(),
  destroy: () => overlay?.destroy(),
  accepted,
  undone,
  /** Runs after the given number of animation frames have been handled. */
  frames: (count: number) =>
    new Promise<void>((resolve) => {
      const step = (left: number): void => {
        if (left <= 0) resolve();
        else requestAnimationFrame(() => step(left - 1));
      };
      step(count);
    }),
  root: () => document.querySelector<HTMLElement>('[data-sellerlint-root]')?.shadowRoot ?? null,
  /** Boxes of the markers that are shown, by check id and index. */
  markers() {
    const found = lint.root()?.querySelectorAll<HTMLElement>('[data-sellerlint-check]') ?? [];
    return Array.from(found, (element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const index = element.getAttribute('data-sellerlint-index');
      return {
        name: element.getAttribute('data-sellerlint-check') + (index === null ? '' : `#${index}`),
        shown: !element.hidden,
        box: { left, top, right, bottom },
      };
    });
  },
  boxOf(selector: string) {
    const { left, top, right, bottom } = find(selector).getBoundingClientRect();
    return { left, top, right, bottom };
  },
  live: () => lint.root()?.querySelector('[aria-live]')?.textContent ?? '',
};

export type Lint = typeof lint;
export type HoursEvidence = Extract<Evidence, { kind: 'hours' }>;
declare global {
  interface Window {
    lint: Lint;
  }
}
window.lint = lint;
