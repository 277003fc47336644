import { createRequire } from 'node:module';
import { expect, test } from './fixtures';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const characters = [
  {
    position: 4,
    codePoint: 0x200b,
    code: 'U+200B',
    name: 'ZERO WIDTH SPACE',
    note: 'draws nothing',
    drawn: 'U+200B',
  },
  {
    position: 6,
    codePoint: 0x410,
    code: 'U+0410',
    name: 'CYRILLIC CAPITAL LETTER A',
    note: 'looks like “A”',
    drawn: 'А',
    looksLike: 'A',
  },
];
const basis = {
  level: 'documented' as const,
  text: 'Says so.',
  source: 'Ozon',
  url: 'https://docs.ozon.com/global/en/',
};

const cards = [
  { check: 'chat/auto-response', finding: {} },
  {
    check: 'payout/merchant-id-characters',
    secret: true,
    finding: {
      unsaved: true,
      evidence: { kind: 'characters' as const, length: 7, strayCount: 9, stray: characters },
    },
  },
  {
    check: 'chat/time-zone',
    finding: {
      severity: 'warning' as const,
      evidence: {
        kind: 'hours' as const,
        set: { from: 540, to: 1080 },
        meant: { from: 540, to: 1080 },
        setAtHome: { from: 840, to: 1380 },
        toType: { from: 240, to: 780 },
        cabinetOffset: 180,
        homeOffset: 480,
        homeZone: 'Asia/Shanghai',
        zoneStated: false,
      },
    },
  },
  { check: 'chat/store-language', finding: { status: 'review' as const, severity: 'info' as const } },
];

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the ${theme} cards, also while accepting`, async ({ overlay }) => {
    for (const card of cards) {
      const words = { basis, characters };
      await overlay.open(
        '<main><h1>Settings</h1><div class="row"><label for="a">Merchant ID</label><input id="a" value="ABC\u200b1\u0410Z"></div></main>',
        { theme, words: { 'payout/merchant-id-characters': words, 'chat/auto-response': { basis } } },
      );
      await overlay.page.emulateMedia({ reducedMotion: 'reduce' });
      await overlay.show({ control: '#a', ...card });
      await overlay.marker(card.check).click();
      await expect(overlay.card).toContainText('Because buyers');
      await overlay.page.addScriptTag({ path: axePath });
      const violations = () =>
        overlay.page.evaluate(async () => {
          const axe = Reflect.get(window, 'axe') as typeof import('axe-core');
          const found = await axe.run(document);
          return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        });
      expect(await violations()).toEqual([]);
      await overlay.card.getByRole('button', { name: 'Accept…' }).click();
      await expect(overlay.card.getByRole('textbox')).toBeVisible();
      expect(await violations()).toEqual([]);
    }
  });
}

test('nothing overflows at 400 % zoom, and in forced colours the shapes remain', async ({ overlay }) => {
  await overlay.page.setViewportSize({ width: 320, height: 256 });
  await overlay.page.emulateMedia({ forcedColors: 'active' });
  await overlay.open('<div style="padding:20px"><input id="a" style="width:200px"></div>');
  await overlay.show({ control: '#a' });
  await overlay.marker().click();
  await overlay.frames(3);
  const card = await overlay.card.boundingBox();
  expect(card?.x).toBeGreaterThanOrEqual(0);
  expect((card?.x ?? 0) + (card?.width ?? 999)).toBeLessThanOrEqual(320);
  expect((card?.y ?? 0) + (card?.height ?? 999)).toBeLessThanOrEqual(256);
  const scroll = await overlay.card.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(scroll).toBeLessThanOrEqual(0);
  const fill = await overlay
    .marker()
    .locator('.outline')
    .evaluate((path) => getComputedStyle(path).fill);
  expect(fill).not.toBe('none');
});
