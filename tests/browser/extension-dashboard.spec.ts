/** The dashboard of the built extension: what is told there is kept, is judged with, and comes back as a file. */
import { readFile } from 'node:fs/promises';
import { expect, expectVerdict, GOOD, test } from './support/extension';

test('a profile is told, kept, judged with, and exported', async ({
  browserContext,
  extensionId,
  signIn,
  open,
  openPopup,
}) => {
  await signIn(GOOD, 'en');
  await open('/app/settings/messaging');
  const popup = await openPopup(GOOD);
  await expectVerdict(popup, 'chat/time-zone', 'pass');

  const opening = browserContext.waitForEvent('page');
  await popup.getByRole('link', { name: 'Open the dashboard' }).click();
  const dashboard = await opening;
  await expect(dashboard).toHaveURL(`chrome-extension://${extensionId}/dashboard.html?store=${GOOD}`);
  const complaints: string[] = [];
  dashboard.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await dashboard.getByLabel('Address on the licence').fill('深圳南山区科技园南路1号');
  await expect(dashboard.locator('[data-level="province"]')).toContainText('广东省');
  await dashboard.getByLabel('Working hours from').fill('00:00');
  await dashboard.getByLabel('Working hours to').fill('24:00');
  await dashboard.getByLabel('Account number (IBAN)').fill('GB29 NWBK 6016 1331 9268 19');
  await dashboard.getByRole('button', { name: 'Save' }).click();
  await expect(dashboard.locator('[data-save="just-saved"]')).toBeVisible();
  // Round the clock is more than the cabinet's hours cover: the popup knows at once.
  await expectVerdict(popup, 'chat/time-zone', 'fail');

  await dashboard.goto(`chrome-extension://${extensionId}/dashboard.html?store=${GOOD}&field=hours`);
  await expect(dashboard.getByLabel('Working hours from')).toBeFocused();
  await expect(dashboard.getByLabel('Working hours from')).toHaveValue('00:00');
  await expect(dashboard.locator('[data-level="city"]')).toContainText('深圳市');
  const downloading = dashboard.waitForEvent('download');
  await dashboard.getByRole('button', { name: 'Export as JSON' }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe(`sellerlint-profile-${GOOD}.json`);
  expect(JSON.parse(await readFile(await file.path(), 'utf8')).profile).toEqual({
    licenceAddress: '深圳南山区科技园南路1号',
    iban: 'GB29 NWBK 6016 1331 9268 19',
    hours: { from: '00:00', to: '24:00' },
  });

  await dashboard.getByRole('button', { name: 'Delete the profile…' }).click();
  await dashboard.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(dashboard.locator('[data-save="empty"]')).toBeVisible();
  await expectVerdict(popup, 'chat/time-zone', 'pass');
  expect(complaints).toEqual([]);
});
