import { overlap } from '@/utils/overlay/box';
import { expect, expectBeside, present, test } from './fixtures';

test('nothing is written until there is something to show', async ({ overlay }) => {
  await overlay.open('<input id="a">');
  await overlay.show();
  expect(await overlay.page.locator('[data-sellerlint-root]').count()).toBe(0);
});

test('a marker carries the contract attributes, appears at once, and shifts nothing', async ({ overlay }) => {
  await overlay.open('<div class="row"><span>Auto-response</span><input id="a" type="checkbox"></div>');
  const seen = await overlay.page.evaluate(() => {
    const shifts: number[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
    const before = document.documentElement.outerHTML;
    window.lint.show([
      { control: '#a', label: 'span', index: 1, finding: { status: 'review', severity: 'warning' } },
    ]);
    const marker = window.lint.root()?.querySelector<HTMLElement>('[data-sellerlint-check]');
    const host = document.querySelector('[data-sellerlint-root]');
    const after = document.documentElement.outerHTML;
    return window.lint.frames(10).then(() => ({
      shifts,
      hidden: marker?.hidden,
      attributes: { ...marker?.dataset },
      box: window.lint.markers()[0]?.box,
      parent: host?.parentElement?.tagName,
      mode: host?.shadowRoot?.mode,
      hostBox: [host?.getBoundingClientRect().width, host?.getBoundingClientRect().height],
      untouched: after.replace(host?.outerHTML ?? '', '') === before,
    }));
  });
  expect(seen).toMatchObject({
    shifts: [],
    hidden: false,
    parent: 'HTML',
    mode: 'open',
    hostBox: [0, 0],
    untouched: true,
    attributes: {
      sellerlintCheck: 'chat/auto-response',
      sellerlintStatus: 'review',
      sellerlintSeverity: 'warning',
      sellerlintIndex: '1',
    },
  });
  expectBeside(present(seen.box), await overlay.boxOf('#a'));
  await expect(overlay.marker()).toHaveRole('button');
  await expect(overlay.marker()).toHaveAccessibleName('Warning: Title of chat/auto-response');
});

test('three findings about one control stand in reach, side by side, not over each other', async ({
  overlay,
}) => {
  await overlay.open('<div class="row"><span id="l">Merchant ID</span><input id="a"></div>');
  await overlay.show(
    { control: '#a', label: '#l', check: 'payout/merchant-id-characters' },
    { control: '#a', label: '#l', check: 'payout/merchant-id-format' },
    { control: '#a', label: '#l', check: 'payout/method' },
  );
  const control = await overlay.boxOf('#a');
  const markers = await overlay.shown();
  expect(markers).toHaveLength(3);
  for (const { box } of markers) {
    expectBeside(box, control);
    expect(box.left).toBeGreaterThanOrEqual(control.left - 48);
    expect(box.right).toBeLessThanOrEqual(control.right + 48);
    for (const other of markers) if (other.box !== box) expect(overlap(box, other.box)).toBe(0);
  }
});

const dense: [name: string, body: string, flagged: string[]][] = [
  [
    'a segmented row of buttons',
    '<div style="padding:40px;display:flex"><button id="a">One</button><button id="b">Two</button><button id="c">Three</button></div>',
    ['#a', '#b', '#c'],
  ],
  [
    'two fields of a time range',
    '<div style="padding:40px">From <input id="a" style="width:70px"> to <input id="b" style="width:70px"></div>',
    ['#a', '#b'],
  ],
  [
    'a dense table of switches',
    `<table style="border-collapse:collapse;margin:30px">${['a', 'b', 'c', 'd']
      .map(
        (id) =>
          `<tr><td>Setting ${id}</td><td><input id="${id}" type="checkbox"></td><td><input id="x${id}" type="checkbox"></td></tr>`,
      )
      .join('')}</table>`,
    ['#a', '#b', '#c', '#d', '#xa', '#xd'],
  ],
  [
    'a field at the right edge of a narrow window',
    '<div style="padding:30px 2px"><label for="a">Merchant ID</label><input id="a" style="width:calc(100% - 8px)"><button id="b">Save</button></div>',
    ['#a'],
  ],
  [
    'a field with a clear button inside its frame',
    '<div style="margin:40px;width:300px;border:1px solid;display:flex"><input id="a" style="border:0;flex:1"><button id="b">×</button></div>',
    ['#a'],
  ],
];

for (const [name, body, flagged] of dense) {
  test(`in ${name} each marker is nearest to its own control`, async ({ overlay }) => {
    await overlay.open(body);
    await overlay.show(...flagged.map((control, index) => ({ control, index, key: control })));
    const markers = await overlay.shown();
    expect(markers).toHaveLength(flagged.length);
    const all = await overlay.page.evaluate(() =>
      Array.from(document.querySelectorAll('input,button'), (element) => `#${element.id}`),
    );
    for (const [index, selector] of flagged.entries()) {
      const marker = present(markers.find((one) => one.name.endsWith(`#${index}`)));
      const others = await Promise.all(all.filter((one) => one !== selector).map(overlay.boxOf));
      expectBeside(marker.box, await overlay.boxOf(selector), others);
    }
  });
}

test('a marker keeps off the words around its control', async ({ overlay }) => {
  await overlay.open(
    '<div style="padding:30px;width:420px">Right before <input id="a" type="checkbox"> and <b>right after</b> it there are words; below them more words again, but above there is room.</div>',
  );
  await overlay.show({ control: '#a' });
  const [marker] = await overlay.shown();
  const texts = await overlay.page.evaluate(() => {
    const range = document.createRange();
    range.selectNodeContents(document.body);
    return Array.from(range.getClientRects(), ({ left, top, right, bottom }) => ({
      left,
      top,
      right,
      bottom,
    })).slice(1);
  });
  expect(texts.length).toBeGreaterThan(2);
  const words = texts.filter((box) => box.bottom - box.top < 24);
  for (const box of words) expect(overlap(present(marker).box, box)).toBe(0);
});

test('a real input of 0×0 px or transparent is flagged beside the switch that is drawn for it', async ({
  overlay,
}) => {
  await overlay.open(`
    <div class="row"><span id="l1">Messages</span><div id="s1" style="display:inline-flex;height:32px">
      <input id="a" type="checkbox" style="position:absolute;width:0;height:0;opacity:0;margin:0"><span style="width:40px;height:20px;background:#ccc"></span></div></div>
    <label class="row" id="l2"><input id="b" type="checkbox" style="position:absolute;width:1px;height:1px;clip-path:inset(50%)"><span id="s2" style="width:40px;height:20px;background:#ccc"></span>New orders</label>`);
  await overlay.show(
    { control: '#a', label: '#l1', check: 'chat/buyer-messages' },
    { control: '#b', label: '#l2', check: 'chat/new-orders' },
  );
  const [one, two] = await overlay.shown();
  const [switch1, switch2] = [await overlay.boxOf('#s1'), await overlay.boxOf('#s2')];
  expectBeside(present(one).box, switch1, [switch2]);
  expectBeside(present(two).box, switch2, [switch1]);
});

test('a control that is only a wrapper, a slot or a collapsed box is flagged beside the framed box one sees', async ({
  overlay,
}) => {
  // As Element Plus draws a select: the wrapper of the value is 0 px high, the input lies in something transparent.
  await overlay.open(`
    <div class="row"><span id="l1">Default Payout Method</span><div id="f1" style="display:flex;width:300px;height:30px;padding:0 12px;box-shadow:0 0 0 1px #888 inset;align-items:center">
      <div id="a" style="position:relative;flex:1;height:0"><div style="opacity:0;position:absolute"><input role="combobox" style="border:0;width:80px"></div></div>
      <i style="width:14px;height:14px;background:#888"></i></div></div>
    <div class="row"><span id="l2">Time zone</span><x-select id="b"></x-select></div>`);
  await overlay.page.evaluate(() => {
    const root = document.querySelector('x-select')?.attachShadow({ mode: 'open' });
    const inner = document.createElement('x-popup');
    const box = document.createElement('div');
    box.style.cssText = 'width:300px;height:30px;border:1px solid #888';
    const input = document.createElement('input');
    input.setAttribute('role', 'combobox');
    input.style.border = '0';
    box.append(input);
    inner.append(box);
    root?.append(inner);
    inner.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
  });
  await overlay.show(
    { control: '#a', label: '#l1', check: 'payout/default-method' },
    { control: '#b >>> x-popup >>> slot', label: '#l2', check: 'chat/time-zone' },
  );
  const [one, two] = await overlay.shown();
  expectBeside(present(one).box, await overlay.boxOf('#f1'));
  expectBeside(present(two).box, await overlay.boxOf('#b >>> x-popup'));
});
