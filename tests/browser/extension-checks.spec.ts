/** Every check on the demo's pages: its flag where the store is wrong, none where it is right, and coming and going with edits. */
import type { Locator, Page } from '@playwright/test';
import { demoControls } from './support/demo-controls';
import {
  BAD,
  type CabinetLanguage,
  expect,
  expectVerdict,
  flag,
  flagsOn,
  GOOD,
  test,
  verdict,
} from './support/extension';

const LANGUAGES: CabinetLanguage[] = ['en', 'ru', 'zh-Hans'];

/** What stands on each page of the store in which everything is wrong; the same pages of the other store have no flag. */
const WRONG: Record<string, string[]> = {
  '/app/settings/messaging': [
    'chat/auto-response fail',
    'chat/blocked-products fail',
    'chat/browser-notifications fail',
    'chat/buyer-messages fail',
    'chat/external-contact fail',
    'chat/kyc-status fail',
    'chat/new-orders fail',
    'chat/time-zone fail',
    'payout/kyc fail',
  ],
  '/app/account-health': ['chat/first-response fail', 'chat/sla fail'],
  '/app/settings/store': ['chat/store-language fail'],
  '/app/settings/company': ['payout/entity-type fail'],
  '/app/settings/payments': [
    'payout/account-name review',
    'payout/api-key fail',
    'payout/default-method fail',
    'payout/iban fail',
    'payout/merchant-id-characters fail',
    'payout/merchant-id-format fail',
    'payout/method fail',
    'payout/swift fail',
  ],
  '/app/finances/invoices': ['payout/manual-review fail', 'payout/routed-to-bank fail'],
  '/app/analytics/payouts': ['payout/manual-review fail', 'payout/routed-to-bank fail'],
  '/app/settings/contracts': ['payout/currency fail', 'payout/wallet fail'],
  '/app/messenger': ['chat/external-contact fail'],
  '/app/messenger/quick-replies': ['chat/external-contact fail', 'chat/shared-secret review'],
};
const READ_WITHOUT_PROFILE = Object.values(WRONG)
  .flat()
  .map((each) => each.split(' ')[0] ?? '')
  // Without a store profile a name cannot be called right, and the portal has its own half of the identity check.
  .filter((check) => !['payout/account-name', 'payout/kyc'].includes(check));

for (const language of LANGUAGES) {
  test(`${language}: each page shows exactly what is wrong on it`, async ({ signIn, open }) => {
    await signIn(BAD, language);
    for (const [path, flags] of Object.entries(WRONG)) {
      const page = await open(path);
      await expect.poll(() => flagsOn(page), { message: path }).toEqual(flags);
      await page.close();
    }
  });

  test(`${language}: where everything is right every page is read and nothing is flagged`, async ({
    signIn,
    open,
    openPopup,
  }) => {
    await signIn(GOOD, language);
    const popup = await openPopup(GOOD);
    const pages: Page[] = [];
    for (const path of Object.keys(WRONG)) pages.push(await open(path));
    for (const check of new Set(READ_WITHOUT_PROFILE)) await expectVerdict(popup, check, 'pass');
    for (const page of pages) expect(await flagsOn(page), page.url()).toEqual([]);
  });
}

interface Edit {
  check: string;
  path: string;
  /** The field of the store in which everything is right. */
  field(page: Page): Locator;
  wrong: string;
}

const labelled = (label: string) => (page: Page) => demoControls(page).text(label);
const EDITS: Edit[] = [
  {
    check: 'chat/external-contact',
    path: '/app/settings/messaging',
    field: labelled('Auto-response text'),
    wrong: 'Write to us: t . me / beihai_toys',
  },
  {
    check: 'chat/shared-secret',
    path: '/app/settings/messaging',
    field: labelled('Auto-response text'),
    wrong: 'Password: Qw7!rty-92x',
  },
  {
    check: 'chat/external-contact',
    path: '/app/messenger',
    field: (page) => page.locator('[active-chat-id] textarea'),
    wrong: 'Call me: +7 912 345-67-89',
  },
  {
    check: 'chat/external-contact',
    path: '/app/messenger?composer=contenteditable',
    field: (page) => page.locator('[active-chat-id] [contenteditable]'),
    wrong: 'add my wechat: beihai2024',
  },
  {
    check: 'chat/external-contact',
    path: '/app/messenger/quick-replies',
    field: (page) => page.locator('main textarea').first(),
    wrong: 'See www.beihai-toys.com for more',
  },
  {
    check: 'payout/api-key',
    path: '/app/settings/payments',
    field: labelled('API Key'),
    wrong: 'owner@beihai-toys.cn',
  },
  {
    check: 'payout/account-name',
    path: '/app/settings/payments',
    field: labelled('Account name'),
    wrong: 'Beihai Toys  Trading Co., Ltd',
  },
  { check: 'payout/swift', path: '/app/settings/payments', field: labelled('SWIFT/BIC'), wrong: 'NWBKGB2' },
  {
    check: 'payout/iban',
    path: '/app/settings/payments',
    field: labelled('IBAN'),
    wrong: 'GB29NWBK60161331926818',
  },
];

async function textOf(field: Locator): Promise<string> {
  return field.evaluate((element) =>
    'value' in element ? String(element.value) : (element.textContent ?? ''),
  );
}

for (const { check, path, field, wrong } of EDITS)
  test(`${check} on ${path} is flagged while it is typed, and gone when it is put right`, async ({
    signIn,
    open,
  }) => {
    await signIn(GOOD);
    const page = await open(path);
    const right = await textOf(field(page));
    await field(page).fill(wrong);
    await expect(flag(page, check)).toBeVisible();
    await field(page).fill(right);
    await expect(flag(page, check)).toHaveCount(0);
    expect(await flagsOn(page)).toEqual([]);
  });

const CHOICES = [
  {
    check: 'chat/store-language',
    path: '/app/settings/store',
    label: 'Store language',
    options: ['Chinese', 'Russian'],
  },
  {
    check: 'payout/entity-type',
    path: '/app/settings/company',
    label: 'Legal entity type',
    options: ['Hong Kong company', 'Mainland China company'],
  },
] as const;

for (const { check, path, label, options } of CHOICES)
  test(`${check} follows the choice`, async ({ signIn, open }) => {
    await signIn(GOOD);
    const page = await open(path);
    const controls = demoControls(page);
    await controls.choose(label, options[0]);
    await expect(flag(page, check)).toBeVisible();
    await controls.choose(label, options[1]);
    await expect(flag(page, check)).toHaveCount(0);
  });

test('chat/browser-notifications follows its switch', async ({ signIn, open }) => {
  await signIn(GOOD);
  const page = await open('/app/settings/messaging');
  const controls = demoControls(page);
  await controls.toggle('Allow browser notifications from customers');
  await expect(flag(page, 'chat/browser-notifications')).toBeVisible();
  await controls.toggle('Allow browser notifications from customers');
  await expect(flag(page, 'chat/browser-notifications')).toHaveCount(0);
});

test('chat/manual-file-name speaks before the upload, and offers the right name', async ({
  signIn,
  open,
}) => {
  await signIn(GOOD);
  const page = await open('/app/products');
  const file = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
  await page.getByRole('button', { name: 'Upload manual' }).first().click();
  const input = page.getByRole('dialog').locator('input[type=file]');
  await input.setInputFiles([file('manual_v2.pdf')]);
  await flag(page, 'chat/manual-file-name').click();
  await expect(page.locator('[data-sellerlint-root] [role=dialog]')).toContainText('RU_manual_v2.pdf');
  await input.setInputFiles([file('RU_manual_v2.pdf')]);
  await expect(flag(page, 'chat/manual-file-name')).toHaveCount(0);
});

test('the photo dialog only looks like the one for manuals', async ({ signIn, open }) => {
  await signIn(GOOD);
  const page = await open('/app/products');
  await page.getByRole('button', { name: 'Upload photos' }).first().click();
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles([{ name: 'manual.png', mimeType: 'image/png', buffer: Buffer.from('x') }]);
  await expect(page.getByRole('dialog').getByText('manual.png')).toBeVisible();
  expect(await flagsOn(page)).toEqual([]);
});

test('payout/error-code explains the alert while it stands there', async ({ signIn, open }) => {
  await signIn(GOOD);
  const page = await open('/app/settings/payments?alert=ERR_3021');
  await expect(flag(page, 'payout/error-code')).toBeVisible();
  await flag(page, 'payout/error-code').click();
  await expect(page.locator('[data-sellerlint-root] [role=dialog]')).toContainText('ERR_3021');
});

test('payout/role is told by the account menu', async ({ signIn, open, openPopup }) => {
  await signIn(GOOD);
  const popup = await openPopup(GOOD);
  await expect(verdict(popup, 'payout/role')).toHaveAttribute('data-status', 'unread');
  const page = await open('/app/settings/contracts?role=content');
  await page.locator('header button').last().click();
  await expectVerdict(popup, 'payout/role', 'fail');
  const again = await open('/app/settings/contracts?role=director');
  await again.locator('header button').last().click();
  await expectVerdict(popup, 'payout/role', 'pass');
});

test('rows of a virtual list are counted as they are seen, and the text says how many', async ({
  signIn,
  open,
  openPopup,
}) => {
  await signIn(BAD);
  const popup = await openPopup(BAD);
  const page = await open('/app/finances/invoices?rows=240&virtual=1');
  await expectVerdict(popup, 'payout/routed-to-bank', 'fail');
  const item = verdict(popup, 'payout/routed-to-bank');
  await item.getByRole('button').first().click();
  await expect(item).toContainText('240');
  const seen = async () => Number(/(\d+) of 240/.exec((await item.textContent()) ?? '')?.[1] ?? 240);
  const first = await seen();
  expect(first).toBeLessThan(240);
  await page.mouse.wheel(0, 4000);
  await expect.poll(seen).toBeGreaterThan(first);
});

test('an empty table is read', async ({ signIn, open, openPopup }) => {
  await signIn(BAD);
  const popup = await openPopup(BAD);
  await open('/app/finances/invoices?empty=1');
  await expectVerdict(popup, 'payout/routed-to-bank', 'pass');
  await expectVerdict(popup, 'payout/manual-review', 'pass');
});

/** Tells the store's profile as the dashboard does. */
async function tell(popup: Page, profile: Record<string, unknown>): Promise<void> {
  await popup.evaluate(
    ([store, told]) => chrome.runtime.sendMessage({ type: 'save-profile', store, profile: told }),
    [GOOD, profile] as const,
  );
}

test('what the profile tells is asked for until it is told, and compared with from then on, in open pages too', async ({
  signIn,
  open,
  openPopup,
}) => {
  await signIn(GOOD);
  const popup = await openPopup(GOOD);
  const payments = await open('/app/settings/payments');
  const company = await open('/app/settings/company');
  for (const [check, field] of [
    ['payout/account-name', 'accountName'],
    ['payout/address', 'licenceAddress'],
  ] as const) {
    await expectVerdict(popup, check, 'unread');
    await verdict(popup, check).getByRole('button').first().click();
    await expect(popup.locator(`[data-check="${check}"] [data-tell]`)).toHaveAttribute(
      'href',
      new RegExp(`dashboard\\.html\\?store=${GOOD}&field=${field}`),
    );
  }
  await tell(popup, {
    accountName: 'Beihai Toys Trading Co., LTD',
    swift: 'DEUTDEFF',
    iban: 'DE89370400440532013000',
    licenceAddress: {
      text: '深圳市福田区',
      script: 'han',
      divisions: {
        province: { name: '广东省', written: null },
        city: { name: '深圳市', written: '深圳市' },
        district: { name: '福田区', written: '福田区' },
        rest: '',
      },
    },
  });
  await expect
    .poll(() => flagsOn(payments))
    .toEqual(['payout/account-name fail', 'payout/iban fail', 'payout/swift fail']);
  await expect.poll(() => flagsOn(company)).toEqual(['payout/address fail']);
  for (const check of ['payout/account-name', 'payout/iban', 'payout/swift', 'payout/address'])
    await expectVerdict(popup, check, 'fail');
  await flag(payments, 'payout/account-name').click();
  await expect(payments.locator('[data-sellerlint-root] [role=dialog]')).toContainText('Co., ');
  const right = await textOf(labelled('Account name')(payments));
  await tell(popup, { accountName: right, swift: 'NWBKGB2LXXX', iban: 'GB29 NWBK 6016 1331 9268 19' });
  await expect.poll(() => flagsOn(payments)).toEqual([]);
  for (const check of ['payout/account-name', 'payout/iban', 'payout/swift'])
    await expectVerdict(popup, check, 'pass');
});

test('chat/time-zone goes by the hours and the zone that the profile tells', async ({
  signIn,
  open,
  openPopup,
}) => {
  await signIn(GOOD);
  const popup = await openPopup(GOOD);
  const page = await open('/app/settings/messaging');
  await expectVerdict(popup, 'chat/time-zone', 'pass');
  await tell(popup, { hours: { from: 22 * 60, to: 6 * 60 }, timeZone: 'America/New_York' });
  await expect(flag(page, 'chat/time-zone')).toBeVisible();
  await expectVerdict(popup, 'chat/time-zone', 'fail');
  await tell(popup, { hours: { from: 9 * 60, to: 18 * 60 }, timeZone: 'Asia/Shanghai' });
  await expect(flag(page, 'chat/time-zone')).toHaveCount(0);
});

test('chat/integration-scopes is judged once a help desk is told of', async ({ signIn, open, openPopup }) => {
  for (const [store, status] of [
    [BAD, 'fail'],
    [GOOD, 'pass'],
  ] as const) {
    await signIn(store);
    const popup = await openPopup(store);
    const page = await open('/app/settings/api-keys');
    await expect(verdict(popup, 'chat/integration-scopes')).toHaveAttribute('data-status', 'unread');
    await popup.evaluate(
      (id) => chrome.runtime.sendMessage({ type: 'save-profile', store: id, profile: { helpDesk: true } }),
      store,
    );
    await expectVerdict(popup, 'chat/integration-scopes', status);
    await page.close();
    await popup.close();
  }
});

test('a text is looked at by the background and kept nowhere', async ({
  browserContext,
  signIn,
  open,
  openPopup,
}) => {
  await signIn(GOOD);
  const popup = await openPopup(GOOD);
  const page = await open('/app/messenger');
  await page.locator('[active-chat-id] textarea').fill('Call me: +7 912 345-67-89, Qzvxw');
  await expect(flag(page, 'chat/external-contact')).toBeVisible();
  await expectVerdict(popup, 'chat/external-contact', 'fail');
  const stored = await popup.evaluate(async () =>
    JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]),
  );
  expect(stored).not.toContain('Qzvxw');
  expect(stored).not.toContain('345');
  expect(browserContext.pages()).toContain(page);
});
