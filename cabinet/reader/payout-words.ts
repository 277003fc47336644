/** What the words of payments mean: ways of payout, routes, wallets, currencies. */

import { normaliseLabel } from '@/cabinet/labels/normalise-label';
import { knownValue, wordsFor } from '@/cabinet/labels/values';
import type { Currency, FactValues, PayoutMethod, PayoutRoute } from '@/utils/facts/facts';

/** A currency behind the name of a way of payout: "LianLianPay CNY" (seen in the live cabinet). */
const CURRENCY_BEHIND = /[\s,(（·-]+(?:CNY|USD|RUB|EUR|BYN|KZT|KGS)[)）]?\s*$/u;

/**
 * "Third-party Payment Provider → LianLian Pay": the last step of the path is what is chosen.
 * @returns null for a way that we do not know
 */
export function payoutMethod(text: string): PayoutMethod | null {
  const last = text.split(/→|›|»|>/).pop() ?? text;
  return (knownValue('payoutMethod', text) ??
    knownValue('payoutMethod', last) ??
    knownValue('payoutMethod', last.replace(CURRENCY_BEHIND, '')) ??
    null) as PayoutMethod | null;
}

/** @returns the route a payout took: what its status says of it, else its method; `other` when neither is known */
export function payoutRoute(status: string, method: string): PayoutRoute {
  const said = knownValue('payoutRoute', status) ?? knownValue('payoutRoute', method);
  return (said as PayoutRoute | undefined) ?? payoutMethod(method) ?? 'other';
}

const WALLETS: ReadonlySet<PayoutMethod> = new Set<PayoutMethod>(['lianlian', 'pingpong', 'gep', 'payoneer']);

/** @returns what is said of a wallet; the name of one means that it is connected */
export function walletState(text: string): FactValues['payout.wallet'] | null {
  const said = knownValue('wallet', text);
  if (said) return said as FactValues['payout.wallet'];
  const wallet = payoutMethod(text);
  return wallet && WALLETS.has(wallet) ? 'connected' : null;
}

/** @returns the currency that a text names by its code or its name; null when it names none, or several */
export function currencyIn(text: string): Currency | null {
  const named = knownValue('currency', text);
  if (named) return named as Currency;
  const codes = new Set(text.toUpperCase().match(/(?<![A-Z])(?:RUB|CNY|USD|EUR|BYN|KZT|KGS)(?![A-Z])/g));
  const [code] = codes;
  return codes.size === 1 ? (code as Currency) : null;
}

/** A message is an error's own when it is one of these words, begins with one, or ends with its code in brackets. */
const ERROR_WORD = /^(?:error(?: code)?|ошибка|код ошибки|错误|错误码|错误代码)\s*[:：#-]?\s*/u;

/**
 * @param message the text of an alert or of a short line
 * @param anywhere whether a code may stand anywhere in it (in an alert), or only where an error states its own
 * @returns the errors that it states
 */
export function payoutErrorsIn(message: string, anywhere: boolean): FactValues['payout.alerts'] {
  const text = normaliseLabel(message);
  const own = text.replace(ERROR_WORD, '');
  const found = new Set<string>();
  for (const [words, code] of wordsFor('payoutError')) {
    const isOwn = startsWithWord(own, words) || text.endsWith(`(${words})`) || text.endsWith(`[${words}]`);
    if (anywhere ? text.includes(words) : isOwn) found.add(code);
  }
  return [...found] as FactValues['payout.alerts'];
}

function startsWithWord(text: string, words: string): boolean {
  return text.startsWith(words) && !/^[\p{L}\d_]/u.test(text.slice(words.length));
}
