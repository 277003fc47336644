import { launch, openCabinet, rest, WITHOUT, WITH, extensionId } from './browser';
import { storm } from './running';
export async function main() {
  const context = await launch(process.env.SELLERLINT_BUILD ?? '');
  await extensionId(context);
  const out: Record<string, number[]> = {};
  const variants: Record<string, string> = {
    plain: '',
    observer: `new MutationObserver((r)=>{window.n=(window.n||0)+r.length}).observe(document,{subtree:true,childList:true,characterData:true,attributes:true,attributeFilter:['class','style','value','title']})`,
    timers: `let a,b;new MutationObserver((r)=>{clearTimeout(a);a=setTimeout(()=>{},150);clearTimeout(b);b=setTimeout(()=>{},50)}).observe(document,{subtree:true,childList:true,characterData:true,attributes:true})`,
    events: `document.addEventListener('input',()=>{}, true);setInterval(()=>{},1000);new PerformanceObserver(()=>{}).observe({type:'resource'})`,
    text: `new MutationObserver((r)=>{for(const x of r)for(const n of x.addedNodes)(n.textContent||'').trim().toLowerCase().normalize('NFKC')}).observe(document,{subtree:true,childList:true,characterData:true,attributes:true})`,
    ext: 'x', 
  };
  for (let i = 0; i < 6; i++) for (const [name, code] of Object.entries(variants)) {
    const page = await openCabinet(context, name === 'ext' ? WITH : WITHOUT, { kind: 'messaging', elements: 5000, inOrder: true });
    await rest(page, 1200);
    if (name !== 'ext') await page.evaluate(code);
    (out[name] ??= []).push(Math.round(await storm(page, 300, 'message')));
    await page.close();
  }
  console.log(out);
  await context.close();
}
