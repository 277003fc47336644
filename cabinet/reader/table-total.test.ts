import { expect, it } from 'vitest';
import { totalIn } from './table-total';

it.each([
  ['240 rows', 240],
  ['Total: 1,240', 1240],
  ['1–50 of 240', 240],
  ['Showing 1-50 of 1 240 entries', 1240],
  ['Всего 240', 240],
  ['240 строк', 240],
  ['1–50 из 240 записей', 240],
  ['共 240 条', 240],
  ['第 1-50 条/共 240 条', 240],
  ['总共240条记录', 240],
])('"%s" states %d', (text, total) => expect(totalIn(text)).toBe(total));

it.each([
  ['240'],
  ['Page 1 of 5'],
  ['240 ₽'],
  ['Total: 240 ₽'],
  ['240 rows of the table are hidden'],
  ['共 240 条评价'],
  ['20.11.2026'],
])('"%s" states none', (text) => expect(totalIn(text)).toBeUndefined());
