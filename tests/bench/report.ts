/** The table, for the terminal and for docs/benchmarks.md. */
import { cpus, totalmem } from 'node:os';
import type { Row } from './row';

export interface Circumstances {
  date: Date;
  chromium: string;
  /** How long the run took, ms. */
  tookMs: number;
  /** Processes that wanted a core when the run began and when it ended (load average of one minute). */
  load: readonly [number, number];
}

const verdict = ({ ok }: Row): string => (ok === undefined ? '–' : ok ? 'ok' : 'OVER');

/** @returns lines for a terminal */
export function textTable(rows: readonly Row[]): string {
  const cells = [
    ['what', 'budget', 'measured', ''],
    ...rows.map((row) => [row.what, row.budget ?? '–', row.measured, verdict(row)]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  return cells
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function machine(): string {
  const [core] = cpus();
  return `${cpus().length} cores (${core?.model.trim() || 'model unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB of memory`;
}

/** @returns docs/benchmarks.md */
export function markdown(rows: readonly Row[], { date, chromium, tookMs, load }: Circumstances): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const over = rows.filter(({ ok }) => ok === false);
  return `# Benchmarks

Written by \`npm run bench\`; do not edit. What must hold on every machine is a ratio of two things measured in the same run, in
turns; a figure in ms is of this machine only. The tests contain no timed test: this is where time is looked at.

${over.length === 0 ? 'Every budget was kept.' : `Over budget: ${over.map(({ what }) => what).join('; ')}.`}

${line(['what', 'budget', 'measured', ''])}
| --- | --- | --- | --- |
${rows.map((row) => line([row.what, row.budget ?? '–', row.measured, verdict(row)])).join('\n')}

## Where and when

- ${date.toISOString().slice(0, 10)}, a run of ${Math.round(tookMs / 1000)} s
- ${machine()}; load average ${load.map((each) => each.toFixed(1)).join(' when it began, ')} when it ended (the run itself keeps about one and a half cores busy)
- Chromium ${chromium}, headless; Node ${process.versions.node}

## How

The pages are made for it (\`tests/bench/cabinet-page.ts\`): header, menu, one form of settings with everything wrong, rows of products
until there are as many elements as asked. The extension is the build for Chrome, unchanged. Medians, because other
processes disturb single samples; the two sides of a ratio are sampled in turns, so that a disturbance meets both.

${rows.map(({ what, method }) => `- **${what}**: ${method}.`).join('\n')}

Run it: \`npm run bench\` (about two minutes; \`npm run bench -- --strict\` ends with an error when a budget is broken,
\`npm run bench -- --only=scan,storm\` runs some of the groups and writes nothing).
`;
}
