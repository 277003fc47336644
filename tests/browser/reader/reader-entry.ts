/** The reader as a page script, for the fixture tests: the same modules as the content script, without the extension around them. */

import { factsOfPage, readDocument } from '@/cabinet/reader/read-document';
import { pagesInTitle } from '@/cabinet/reader/recognise-pages';
import { scanDocument } from '@/cabinet/reader/scan';
import { cookieStore, headerStore, storeIdentity } from '@/cabinet/reader/store-identity';
import type { PageFacts } from '@/utils/facts/facts';

function read(store: string, path: string): Record<string, PageFacts> {
  const steps = scanDocument(document);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const reading = readDocument(step.value, {
    store,
    path,
    documentTitle: document.title,
    outerHeadings: new Set(),
  });
  return Object.fromEntries(reading.pages.map((page) => [page, factsOfPage(reading, page, true)]));
}

function timeScan(): number {
  const start = performance.now();
  const steps = scanDocument(document);
  while (!steps.next().done);
  return performance.now() - start;
}

Object.assign(window, {
  sellerlintReader: { read, timeScan, pagesInTitle, cookieStore, headerStore, storeIdentity },
});
