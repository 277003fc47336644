/** The same settings drawn by every library, in three languages: the same flags beside the controls, and none on look-alikes. */
import { BAD, type CabinetLanguage, expect, flagsOn, GOOD, test } from './support/extension';

const RENDERINGS = ['native', 'element', 'vuetify', 'antd', 'shoelace', 'table', 'fieldset', 'iframe'];
const LANGUAGES: CabinetLanguage[] = ['en', 'ru', 'zh-Hans'];
const CHAT = [
  'chat/auto-response fail',
  'chat/buyer-messages fail',
  'chat/new-orders fail',
  'chat/time-zone fail',
];
const PAYOUT = [
  'payout/default-method fail',
  'payout/merchant-id-characters fail',
  'payout/merchant-id-format fail',
  'payout/method fail',
];

const ids = (flags: string[]) => flags.map((each) => each.split(' ')[0] ?? '');
const SPOKEN_OF = new Set([...ids(CHAT), ...ids(PAYOUT)]);
/** The flags of the checks that this test is about, each as often as it is there: a new check needs no line here. */
const ours = (flags: string[]) => flags.filter((each) => SPOKEN_OF.has(ids([each])[0] ?? ''));

for (const ui of RENDERINGS) {
  for (const language of LANGUAGES) {
    test(`${ui} in ${language}: everything wrong is flagged`, async ({ signIn, open }) => {
      await signIn(BAD, language);
      const page = await open(`/app/settings/messaging?ui=${ui}`);
      await expect.poll(async () => ours(await flagsOn(page))).toEqual(CHAT);
      await page.goto(`https://seller.ozon.ru/app/settings/payments?ui=${ui}`);
      await expect.poll(async () => ours(await flagsOn(page))).toEqual(PAYOUT);
    });
  }

  test(`${ui}: everything right has no flag, and the popup says it was read`, async ({
    signIn,
    open,
    openPopup,
  }) => {
    await signIn(GOOD);
    const popup = await openPopup(GOOD);
    const page = await open(`/app/settings/messaging?ui=${ui}`);
    for (const id of ids(CHAT))
      await expect(popup.locator(`[data-check="${id}"]`)).toHaveAttribute('data-status', 'pass');
    expect(await flagsOn(page)).toEqual([]);
    await page.goto(`https://seller.ozon.ru/app/settings/payments?ui=${ui}`);
    for (const id of ids(PAYOUT))
      await expect(popup.locator(`[data-check="${id}"]`)).toHaveAttribute('data-status', 'pass');
    expect(await flagsOn(page)).toEqual([]);
  });
}

for (const path of [
  '/app/warehouse',
  '/app/advertisement/product/cpc',
  '/app/reviews',
  '/app/products',
  '/app/dashboard/main',
])
  test(`${path} only looks like ours: no flag, nothing read`, async ({ signIn, open, openPopup }) => {
    await signIn(BAD);
    const page = await open(path);
    await page.locator('h1').waitFor();
    const popup = await openPopup(BAD);
    await expect(popup.locator('[data-check="chat/new-orders"]')).toHaveAttribute('data-status', 'unread');
    await expect(popup.locator('[data-check]:is([data-status="pass"], [data-status="fail"])')).toHaveCount(0);
    expect(await flagsOn(page)).toEqual([]);
  });
