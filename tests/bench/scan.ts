/** The reader alone, as a page script: a full scan against a bare walk, its growth, and the short road of one control. */
import type { BrowserContext } from '@playwright/test';
import { bundleForPage } from '../browser/support/bundle';
import { drawn, openCabinet, WITHOUT } from './browser';
import { PATHS, STORE } from './cabinet-page';
import { duration, type Row } from './row';
import { median } from './statistics';

const SMALL = 5_000;
const LARGE = 20_000;
const SAMPLES = 9;
/** The short road is far below the clock's tick: that many in a row. */
const TIMES = 200;

/** What the bundled reader leaves in the page. */
interface ReaderWindow {
  sellerlintReader: {
    scanNow(): unknown;
    read(store: string, path: string): { findings: string[] };
    timeOneControl(store: string, path: string, times: number): number;
  };
}

type Work = 'walk' | 'scan' | 'look' | 'control';
/** The kind of work that comes first changes from round to round. */
const WORK: readonly Work[] = ['walk', 'scan', 'look'];

/** One piece of work in a fresh document, ms. */
async function sample(context: BrowserContext, elements: number, work: Work): Promise<number> {
  const page = await openCabinet(context, WITHOUT, { kind: 'messaging', elements }, { isolated: true });
  await page.addScriptTag({ content: await bundleForPage('tests/browser/reader/reader-entry.ts') });
  await drawn(page);
  const took = await page.evaluate(
    ({ work, store, path, times }) => {
      const { sellerlintReader: reader } = window as unknown as ReaderWindow;
      if (work === 'control') return reader.timeOneControl(store, path, times);
      const start = performance.now();
      if (work === 'scan') reader.scanNow();
      else if (work === 'look') reader.read(store, path);
      else {
        const walker = document.createTreeWalker(document.body);
        while (walker.nextNode());
      }
      return performance.now() - start;
    },
    { work, store: STORE, path: PATHS.messaging, times: TIMES },
  );
  await page.close();
  return took;
}

/** Medians by kind of work, the kinds taken in turns so that a busy moment of the machine meets them alike. */
async function measure(context: BrowserContext, elements: number): Promise<Record<Work, number>> {
  const taken: Record<Work, number[]> = { walk: [], scan: [], look: [], control: [] };
  for (let round = 0; round < SAMPLES; round++) {
    const order = round % 2 === 0 ? WORK : [...WORK].reverse();
    for (const work of order) taken[work].push(await sample(context, elements, work));
  }
  for (let round = 0; round < 3; round++) taken.control.push(await sample(context, elements, 'control'));
  return {
    walk: median(taken.walk),
    scan: median(taken.scan),
    look: median(taken.look),
    control: median(taken.control),
  };
}

export async function scanRows(context: BrowserContext): Promise<Row[]> {
  // The first page of a browser pays for things that no other page pays for.
  await sample(context, SMALL, 'walk');
  const small = await measure(context, SMALL);
  const large = await measure(context, LARGE);
  const cold = `median of ${SAMPLES}, each in a document of its own that was just loaded and drawn; a run in a fresh JavaScript context, so compiled code is cold too`;
  const againstWalk = (elements: number, { walk, scan }: Record<Work, number>): Row => ({
    what: `full scan ÷ bare TreeWalker pass, ${elements.toLocaleString('en')} elements`,
    budget: '≤ 8',
    measured: `${(scan / walk).toFixed(1)} (${duration(scan)} ÷ ${duration(walk)})`,
    ok: scan / walk <= 8,
    method: `\`document.createTreeWalker(document.body)\` and \`nextNode()\` to the end against \`scanDocument\`; ${cold}`,
  });
  const growth = large.scan / small.scan;
  const short = small.control / small.scan;
  return [
    againstWalk(SMALL, small),
    againstWalk(LARGE, large),
    {
      what: 'scan, binding, reading and judging ÷ bare TreeWalker pass',
      measured: `${(small.look / small.walk).toFixed(1)} and ${(large.look / large.walk).toFixed(1)} (${duration(small.look)}, ${duration(large.look)})`,
      method: 'everything that one look at a page costs, on both pages; no budget, for orientation',
    },
    {
      what: 'growth: scan at 20,000 elements ÷ scan at 5,000',
      budget: '≤ 5',
      measured: growth.toFixed(2),
      ok: growth <= 5,
      method: 'the same medians; 4 would be linear',
    },
    {
      what: 'one control read and judged again ÷ full scan',
      budget: '≤ 0.02',
      measured: `${short.toFixed(4)} (${duration(small.control)} ÷ ${duration(small.scan)})`,
      ok: short <= 0.02,
      method: `mean of ${TIMES} in a row on the page of 5,000 elements, median of 3 pages`,
    },
  ];
}
