import { describe, expect, it } from 'vitest';
import { currencyIn, payoutErrorsIn, payoutMethod, payoutRoute, walletState } from './payout-words';

it.each([
  ['Third-party Payment Provider → LianLian Pay', 'lianlian'],
  ['LianLianPay CNY', 'lianlian'],
  ['PingPong (USD)', 'pingpong'],
  ['Card to card', null],
  ['CNY', null],
])('%s is the method %s', (text, method) => expect(payoutMethod(text)).toBe(method));

it.each([
  ['Processing via Bank Transfer', '连连支付', 'bank'],
  ['人工审核', 'LianLian Pay', 'manual-review'],
  ['已付款', '连连支付', 'lianlian'],
  ['已付款', '银行转账', 'swift'],
  ['Paid', 'Card to card', 'other'],
  ['Paid', '', 'other'],
])('%s by %s took the route %s', (status, method, route) => expect(payoutRoute(status, method)).toBe(route));

it.each([
  ['Not connected', 'none'],
  ['未绑定', 'none'],
  ['Подключён', 'connected'],
  ['LianLianPay CNY', 'connected'],
  ['Bank transfer', null],
  ['Waiting', null],
])('%s says of the wallet: %s', (text, state) => expect(walletState(text)).toBe(state));

it.each([
  ['CNY', 'CNY'],
  ['Chinese yuan (CNY)', 'CNY'],
  ['Российский рубль', 'RUB'],
  ['美元', 'USD'],
  ['CNY, USD', null],
  ['CNYX', null],
  ['money', null],
])('%s is the currency %s', (text, currency) => expect(currencyIn(text)).toBe(currency));

describe('payoutErrorsIn', () => {
  it.each([
    ['Binding failed. Code err_3021', ['ERR_3021']],
    ['Неверный ID мерчанта (ERR_4007)', ['ERR_4007', 'invalid-merchant-id']],
    ['已保存', []],
  ])('an alert "%s" states %j', (text, codes) => expect(payoutErrorsIn(text, true).sort()).toEqual(codes));

  it.each([
    ['ERR_3021', ['ERR_3021']],
    ['Error: ERR_3021 — binding failed', ['ERR_3021']],
    ['Binding failed (ERR_3021)', ['ERR_3021']],
    ['商户号无效', ['invalid-merchant-id']],
    ['Invalid Merchant ID.', ['invalid-merchant-id']],
    ['If you see ERR_3021, write to us', []],
    ['ERR_30215', []],
    ['Invalid Merchant IDs are refused', []],
  ])('a line "%s" states %j', (text, codes) => expect(payoutErrorsIn(text, false)).toEqual(codes));
});
