/** Bundled into a bare page: the popup with a background that is played by the test. */
import { render } from 'preact';
import { tokensCss } from '@/assets/styles/tokens.css';
import { cabinetWords } from '@/cabinet/labels/words';
import { checks } from '@/checks';
import { Popup } from '@/components/popup/popup';
import type { Ask, Describe, PopupHost } from '@/components/popup/popup-host';
import type { Check } from '@/utils/audit/define-check';
import type { Evidence } from '@/utils/audit/verdict';
import { addressOf } from '@/utils/dashboard/place';
import { describeFinding, describeTitle } from '@/utils/explain/describe-finding';
import type { Language } from '@/utils/facts/facts';
import type { Request, StoreView } from '@/utils/messaging/protocol';

export interface StageOptions {
  view: StoreView;
  now: number;
  language?: Language;
  /** Whether the background answers. */
  silent?: boolean;
  /** Answers other than the view's, by type of request. */
  answers?: Record<string, unknown>;
  /** Types of request that the background refuses. */
  refused?: string[];
  /** This many made-up checks instead of the catalogue. */
  madeUp?: number;
  /** What every made-up finding draws. */
  evidence?: Evidence;
  /** Checks of the catalogue to show beside the named ones. */
  also?: string[];
  /** Checks whose words are missing. */
  speechless?: string[];
  grantsAccess?: boolean;
}

/** What the test can do from outside. */
export interface Stage {
  asked: Request[];
  opened: string[];
  copied: string[];
  /** From the call of `mount` to the list standing in the document, ms. */
  mountTime: number;
  mount(options: StageOptions): Promise<void>;
  /** Something was stored: the popup will ask for this view. */
  changeView(view: StoreView): void;
  setSilent(silent: boolean): void;
}

declare global {
  interface Window {
    stage: Stage;
  }
}

const STATUSES = ['fail', 'review', 'pass', 'pass', 'pass'] as const;

/** Checks of five packs that answer by turns; every seventh needs a fact that nobody has read. */
function madeUpChecks(count: number, evidence?: Evidence): Check[] {
  const packs = ['chat', 'payout', 'email', 'export', 'listing'];
  return Array.from({ length: count }, (_, place) => ({
    id: `${packs[place % packs.length]}/made-up-${place}` as const,
    severity: (['error', 'warning', 'info'] as const)[place % 3] ?? 'info',
    needs: place % 7 === 0 ? (['store.language'] as const) : (['chat.newOrders'] as const),
    wants: [],
    uses: [],
    basis: { level: 'reported' as const, source: 'guide-003' as const, checkedOn: '2026-11-21' },
    heuristic: false,
    evaluate: () => ({
      status: STATUSES[place % STATUSES.length] ?? 'pass',
      message: 'off',
      data: {},
      at: ['chat.newOrders'],
      ...(evidence && { evidence }),
    }),
  }));
}

/** The part of the catalogue that the tests speak of by name and number; it grows without them. */
const NAMED = [
  'chat/auto-response',
  'chat/buyer-messages',
  'chat/new-orders',
  'chat/time-zone',
  'payout/default-method',
  'payout/merchant-id-characters',
  'payout/merchant-id-format',
  'payout/method',
];

function checksOf({ madeUp, evidence, also = [] }: StageOptions): Check[] {
  if (madeUp !== undefined) return madeUpChecks(madeUp, evidence);
  return checks.filter(({ id }) => NAMED.includes(id) || also.includes(id));
}

/** Words for made-up checks; `title` and `text` of the real ones. */
function describer({ madeUp, speechless = [] }: StageOptions): Describe {
  const guard = (id: string) => {
    if (speechless.includes(id)) throw new Error(`no words for ${id}`);
  };
  if (madeUp === undefined) {
    return {
      title(finding, language, cabinet) {
        guard(finding.checkId);
        return describeTitle(finding, language, cabinet, cabinetWords);
      },
      text(finding, language, cabinet) {
        guard(finding.checkId);
        return describeFinding(finding, language, cabinet, cabinetWords);
      },
    };
  }
  return {
    title: ({ checkId }) => `Made-up check ${checkId}`,
    text: ({ checkId }) => ({
      checkId,
      title: `Made-up check ${checkId}`,
      severity: 'Error',
      problem: 'A problem.',
      why: 'A reason.',
      fix: 'A way out.',
      basis: { level: 'reported', text: 'Reported', source: 'A guide' },
    }),
  };
}

let view: StoreView;
let silent = false;
let listener = () => {};

window.stage = {
  asked: [],
  opened: [],
  copied: [],
  mountTime: 0,
  async mount(options) {
    ({ view, silent = false } = options);
    const answer = async (request: Request): Promise<unknown> => {
      window.stage.asked.push(request);
      if (silent) return new Promise(() => {});
      if (options.refused?.includes(request.type)) throw new Error('disk full');
      if (request.type === 'view') return view;
      return options.answers?.[request.type] ?? null;
    };
    const host: PopupHost = {
      ask: answer as Ask,
      onChange(changed) {
        listener = changed;
        return () => {};
      },
      now: () => options.now,
      zone: 'Asia/Shanghai',
      browser: { name: 'chrome', version: '140.0', from: 'client-hints' },
      openAddress: (address) => window.stage.opened.push(address),
      tabAddress: (store) => `popup.html?store=${store}`,
      dashboardAddress: (place) => `dashboard.html${addressOf(place)}`,
      requestAccess: async () => options.grantsAccess === true,
      copy: async (text) => {
        window.stage.copied.push(text);
      },
    };
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(tokensCss);
    document.adoptedStyleSheets = [sheet];
    const begun = performance.now();
    const shown = new Promise<void>((resolve) => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('[data-check], [data-notice]')) return;
        observer.disconnect();
        resolve();
      }).observe(document.body, { childList: true, subtree: true });
    });
    render(
      <Popup
        host={host}
        checks={checksOf(options)}
        describe={describer(options)}
        language={options.language ?? 'en'}
      />,
      document.body,
    );
    await shown;
    window.stage.mountTime = performance.now() - begun;
  },
  changeView(changed) {
    view = changed;
    listener();
  },
  setSilent(now) {
    silent = now;
  },
};
