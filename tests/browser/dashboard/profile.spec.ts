import { expect, test } from '@playwright/test';
import { NOW, storeView } from '../popup-view/made-up';
import { changesAsked, showDashboard, turnTo, wholeProfile } from './support';

const withProfile = storeView({ profile: wholeProfile });

test('shows what is saved, and says where it is kept', async ({ page }) => {
  await showDashboard(page, { view: withProfile });
  await expect(page.locator('[data-store]')).toHaveCount(1);
  await expect(page.locator('[data-store="1234567"]')).toContainText('Client ID 1234567');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Store profile');
  await expect(page.locator('.page-head')).toContainText('kept in this browser and sent nowhere');
  await expect(page.getByLabel('Legal name')).toHaveValue('深圳市星海贸易有限公司');
  await expect(page.getByLabel('Payment provider')).toHaveValue('lianlian');
  await expect(page.getByLabel('Working hours from')).toHaveValue('09:00');
  await expect(page.getByLabel('Working hours to')).toHaveValue('18:00');
  await expect(page.getByRole('radio', { name: 'Yes' })).toBeChecked();
  await expect(page.getByText('Asia/Shanghai: UTC+8, it is 20:00 there now.')).toBeVisible();
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved');
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();
  await expect(page.locator('[aria-invalid="true"]')).toHaveCount(0);
});

for (const { field, wrong, says, right } of [
  {
    field: 'SWIFT code',
    wrong: 'BKCHCNB',
    says: 'has 8 or 11 characters, this one has 7',
    right: 'bkchcnbj',
  },
  { field: 'SWIFT code', wrong: 'BKCHXXBJ', says: 'name no country', right: 'BKCHCNBJ110' },
  {
    field: 'Account number (IBAN)',
    wrong: 'GB28NWBK60161331926819',
    says: 'check digits do not fit',
    right: 'GB29 NWBK 6016 1331 9268 19',
  },
  {
    field: 'Account number (IBAN)',
    wrong: '6222021234567890123',
    says: 'Mainland China has none',
    right: '',
  },
  {
    field: 'Login mailbox',
    wrong: 'ops@starsea',
    says: 'not a whole e-mail address',
    right: 'ops@starsea.cn',
  },
  { field: 'Time zone', wrong: 'Beijing', says: 'knows no such zone', right: 'Europe/Moscow' },
  { field: 'Account name', wrong: 'STAR\u200BSEA', says: 'Character 5 draws nothing', right: 'STARSEA' },
]) {
  test(`${field}: ${JSON.stringify(wrong)} is refused while it is typed`, async ({ page }) => {
    await showDashboard(page);
    const input = page.getByLabel(field, { exact: true });
    await input.fill(wrong);
    await expect(input).toHaveAttribute('aria-invalid', 'true');
    await expect(input).toHaveAccessibleDescription(new RegExp(says));
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(input).toBeFocused();
    await expect(page.locator('.save-state')).toContainText('Not saved: 1 field needs correcting.');
    expect(await changesAsked(page)).toEqual([]);
    await input.fill(right);
    await expect(input).toHaveAttribute('aria-invalid', 'false');
    await expect(page.locator('.field-problem:not(:empty)')).toHaveCount(0);
  });
}

test('hours are validated as a pair', async ({ page }) => {
  await showDashboard(page);
  const [from, to] = [page.getByLabel('Working hours from'), page.getByLabel('Working hours to')];
  await from.fill('22:00');
  await expect(to).toHaveAccessibleDescription(/Give both times/);
  await to.fill('six');
  await expect(to).toHaveAccessibleDescription(/Write the time as 09:00/);
  await to.fill('22:00');
  await expect(to).toHaveAccessibleDescription(/Around the clock is 00:00 to 24:00/);
  await to.fill('06:00');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('[data-save="just-saved"]')).toBeVisible();
  expect(await changesAsked(page)).toEqual([
    { type: 'save-profile', store: '1234567', profile: { hours: { from: 1320, to: 360 } } },
  ]);
});

test('saves the whole profile with the address taken apart, and says so', async ({ page }) => {
  await showDashboard(page);
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'empty');
  await page.getByLabel('Legal name').fill(' 深圳市星海贸易有限公司 ');
  await page.getByLabel('Address on the licence').fill('深圳南山区科技园南路1号');
  await expect(page.locator('[data-level="province"]')).toContainText('广东省');
  await expect(page.locator('[data-level="province"]')).toContainText('not written');
  await expect(page.locator('[data-level="city"]')).toContainText('written “深圳”');
  await expect(page.locator('[data-level="district"]')).toContainText('南山区');
  await page.getByLabel('Payment provider').selectOption('PingPong');
  await page.getByRole('button', { name: 'Use Asia/Shanghai' }).click();
  await page.getByRole('radio', { name: 'No', exact: true }).check();
  await expect(page.locator('.save-state')).toContainText('5 unsaved changes');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
  await expect(page.getByLabel('Legal name')).toHaveValue('深圳市星海贸易有限公司');
  expect(await changesAsked(page)).toMatchObject([
    {
      type: 'save-profile',
      store: '1234567',
      profile: {
        legalName: '深圳市星海贸易有限公司',
        provider: 'pingpong',
        timeZone: 'Asia/Shanghai',
        helpDesk: false,
        licenceAddress: {
          text: '深圳南山区科技园南路1号',
          script: 'han',
          divisions: { province: { name: '广东省', written: null }, district: { name: '南山区' } },
        },
      },
    },
  ]);
});

test('an address in Latin letters is kept, and its limits are told', async ({ page }) => {
  await showDashboard(page);
  await page.getByLabel('Address on the licence').fill('Nanshan District, Shenzhen, Guangdong');
  await expect(page.locator('[data-address="latin"]')).toContainText('Enter the address in Chinese');
});

test('what is not saved survives looking elsewhere, and the tab asks before it closes', async ({ page }) => {
  const stores = [
    { id: '1234567', name: 'StarSea', lastSeen: NOW },
    { id: '7654321', name: 'Ромашка', lastSeen: NOW },
  ];
  const profiles = { '7654321': { accountName: 'OTHER' } };
  await showDashboard(page, { view: storeView({ profile: wholeProfile, stores }), profiles });
  const name = page.getByLabel('Account name');
  await name.fill('SHENZHEN');
  await turnTo(page, 'checks');
  await expect(page.locator('.sidebar-edited')).toHaveText('unsaved changes');
  await page.getByRole('button', { name: 'Switch store' }).click();
  await page.locator('[data-store-option="7654321"]').click();
  await expect(page.locator('.sidebar-edited')).toHaveCount(0);
  await turnTo(page, 'profile');
  await expect(name).toHaveValue('OTHER');
  await page.getByRole('button', { name: 'Switch store' }).click();
  await page.locator('[data-store-option="1234567"]').click();
  await expect(name).toHaveValue('SHENZHEN');

  const prevented = () =>
    page.evaluate(() => {
      const leaving = new Event('beforeunload', { cancelable: true });
      dispatchEvent(leaving);
      return leaving.defaultPrevented;
    });
  expect(await prevented()).toBe(true);
  await page.getByRole('button', { name: 'Discard changes' }).click();
  await expect(name).toHaveValue('SHENZHEN STARSEA TRADING CO., LTD');
  expect(await prevented()).toBe(false);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(name).toHaveValue('SHENZHEN');
  await name.fill('SHENZHEN STARSEA TRADING CO., LTD');
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved');
  expect(await prevented()).toBe(false);
});

test('a change made elsewhere shows, except where something is being typed', async ({ page }) => {
  await showDashboard(page, { view: withProfile });
  await page.getByLabel('Account name').fill('MINE');
  await page.evaluate((profile) => window.dashboard.changeView({ profile }), {
    ...wholeProfile,
    accountName: 'THEIRS',
    swift: 'CIBKCNBJ',
  });
  await expect(page.getByLabel('SWIFT code')).toHaveValue('CIBKCNBJ');
  await expect(page.getByLabel('Account name')).toHaveValue('MINE');
});

test('a full storage is told, and nothing that was typed is lost', async ({ page }) => {
  await showDashboard(page, { view: withProfile, refused: ['save-profile'] });
  const name = page.getByLabel('Account name');
  await name.fill('NEW NAME');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('That did not work: disk full')).toBeVisible();
  await expect(name).toHaveValue('NEW NAME');
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'unsaved');
});

test('an address that cannot be taken apart keeps the form as it is', async ({ page }) => {
  await showDashboard(page, { view: withProfile, refused: ['analyse'] });
  await page.getByLabel('Address on the licence').fill('深圳市南山区');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('could not be taken apart: disk full')).toBeVisible();
  expect(await changesAsked(page)).toEqual([]);
});

test('saving leaves alone what the form does not hold', async ({ page }) => {
  await showDashboard(page, { view: storeView({ profile: { ...wholeProfile, portal: true } }) });
  await page.getByLabel('Login mailbox').fill('');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('[data-save="just-saved"]')).toBeVisible();
  const { loginMailbox: _gone, ...rest } = wholeProfile;
  expect(await changesAsked(page)).toEqual([
    { type: 'save-profile', store: '1234567', profile: { ...rest, portal: true } },
  ]);
});

for (const [field, focused] of [
  ['licenceAddress', 'field-licenceAddress'],
  ['hours', 'field-hoursFrom'],
  ['timeZone', 'field-timeZone'],
  ['provider', 'field-provider'],
] as const) {
  test(`an address that asks for ${field} leads to that very field`, async ({ page }) => {
    await showDashboard(page, { place: { store: '1234567', field } });
    await expect(page.locator(`#${focused}`)).toBeFocused();
    await expect(page.locator(`#${focused}`)).toBeInViewport();
  });
}

test('hostile texts stand there as text', async ({ page }) => {
  const hostile = '<img src=x onerror="window.hacked=1">\u202Etxet';
  const view = storeView({
    profile: { legalName: hostile, licenceAddress: { text: hostile, script: 'other', divisions: null } },
    ticks: { 'chat/aml-papers': { at: NOW, note: hostile } },
  });
  await showDashboard(page, { view });
  await expect(page.getByLabel('Legal name')).toHaveValue(hostile);
  await turnTo(page, 'checklist');
  await expect(page.locator('.reason')).toHaveText(hostile);
  await expect(page.locator('main img')).toHaveCount(0);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});
