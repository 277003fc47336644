import { expect, expectBeside, type OverlayPage, present, test } from './fixtures';

const FILLER = '<div style="height:1500px"></div>';

/** The one marker, two frames after whatever was done in `act`. */
async function afterTwoFrames(overlay: OverlayPage, act: () => void): Promise<void> {
  await overlay.page.evaluate(`(${act})(); window.lint.frames(2)`);
}

async function expectFollowed(overlay: OverlayPage, control = '#a'): Promise<void> {
  const [marker] = await overlay.shown();
  expectBeside(present(marker).box, await overlay.boxOf(control));
}

test('follows a scroll of the page and hides with its control', async ({ overlay }) => {
  await overlay.open(`<div class="row"><span>Label</span><input id="a"></div>${FILLER}`);
  await overlay.show({ control: '#a' });
  await afterTwoFrames(overlay, () => scrollTo(0, 8));
  await expectFollowed(overlay);
  await afterTwoFrames(overlay, () => scrollTo(0, 900));
  expect(await overlay.shown()).toEqual([]);
  await afterTwoFrames(overlay, () => scrollTo(0, 0));
  await expectFollowed(overlay);
});

test('is cut off with its control by a scroller, also one in a shadow tree', async ({ overlay }) => {
  await overlay.open(`<div style="padding:60px"><x-panel></x-panel></div>`);
  await overlay.page.evaluate(() => {
    const shadow = present(document.querySelector('x-panel')).attachShadow({ mode: 'open' });
    const scroller = document.createElement('div');
    scroller.id = 'scroller';
    scroller.style.cssText = 'height:200px;width:400px;overflow:auto';
    const input = document.createElement('input');
    input.style.margin = '50px';
    const filler = document.createElement('div');
    filler.style.height = '900px';
    scroller.append(input, filler);
    shadow.append(scroller);
    function present<T>(value: T | null): T {
      if (value === null) throw new Error('no panel');
      return value;
    }
  });
  await overlay.show({ control: 'x-panel >>> input' });
  const scrollTo = (top: number) =>
    overlay.page.evaluate((y) => {
      document.querySelector('x-panel')?.shadowRoot?.querySelector('#scroller')?.scrollTo(0, y);
      return window.lint.frames(2);
    }, top);
  await scrollTo(30);
  await expectFollowed(overlay, 'x-panel >>> input');
  await scrollTo(300);
  expect(await overlay.shown()).toEqual([]);
  await scrollTo(0);
  await expectFollowed(overlay, 'x-panel >>> input');
});

test('follows a resize, a change of layout without any event, and a transition', async ({ overlay }) => {
  await overlay.open(
    '<div id="top"></div><div class="row" id="row" style="justify-content:flex-end"><span>Label</span><input id="a"></div>',
  );
  await overlay.show({ control: '#a' });
  await overlay.page.setViewportSize({ width: 700, height: 600 });
  await overlay.frames(2);
  await expectFollowed(overlay);
  await overlay.frames(20);
  // Nobody calls reposition(): the drift is noticed by itself.
  await overlay.page.evaluate(() => {
    const top = document.getElementById('top');
    if (top) top.style.height = '133px';
  });
  await expect
    .poll(async () => {
      const [marker] = await overlay.shown();
      const control = await overlay.boxOf('#a');
      return marker && marker.box.top < control.bottom && marker.box.bottom > control.top;
    })
    .toBe(true);
  await overlay.page.evaluate(() => {
    const row = document.getElementById('row');
    if (row) row.style.cssText += ';transition:transform .3s;transform:translate(-120px,90px)';
    return new Promise((resolve) => row?.addEventListener('transitionend', resolve, { once: true }));
  });
  await overlay.frames(2);
  await expectFollowed(overlay);
});

test('stays with its control all through a transition', async ({ overlay }) => {
  await overlay.open('<div class="row" id="row"><span>Label</span><input id="a"></div>');
  await overlay.show({ control: '#a' });
  const worst = await overlay.page.evaluate(async () => {
    const row = document.getElementById('row');
    if (row) row.style.cssText += ';transition:transform .4s linear;transform:translateY(400px)';
    await window.lint.frames(3);
    let off = 0;
    for (let frame = 0; frame < 15; frame++) {
      await window.lint.frames(1);
      const marker = window.lint.markers()[0];
      const control = window.lint.boxOf('#a');
      if (marker?.shown)
        off = Math.max(off, marker.box.left - control.right, Math.abs(marker.box.top - control.top));
      else off = Number.POSITIVE_INFINITY;
    }
    return off;
  });
  expect(worst).toBeLessThanOrEqual(48);
});

test('is hidden while its control is gone, comes back with a node of the same control, keeps its own node', async ({
  overlay,
}) => {
  await overlay.open('<div class="row" id="row"><span>Label</span><input id="a"></div>');
  await overlay.show({ control: '#a' });
  const same = await overlay.page.evaluate(async () => {
    const before = window.lint.root()?.querySelector('[data-sellerlint-check]');
    document.getElementById('a')?.remove();
    window.lint.reposition();
    await window.lint.frames(2);
    const hidden = window.lint.markers()[0]?.shown === false;
    const again = document.createElement('input');
    again.id = 'a';
    document.getElementById('row')?.append(again);
    window.lint.show([{ control: '#a' }]);
    return hidden && before === window.lint.root()?.querySelector('[data-sellerlint-check]');
  });
  expect(same).toBe(true);
  await expectFollowed(overlay);
});

const hiding: [name: string, body: string, hide: () => void, back: () => void][] = [
  [
    'an ancestor that is not displayed',
    '<div id="x" class="row"><span>Label</span><input id="a"></div>',
    () => document.getElementById('x')?.style.setProperty('display', 'none'),
    () => document.getElementById('x')?.style.removeProperty('display'),
  ],
  [
    'an invisible ancestor',
    '<div id="x" class="row"><span>Label</span><input id="a"></div>',
    () => document.getElementById('x')?.style.setProperty('visibility', 'hidden'),
    () => document.getElementById('x')?.style.removeProperty('visibility'),
  ],
  [
    'the backdrop of a home-made dialog',
    '<div class="row"><span>Label</span><input id="a"></div><div id="x" hidden style="position:fixed;inset:0;background:#0008"></div>',
    () => document.getElementById('x')?.removeAttribute('hidden'),
    () => document.getElementById('x')?.setAttribute('hidden', ''),
  ],
  [
    'a native modal dialog',
    '<div class="row"><span>Label</span><input id="a"></div><dialog id="x" style="width:90vw;height:90vh">Sure?</dialog>',
    () => (document.getElementById('x') as HTMLDialogElement).showModal(),
    () => (document.getElementById('x') as HTMLDialogElement).close(),
  ],
];

for (const [name, body, hide, back] of hiding) {
  test(`is hidden by ${name}, and only then`, async ({ overlay }) => {
    await overlay.open(body);
    await overlay.show({ control: '#a' });
    await expectFollowed(overlay);
    await overlay.page.evaluate(`(${hide})(); window.lint.reposition(); window.lint.frames(2)`);
    expect(await overlay.shown()).toEqual([]);
    await overlay.page.evaluate(`(${back})(); window.lint.reposition(); window.lint.frames(2)`);
    await expectFollowed(overlay);
  });
}

test('goes under a sticky header with its control', async ({ overlay }) => {
  await overlay.open(
    `<header style="position:sticky;top:0;height:60px;background:#eee;z-index:2">Header</header>${'<p>text</p>'.repeat(5)}<div class="row"><span>Label</span><input id="a"></div>${FILLER}`,
  );
  await overlay.show({ control: '#a' });
  const { top } = await overlay.boxOf('#a');
  await overlay.page.evaluate((y) => {
    scrollTo(0, y);
    return window.lint.frames(2);
  }, top - 20);
  expect(await overlay.shown()).toEqual([]);
  await overlay.page.evaluate((y) => {
    scrollTo(0, y);
    return window.lint.frames(2);
  }, top - 90);
  await expectFollowed(overlay);
});

test('is shown above a native modal dialog for a control inside it', async ({ overlay }) => {
  await overlay.open(
    '<dialog id="d" style="padding:60px"><span id="l">Merchant ID</span> <input id="a"></dialog>',
  );
  await overlay.page.evaluate(() => (document.getElementById('d') as HTMLDialogElement).showModal());
  await overlay.show({ control: '#a', label: '#l' });
  await expectFollowed(overlay);
  await afterTwoFrames(overlay, () => {
    const dialog = document.getElementById('d') as HTMLDialogElement;
    dialog.close();
    dialog.showModal();
    window.lint.reposition();
  });
  await expectFollowed(overlay);
});

test('its card can be opened inside a native modal dialog, where the browser gives us no pointer', async ({
  overlay,
}) => {
  await overlay.open(
    '<dialog id="d" style="padding:60px"><span id="l">Merchant ID</span> <input id="a"></dialog>',
  );
  await overlay.page.evaluate(() => (document.getElementById('d') as HTMLDialogElement).showModal());
  await overlay.show({ control: '#a', label: '#l' });
  const { box } = present((await overlay.shown())[0]);
  await overlay.page.mouse.click(box.left + 9, box.top + 9);
  await expect(overlay.page.locator('[data-sellerlint-root] .card')).toBeVisible();
  await overlay.page.keyboard.press('Escape');
  await expect(overlay.page.locator('[data-sellerlint-root] .card')).toHaveCount(0);
  expect(await overlay.page.locator('#d').evaluate((dialog) => dialog.matches(':modal'))).toBe(true);
});

test('rows of a virtual list that are used again carry their own flags', async ({ overlay }) => {
  await overlay.open(
    '<div id="list" style="height:200px;width:400px;overflow:auto;margin:40px;position:relative"><div style="height:4000px"></div><div id="row" style="position:absolute;top:20px"><span id="l">Row 1</span> <input id="a"></div></div>',
  );
  await overlay.show({ control: '#a', label: '#l', key: 'row 1' });
  await expectFollowed(overlay);
  await overlay.page.evaluate(() => {
    const row = document.getElementById('row');
    document.getElementById('list')?.scrollTo(0, 1000);
    if (row) row.style.top = '1080px';
    window.lint.show([{ control: '#a', label: '#l', key: 'row 25' }]);
    return window.lint.frames(2);
  });
  expect(await overlay.shown()).toHaveLength(1);
  await expectFollowed(overlay);
});

test('is where its control is when <html> is transformed', async ({ overlay }) => {
  await overlay.open(
    '<style>html{transform:translate(30px,20px) scale(1.25);transform-origin:0 0}</style><div class="row"><span>Label</span><input id="a"></div>',
  );
  await overlay.show({ control: '#a' });
  await expectFollowed(overlay);
});

test('runs no animation frames while the page is quiet', async ({ overlay }) => {
  await overlay.open('<div class="row"><span>Label</span><input id="a"></div>');
  await overlay.show({ control: '#a' });
  const asked = await overlay.page.evaluate(async () => {
    await window.lint.frames(60);
    const real = window.requestAnimationFrame.bind(window);
    let count = 0;
    window.requestAnimationFrame = (callback) => {
      count++;
      return real(callback);
    };
    await new Promise<void>((resolve) => {
      const step = (left: number): void => {
        if (left === 0) resolve();
        else real(() => step(left - 1));
      };
      step(60);
    });
    return count;
  });
  expect(asked).toBe(0);
});

test('comes back when the app throws it out, and gives up when the app insists', async ({ overlay }) => {
  await overlay.open('<div class="row"><span>Label</span><input id="a"></div>');
  await overlay.show({ control: '#a' });
  const root = overlay.page.locator('[data-sellerlint-root]');
  await root.evaluate((element) => element.remove());
  await expect(root).toHaveCount(1);
  await overlay.frames(3);
  await expectFollowed(overlay);
  const removals = await overlay.page.evaluate(async () => {
    let count = 0;
    const clean = (): void => {
      for (const child of Array.from(document.documentElement.children)) {
        if (!child.matches('head,body')) {
          child.remove();
          count++;
        }
      }
    };
    const observer = new MutationObserver(clean);
    observer.observe(document.documentElement, { childList: true });
    clean();
    await window.lint.frames(30);
    observer.disconnect();
    return count;
  });
  expect(removals).toBeLessThan(10);
  await expect(root).toHaveCount(0);
});

test('destroy leaves the page as it was', async ({ overlay }) => {
  await overlay.open('<div class="row"><span>Label</span><input id="a"></div>');
  const same = await overlay.page.evaluate(async () => {
    const before = document.documentElement.outerHTML;
    const doctype = document.childNodes.length;
    window.lint.show([{ control: '#a' }]);
    await window.lint.frames(3);
    window.lint.root()?.querySelector<HTMLElement>('[data-sellerlint-check]')?.click();
    window.lint.pointAt('#a');
    await window.lint.frames(3);
    window.lint.destroy();
    await window.lint.frames(3);
    window.lint.show([{ control: '#a' }]);
    return document.documentElement.outerHTML === before && document.childNodes.length === doctype;
  });
  expect(same).toBe(true);
});
