import { writeFile } from 'node:fs/promises';
import { launch, openCabinet, rest, untilFlagged, WITH, WITHOUT, extensionId } from './browser';
import { storm } from './running';
export async function main(args: string[]) {
  const context = await launch(process.env.SELLERLINT_BUILD ?? '');
  await extensionId(context);
  for (const origin of args.includes('without') ? [WITHOUT] : [WITH]) {
    const page = await openCabinet(context, origin, { kind: 'messaging', elements: 5000 });
    if (origin === WITH) await untilFlagged(page, 'chat/auto-response');
    await rest(page, 1500);
    const s = await context.newCDPSession(page);
    await s.send('Profiler.enable');
    await s.send('Profiler.setSamplingInterval', { interval: 500 });
    const tracing: unknown[] = [];
    s.on('Tracing.dataCollected', (e) => tracing.push(...e.value));
    await s.send('Tracing.start', { traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline','toplevel'] } });
    await s.send('Profiler.start');
    const took = await storm(page, 300, 'message');
    const { profile } = await s.send('Profiler.stop');
    const done = new Promise((r) => s.once('Tracing.tracingComplete', r));
    await s.send('Tracing.end'); await done;
    console.log(origin, took);
    const self = new Map<string, number>();
    const total = new Map<string, number>();
    const byId = new Map(profile.nodes.map((n) => [n.id, n]));
    const parent = new Map<number, number>();
    for (const n of profile.nodes) for (const c of n.children ?? []) parent.set(c, n.id);
    const name = (n: any) => `${n.callFrame.functionName || '(anon)'} ${n.callFrame.url.split('/').pop()}:${n.callFrame.lineNumber}:${n.callFrame.columnNumber}`;
    profile.samples?.forEach((id, i) => {
      const dt = (profile.timeDeltas?.[i] ?? 0) / 1000;
      const seen = new Set<string>();
      for (let at: number | undefined = id; at !== undefined; at = parent.get(at)) {
        const k = name(byId.get(at));
        if (at === id) self.set(k, (self.get(k) ?? 0) + dt);
        if (!seen.has(k)) total.set(k, (total.get(k) ?? 0) + dt);
        seen.add(k);
      }
    });
    const top = (m: Map<string, number>, n: number) => [...m].sort((a, b) => b[1] - a[1]).slice(0, n).map(([k, v]) => `${v.toFixed(0).padStart(6)} ${k}`).join('\n');
    console.log('SELF\n' + top(self, 15)); console.log('TOTAL\n' + top(total, 25));
    const ev = new Map<string, [number, number]>();
    for (const e of tracing as any[]) if (e.ph === 'X' && e.dur) { const x = ev.get(e.name) ?? [0, 0]; x[0] += e.dur / 1000; x[1]++; ev.set(e.name, x); }
    console.log('EVENTS\n' + [...ev].sort((a, b) => b[1][0] - a[1][0]).slice(0, 22).map(([k, [t, c]]) => `${t.toFixed(0).padStart(6)} ms ${c} × ${k}`).join('\n'));
    await writeFile('/tmp/bench/trace.json', JSON.stringify({ traceEvents: tracing }));
    await page.close();
  }
  await context.close();
}
