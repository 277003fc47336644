/** The reader and the judge as a page script, for the fixture tests and the bench: the very modules of the content script. */
import type { Site } from '@/cabinet/pages/pages';
import { factsOfPage, readDocument, type Surroundings } from '@/cabinet/reader/read-document';
import type { RowsOfVisit } from '@/cabinet/reader/rows-of-visit';
import { type Scan, scanDocument } from '@/cabinet/reader/scan';
import { checks } from '@/checks';
import { audit, judge } from '@/utils/audit/kernel';
import type { Facts, FactValues, PageFacts, SellerFacts } from '@/utils/facts/facts';
import { sellerFacts, withSellerFacts } from '@/utils/facts/seller-facts';
import type { TextAnalyst } from '@/utils/facts/text-analyst';

/** A day without daylight-saving doubts, and a seller in China: what guide 003 speaks of. */
const NOW = Date.UTC(2026, 10, 21, 12);
const HOME = 'Asia/Shanghai';

/** Stands in for the background's libraries, which have tests of their own: knows one messenger, and believes every IBAN. */
const analyst: TextAnalyst = {
  contacts(text) {
    if (text.includes('not known yet')) return null;
    const from = text.indexOf('WhatsApp');
    if (from < 0) return { length: text.length, spans: [], spanCount: 0 };
    const span = { kind: 'whatsapp', from, to: from + 'WhatsApp'.length, disguised: false } as const;
    return { length: text.length, spans: [span], spanCount: 1 };
  },
  iban: (text) => ({
    length: text.replaceAll(' ', '').length,
    country: text.slice(0, 2),
    expectedLength: null,
    problem: null,
    profile: 'unknown',
  }),
  address: (text) => ({ text, script: /\p{Script=Han}/u.test(text) ? 'han' : 'latin', divisions: null }),
};

/** Rows seen since the page was loaded, as the content script keeps them. */
const rows: RowsOfVisit = new Map();

/** What a test may say beside the page. */
interface Options {
  site?: Site;
  permission?: FactValues['chat.notificationPermission'];
  now?: number;
  /** What the store profile says. */
  seller?: SellerFacts;
}

function scanNow(): Scan {
  const steps = scanDocument(document);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

function bind(store: string | undefined, path: string, { site, permission, now }: Options = {}) {
  const surroundings: Surroundings = {
    store,
    path,
    documentTitle: document.title,
    outerHeadings: new Set(),
    analyst,
    rows,
    now: () => now ?? NOW,
    notificationPermission: () => permission,
    ...(site && { site }),
  };
  return readDocument(scanNow(), surroundings);
}

/** Facts by page, and every finding that is not merely unread. */
function read(store: string | undefined, path: string, options?: Options) {
  const reading = bind(store, path, options);
  const facts = Object.fromEntries(reading.pages.map((page) => [page, factsOfPage(reading, page, true)]));
  const joined: Facts = Object.assign({}, ...Object.values(facts as Record<string, PageFacts>));
  const seller = sellerFacts({ now: NOW, zone: HOME, ...(options?.seller && { profile: options.seller }) });
  const findings = audit(checks, withSellerFacts(joined, seller))
    .filter(({ status }) => status !== 'unread')
    .map(({ checkId, status }) => `${checkId} ${status}`)
    .sort();
  return { facts, findings };
}

/** The text beside which a flag on this fact would stand. */
function boxOf(key: string, store: string, path: string, options?: Options): string | null {
  const binding = bind(store, path, options).bindings.find((each) => each.key === key);
  return binding?.box().textContent?.trim() ?? null;
}

/** For the bench: one control read again and its checks judged again, `times` times; ms for one. */
function timeOneControl(store: string, path: string, times: number): number {
  const reading = bind(store, path);
  const [binding] = reading.bindings;
  if (!binding) throw new Error('nothing is bound on this page');
  const [page] = reading.pages;
  const facts = withSellerFacts(
    page ? factsOfPage(reading, page, true) : {},
    sellerFacts({ now: NOW, zone: HOME }),
  );
  const concerned = checks.filter((check) => check.needs.includes(binding.key));
  const start = performance.now();
  for (let i = 0; i < times; i++) {
    const fact = binding.read();
    for (const check of concerned) judge(check, { ...facts, [binding.key]: fact });
  }
  return (performance.now() - start) / times;
}

Object.assign(window, { sellerlintReader: { read, boxOf, scanNow, timeOneControl } });
