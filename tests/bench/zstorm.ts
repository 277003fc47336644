import { launch, openCabinet, rest, untilFlagged, WITHOUT, WITH, extensionId } from './browser';
import { storm } from './running';
export async function main() {
  const context = await launch(process.env.SELLERLINT_BUILD ?? '');
  await extensionId(context);
  const out: Record<string, string[]> = {};
  for (let i = 0; i < 3; i++) for (const name of ['without', 'order', 'flags']) {
    const page = await openCabinet(context, name === 'without' ? WITHOUT : WITH, { kind: 'messaging', elements: 5000, inOrder: name === 'order' });
    if (name === 'flags') await untilFlagged(page, 'chat/auto-response');
    await rest(page, 1200);
    const s = await context.newCDPSession(page);
    await s.send('Performance.enable', { timeDomain: 'threadTicks' });
    const get = async () => { const m = Object.fromEntries((await s.send('Performance.getMetrics')).metrics.map((x) => [x.name, x.value])); return m; };
    for (let k = 0; k < 5; k++) {
      const a = await get();
      const took = await storm(page, 300, 'message');
      const b = await get();
      const d = (n: string) => Math.round(((b[n] ?? 0) - (a[n] ?? 0)) * 1000);
      (out[name] ??= []).push(`${Math.round(took)}/task ${d('TaskDuration')}/script ${d('ScriptDuration')}/layout ${d('LayoutDuration')} ${d('LayoutCount')*1/1000}/frames ${d('Frames')}`);
      await page.evaluate(() => { for (const r of [...document.querySelectorAll('section > div')].slice(350)) r.remove(); });
      await rest(page, 500);
    }
    await page.close();
  }
  for (const [k, v] of Object.entries(out)) console.log(k, '\n  ' + v.join('\n  '));
  await context.close();
}
