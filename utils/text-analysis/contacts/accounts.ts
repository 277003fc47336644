/** Account names beside the name of a messenger: "WeChat: abc123", "QQ群 87654321", "@shop in Telegram". */

import type { SpanKind } from '@/utils/facts/facts';
import { WORD } from './finding';
import type { Messenger } from './messengers';
import { GLUE } from './normalise';
import type { Stretch } from './view';

/** What may stand between a name and its account. */
const SEPARATOR = new RegExp(
  `^(?:[ \\t:=(~—–${GLUE}-]|(?:id|ид|ник|никнейм|логин|аккаунт|account|username|user|is|это)(?!\\p{L})|号码|号|群|是|为|搜)*`,
  'iu',
);
/** More than spaces: something that says "here it comes". */
const ANNOUNCES = /[:：=—–@号群是为搜]|id|ид|ник|логин|аккаунт|account|user|is|это/iu;
const ACCOUNT = new RegExp(`^@?[a-z0-9](?:[a-z0-9_.:+-]{0,62}[a-z0-9_])?(?!${WORD})`, 'iu');
/** Names of systems and devices that run a messenger are no accounts. */
const PRODUCT =
  /^(?:android|ios|windows|win|mac|iphone|ipad|galaxy|xiaomi|redmi|watch|web|beta|version|ver|v)[\d.]/iu;

export interface Account {
  /** Where it ends, counted from the end of the name. */
  length: number;
}

/**
 * @param named the name as written; @param after the view's text behind the name
 * @param owner the messenger named; @param isShort an abbreviation was used, which by itself says little
 * @param isInvited somebody was invited to it: then a plain word after a colon is an account too
 */
export function accountAfter(
  named: string,
  after: string,
  owner: Messenger,
  isShort: boolean,
  isInvited: boolean,
): Account | null {
  const separator = SEPARATOR.exec(after)?.[0] ?? '';
  const account = ACCOUNT.exec(after.slice(separator.length))?.[0];
  if (account === undefined) return null;
  const isAnnounced = named.endsWith('号') || ANNOUNCES.test(separator) || account.startsWith('@');
  const name = account.replace(/^@/, '');
  const found = { length: separator.length + account.length };
  if (/^\d+$/.test(name)) {
    const [shortest, longest] = owner.numericAccount ?? [1, 0];
    const isLong = name.length >= shortest && name.length <= longest;
    return isLong && (isAnnounced || owner.kind === 'qq') && !(isShort && owner.kind === 'wechat')
      ? found
      : null;
  }
  if (!/^[a-z]/i.test(name) || name.length < 4 || PRODUCT.test(name)) return null;
  if (account.startsWith('@')) return found;
  const isBehindDash = /^\s*-/.test(separator);
  if (/[\d_]/.test(name)) {
    if (isAnnounced && !isBehindDash) return name.length >= 5 ? found : null;
    const isApart = separator !== '' || /\p{Script=Han}$/u.test(named);
    return isApart && !/^-/.test(separator) && name.length >= 6 ? found : null;
  }
  const isLast = /^\s*(?:$|[^\p{L}\p{N}\s])/u.test(after.slice(found.length));
  return isAnnounced && isInvited && isLast && name.length >= 5 && !isShort ? found : null;
}

/** An `@account` with what leads from it to the name behind it. */
const ACCOUNT_BEFORE =
  /(?<![a-z0-9@._])@[a-z][a-z0-9_.]{3,31}(?=[ \t(—–:-]*(?:(?:в|во|на|у|on|in|at|наш\p{L}*|our|мой|my|здесь)[ \t]+)*$)/iu;

/** How far an account may stand before a name, itself included. */
const REACH_BEFORE = 64;

/** @returns the account just before the name that begins at `at`, if there is one */
export function accountBefore(lower: string, at: number): Stretch | null {
  const start = Math.max(0, at - REACH_BEFORE);
  const match = ACCOUNT_BEFORE.exec(lower.slice(start, at));
  if (match === null) return null;
  return { from: start + match.index, to: start + match.index + match[0].length };
}

/** The form of the accounts that WeChat itself gives out. */
const WECHAT_ACCOUNT = /(?<![a-z0-9_])wxid_[a-z0-9]{6,}(?![a-z0-9_])/giu;

/** `@account` that somebody is told to write to, no messenger named. */
const ACCOUNT_ALONE =
  /(?<=(?<!\p{L})(?:пишите|напишите|пиши|напиши|подписывайтесь|подпишитесь на|write to|message|contact|dm|text|follow|add|加|联系)(?: us| me| нам| мне| на| to)?[\s:]{0,3})@[a-z][a-z0-9_.]{3,31}(?![a-z0-9_@])/giu;

/** Accounts that tell themselves, with no messenger named. */
export const ACCOUNTS_ALONE: readonly (readonly [SpanKind, RegExp])[] = [
  ['wechat', WECHAT_ACCOUNT],
  ['other-messenger', ACCOUNT_ALONE],
];
