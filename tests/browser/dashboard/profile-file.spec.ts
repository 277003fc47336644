import { Buffer } from 'node:buffer';
import { expect, type Page, test } from '@playwright/test';
import { profileFile } from '@/utils/profile/profile-file';
import { storeView } from '../popup-view/made-up';
import { changesAsked, showDashboard, wholeProfile } from './support';

const choose = (page: Page, text: string, name = 'profile.json') =>
  page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
const whole = JSON.parse(profileFile(wholeProfile, '1234567'));
const fileWith = (change: object) => JSON.stringify({ ...whole, profile: { ...whole.profile, ...change } });

test('exports what was saved, and imports it again', async ({ page }) => {
  await showDashboard(page, { view: storeView({ profile: wholeProfile }) });
  await page.getByRole('button', { name: 'Export as JSON' }).click();
  const [file] = await page.evaluate(() => window.dashboard.files);
  expect(file).toEqual({
    name: 'sellerlint-profile-1234567.json',
    text: profileFile(wholeProfile, '1234567'),
  });
  await choose(page, file?.text ?? '');
  await expect(page.getByText('“profile.json” says what is saved already')).toBeVisible();
  expect(await changesAsked(page)).toEqual([]);
});

test('an import shows what would change, asks, and can be undone', async ({ page }) => {
  await showDashboard(page, { view: storeView({ profile: wholeProfile }) });
  await page.getByLabel('Legal name').fill('typed and not saved');
  const { iban: _left, ...texts } = whole.profile;
  await choose(
    page,
    JSON.stringify({ ...whole, store: '999', profile: { ...texts, swift: 'CIBKCNBJ', provider: 'gep' } }),
  );
  const changes = page.locator('[data-change]');
  await expect(changes).toHaveCount(3);
  await expect(page.locator('[data-change="provider"] td')).toHaveText(['LianLian Pay', 'GEP']);
  await expect(page.locator('[data-change="swift"] td')).toHaveText(['BKCHCNBJ300', 'CIBKCNBJ']);
  await expect(page.locator('[data-change="iban"] td')).toHaveText(['GB29 NWBK 6016 1331 9268 19', 'empty']);
  await expect(page.locator('.ask')).toContainText('of another store, Client ID 999');
  await expect(page.locator('.ask')).toContainText('Your unsaved changes are replaced, too.');
  await expect(page.getByRole('button', { name: 'Keep mine' })).toBeFocused();
  expect(await changesAsked(page)).toEqual([]);

  await page.getByRole('button', { name: 'Replace' }).click();
  await expect(page.getByText('The profile was imported.')).toBeVisible();
  await expect(page.getByLabel('SWIFT code')).toHaveValue('CIBKCNBJ');
  await expect(page.getByLabel('Account number (IBAN)')).toHaveValue('');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel('SWIFT code')).toHaveValue('BKCHCNBJ300');
  await expect(page.getByText('The profile is back.')).toBeVisible();
});

test('an import that is not wanted changes nothing', async ({ page }) => {
  await showDashboard(page, { view: storeView({ profile: wholeProfile }) });
  await choose(page, fileWith({ swift: 'CIBKCNBJ' }));
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await expect(page.locator('.ask')).toHaveCount(0);
  await expect(page.getByLabel('SWIFT code')).toHaveValue('BKCHCNBJ300');
  expect(await changesAsked(page)).toEqual([]);
});

for (const [name, text, reason, words] of [
  ['ten megabytes', `"${'x'.repeat(10_000_000)}"`, 'too-large', 'too large'],
  ['no JSON', 'legalName: x', 'not-json', 'not JSON'],
  ['another program’s JSON', '{"name":"x"}', 'not-a-profile', 'not a store profile of Sellerlint'],
  ['one of tomorrow', JSON.stringify({ ...whole, version: 9 }), 'newer', 'newer Sellerlint'],
  ['wrong types', fileWith({ legalName: { x: 1 } }), 'wrong-type', 'profile.legalName'],
  ['invalid values', fileWith({ swift: 'x', timeZone: 'Mars' }), 'fields', 'SWIFT code, Time zone'],
  [
    'keys of a prototype',
    JSON.stringify(whole).replace('"legalName"', '"__proto__":{"hacked":1},"legalName"'),
    'unknown-names',
    '__proto__',
  ],
  ['markup for a name', fileWith({ '<img src=x onerror=hacked()>': 1 }), 'unknown-names', '<img src=x'],
] as const) {
  test(`${name} is refused in words`, async ({ page }) => {
    await showDashboard(page, { view: storeView({ profile: wholeProfile }) });
    await choose(page, text, '<b>x</b>.json');
    const refused = page.locator(`[data-refused="${reason}"]`);
    await expect(refused).toContainText(words);
    await expect(page.locator('.ask')).toContainText('“<b>x</b>.json” was not imported');
    await expect(page.locator('.ask img, .ask b')).toHaveCount(0);
    expect(await page.evaluate(() => 'hacked' in window || 'hacked' in {})).toBe(false);
    expect(await changesAsked(page)).toEqual([]);
    await page.getByRole('button', { name: 'Close' }).click();
    await choose(page, fileWith({ swift: 'CIBKCNBJ' }));
    await expect(page.locator('[data-change="swift"]')).toBeVisible();
  });
}

test('deleting asks, keeps by default, and can be undone', async ({ page }) => {
  await showDashboard(page, { view: storeView({ profile: wholeProfile }) });
  await page.getByRole('button', { name: 'Delete the profile…' }).click();
  await expect(page.getByRole('button', { name: 'Keep' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.ask')).toHaveCount(0);
  expect(await changesAsked(page)).toEqual([]);

  await page.getByRole('button', { name: 'Delete the profile…' }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByText('The profile was deleted.')).toBeVisible();
  await expect(page.getByLabel('Legal name')).toHaveValue('');
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'empty');
  await expect(page.getByRole('button', { name: 'Export as JSON' })).toBeDisabled();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel('Legal name')).toHaveValue('深圳市星海贸易有限公司');
  expect(await changesAsked(page)).toEqual([
    { type: 'delete-profile', store: '1234567' },
    { type: 'save-profile', store: '1234567', profile: wholeProfile },
  ]);
});
