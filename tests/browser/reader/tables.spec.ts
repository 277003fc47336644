/** Tables that show only some of their rows at a time: what was seen is remembered while the page is open. */
import { expect, type Page, test } from '@playwright/test';
import { bundleForPage } from '../support/bundle';

const PATH = '/app/finances/invoices';

/** A list of 240 payouts that keeps twenty rows in the page; every fifth went to a bank. */
const VIRTUAL = `<h1>Payouts</h1><div role="table" aria-rowcount="241"><div role="row">
  <span role="columnheader">Order</span><span role="columnheader">Payment method</span><span role="columnheader">Payout Status</span></div>
  <div id="rows"></div></div>`;

async function show(page: Page, from: number, to: number): Promise<void> {
  await page.evaluate(
    ([first, last]) => {
      const rows = document.querySelector('#rows');
      if (!rows) throw new Error('the table has no rows');
      rows.replaceChildren();
      for (let number = first ?? 0; number < (last ?? 0); number++) {
        const row = document.createElement('div');
        row.setAttribute('role', 'row');
        row.style.transform = `translateY(${number * 40}px)`;
        const status = number % 5 === 0 ? 'Processing via Bank Transfer' : 'Paid';
        for (const text of [`A-${number}`, 'LianLian Pay', status]) {
          const cell = document.createElement('span');
          cell.setAttribute('role', 'cell');
          cell.textContent = text;
          row.append(cell);
        }
        rows.append(row);
      }
    },
    [from, to],
  );
}

async function open(page: Page, html: string): Promise<() => Promise<unknown>> {
  await page.setContent(html);
  await page.evaluate(await bundleForPage('tests/browser/reader/reader-entry.ts'));
  return () =>
    page.evaluate(`sellerlintReader.read('123456', '${PATH}').facts.payouts['payouts.rows'].value`);
}

test('rows add up while a virtual list is scrolled, and none is counted twice', async ({ page }) => {
  const rows = await open(page, VIRTUAL);
  await show(page, 0, 20);
  expect(await rows()).toMatchObject({ seen: 20, total: 240, routes: { bank: 4, lianlian: 16 } });
  await show(page, 10, 30);
  expect(await rows()).toMatchObject({ seen: 30, total: 240, routes: { bank: 6, lianlian: 24 } });
  await show(page, 0, 20);
  expect(await rows()).toMatchObject({ seen: 30, total: 240 });
});

test('another total begins anew: the list has been filtered', async ({ page }) => {
  const rows = await open(page, VIRTUAL);
  await show(page, 0, 20);
  await rows();
  await page.evaluate(() => document.querySelector('[role=table]')?.setAttribute('aria-rowcount', '61'));
  await show(page, 5, 10);
  expect(await rows()).toMatchObject({ seen: 5, total: 60, routes: { bank: 1, lianlian: 4 } });
});

test('a table that holds all of its rows forgets those that have gone', async ({ page }) => {
  const rows = await open(
    page,
    `<h1>Payouts</h1><table><thead><tr><th>Payment method</th><th>Payout Status</th></tr></thead>
     <tbody><tr><td>LianLian Pay</td><td>Manual Review</td></tr><tr><td>LianLian Pay</td><td>Paid</td></tr></tbody></table>`,
  );
  expect(await rows()).toMatchObject({ seen: 2, routes: { 'manual-review': 1, lianlian: 1 } });
  await page.evaluate(() => document.querySelector('tbody tr')?.remove());
  expect(await rows()).toMatchObject({ seen: 1, routes: { lianlian: 1 } });
});

test('rows that say the same are as many as there are', async ({ page }) => {
  const rows = await open(
    page,
    `<h1>Payouts</h1><table><thead><tr><th>Payment method</th><th>Payout Status</th></tr></thead>
     <tbody>${'<tr><td>LianLian Pay</td><td>Paid</td></tr>'.repeat(3)}</tbody></table>`,
  );
  expect(await rows()).toMatchObject({ seen: 3, routes: { lianlian: 3 } });
});

test('no more than 5 000 rows are read', async ({ page }) => {
  const rows = await open(
    page,
    `<h1>Payouts</h1><table><thead><tr><th>Order</th><th>Payment method</th><th>Payout Status</th></tr></thead>
     <tbody>${Array.from({ length: 5200 }, (_, number) => `<tr><td>${number}</td><td>LianLian Pay</td><td>Paid</td></tr>`).join('')}</tbody></table>`,
  );
  expect(await rows()).toMatchObject({ seen: 5000 });
});

test('a flag on a table stands at the header of its column', async ({ page }) => {
  await open(
    page,
    `<h1>Payouts</h1><table><thead><tr><th>Payout Status</th><th>Payment method</th></tr></thead>
     <tbody><tr><td>Manual Review</td><td>LianLian Pay</td></tr></tbody></table>`,
  );
  expect(await page.evaluate(`sellerlintReader.boxOf('payouts.rows', '123456', '${PATH}')`)).toBe(
    'Payment method',
  );
});
