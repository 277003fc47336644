/** The reader and the judge as a page script, for the fixture tests and the bench: the very modules of the content script. */
import { factsOfPage, readDocument } from '@/cabinet/reader/read-document';
import { type Scan, scanDocument } from '@/cabinet/reader/scan';
import { checks } from '@/checks';
import { audit, judge } from '@/utils/audit/kernel';
import type { Facts, PageFacts } from '@/utils/facts/facts';
import { sellerFacts, withSellerFacts } from '@/utils/facts/seller-facts';

/** A day without daylight-saving doubts, and a seller in China: what guide 003 speaks of. */
const NOW = Date.UTC(2026, 10, 21, 12);
const HOME = 'Asia/Shanghai';

function scanNow(): Scan {
  const steps = scanDocument(document);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

function bind(store: string, path: string) {
  return readDocument(scanNow(), { store, path, documentTitle: document.title, outerHeadings: new Set() });
}

/** Facts by page, and every finding that is not merely unread. */
function read(store: string, path: string) {
  const reading = bind(store, path);
  const facts = Object.fromEntries(reading.pages.map((page) => [page, factsOfPage(reading, page, true)]));
  const joined: Facts = Object.assign({}, ...Object.values(facts as Record<string, PageFacts>));
  const findings = audit(checks, withSellerFacts(joined, sellerFacts(NOW, HOME)))
    .filter(({ status }) => status !== 'unread')
    .map(({ checkId, status }) => `${checkId} ${status}`)
    .sort();
  return { facts, findings };
}

/** For the bench: one control read again and its checks judged again, `times` times; ms for one. */
function timeOneControl(store: string, path: string, times: number): number {
  const reading = bind(store, path);
  const [binding] = reading.bindings;
  if (!binding) throw new Error('nothing is bound on this page');
  const [page] = reading.pages;
  const facts = withSellerFacts(page ? factsOfPage(reading, page, true) : {}, sellerFacts(NOW, HOME));
  const concerned = checks.filter((check) => check.needs.includes(binding.key));
  const start = performance.now();
  for (let i = 0; i < times; i++) {
    const fact = binding.read();
    for (const check of concerned) judge(check, { ...facts, [binding.key]: fact });
  }
  return (performance.now() - start) / times;
}

Object.assign(window, { sellerlintReader: { read, scanNow, timeOneControl } });
