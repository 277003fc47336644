/** Names of messengers that are meant as a way to write outside Ozon, with the account beside them. */
import type { SpanKind } from '@/utils/facts/facts';
import { ACCOUNTS_ALONE, accountAfter, accountBefore } from './accounts';
import { Claims, type Found } from './finding';
import { isInvitation } from './invitations';
import { findNames, type Name } from './messenger-names';
import { GLUE, toLower } from './normalise';
import type { Stretch, View } from './view';

/** How far a clause is looked at on each side of a name. */
const REACH = 160;
/** How far a number may stand from the name it belongs to. */
const NUMBER_REACH = 40;

/**
 * @param text the original; @param view its normalised view
 * @param phones phone numbers found; @param claims what addresses and secrets hold: a name in one of them is part of it
 */
export function findMessengers(text: string, view: View, phones: readonly Found[], claims: Claims): Found[] {
  const lower = toLower(view.text);
  const isFree = (from: number, to: number): boolean => claims.isFree(view.origin(from, to));
  const own = new Claims(text.length);
  const numbers = new Claims(text.length);
  numbers.claimAll(phones);
  const names = findNames(text, view, lower).filter(({ from, to }) => isFree(from, to));
  const found: Found[] = [];
  const add = (kind: SpanKind, from: number, to: number, disguised: boolean): void => {
    const stretch = view.origin(from, to);
    if (!claims.isFree(stretch) || !own.isFree(stretch)) return;
    own.claim(stretch);
    found.push({ kind, ...stretch, disguised });
  };
  const addAccount = (kind: SpanKind, { from, to }: Stretch): void =>
    add(kind, from, to, isMasked(text, view, from, to));
  for (const group of groupsOf(names, lower)) judge(group);
  for (const [kind, pattern] of ACCOUNTS_ALONE) {
    for (const { 0: account, index } of lower.matchAll(pattern)) {
      addAccount(kind, { from: index, to: index + account.length });
    }
  }
  return found;

  /** Names in one list share their clause: "WhatsApp, Telegram or Viber: +7 …". */
  function judge(group: readonly Name[]): void {
    const [first] = group;
    const last = group.at(-1);
    if (first === undefined || last === undefined) return;
    const isCalled = isInvitation(clauseAround(lower, first.from, last.to));
    const hasPhone = isBesidePhone(text, view.origin(first.from, last.to), phones);
    for (const name of group) {
      const { messenger, style } = name.pattern;
      const account = accountAfter(
        lower.slice(name.from, name.to),
        view.text.slice(name.to, name.to + 96),
        messenger,
        style === 'abbreviation',
        isCalled,
      );
      const to = name.to + (account?.length ?? 0);
      const isPhone =
        account !== null && messenger.kind !== 'qq' && !numbers.isFree(view.origin(name.to, to));
      const end = account !== null && !isPhone ? to : name.to;
      const earlier = name === first ? accountBefore(lower, name.from) : null;
      if (earlier !== null) addAccount(messenger.kind, earlier);
      const isMeant =
        end !== name.to ||
        hasPhone ||
        isPhone ||
        earlier !== null ||
        (isCalled && style !== 'abbreviation') ||
        style === 'call';
      if (!isMeant) continue;
      if (style === 'capitalised' && !isCalled && end === name.to) continue;
      add(
        messenger.kind,
        name.from,
        end,
        name.disguised || (end !== name.to && isMasked(text, view, name.from, end)),
      );
    }
  }
}

const LIST = new RegExp(
  `^[ \\t,、/|&+·(${GLUE}]*(?:(?:и|или|либо|а также|and|or|в|во|on|和|或|或者|及|与)[ \\t]*)*$`,
  'u',
);

function groupsOf(names: readonly Name[], lower: string): Name[][] {
  const groups: Name[][] = [];
  for (const name of names) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    const gap = previous === undefined ? '' : lower.slice(previous.to, Math.min(name.from, previous.to + 24));
    if (group !== undefined && previous !== undefined && name.from - previous.to < 24 && LIST.test(gap))
      group.push(name);
    else groups.push([name]);
  }
  return groups;
}

const CLAUSE_END = /[!?;\n。！？；…,，、]|\.(?=\s|$)/gu;

function clauseAround(
  lower: string,
  from: number,
  to: number,
): { previous: string; before: string; after: string } {
  const head = lower.slice(Math.max(0, from - REACH), from);
  const ends = [...head.matchAll(CLAUSE_END)].map(({ index }) => index);
  const last = ends.at(-1) ?? -1;
  const tail = lower.slice(to, to + REACH);
  const end = tail.search(CLAUSE_END);
  return {
    previous: head.slice((ends.at(-2) ?? -1) + 1, Math.max(0, last)),
    before: head.slice(last + 1).replaceAll(GLUE, ' '),
    after: (end < 0 ? tail : tail.slice(0, end)).replaceAll(GLUE, ' '),
  };
}

const LEADS_TO_NUMBER =
  /^[\s\p{P}\p{S}\p{M}\p{Cf}]*(?:(?:me|us|номер\p{L}*|тел\p{L}*|по|есть|на|at|on|number|no|号码?|手机号?|电话|同号|is|это|наш|мой|our|my|или|or)[\s\p{P}\p{S}]*){0,4}$/iu;

function isBesidePhone(text: string, { from, to }: Stretch, phones: readonly Found[]): boolean {
  return phones.some((phone) => {
    const gap = phone.from >= to ? text.slice(to, phone.from) : text.slice(phone.to, from);
    const isNear =
      phone.from >= to
        ? phone.from - to <= NUMBER_REACH
        : phone.to <= from && from - phone.to <= NUMBER_REACH;
    return isNear && !/[.!?。！？\n]/.test(gap) && LEADS_TO_NUMBER.test(gap);
  });
}

/** Whether a stretch is not written as it reads; full-width punctuation is ordinary in Chinese. */
function isMasked(text: string, view: View, from: number, to: number): boolean {
  const stretch = view.origin(from, to);
  const plainly = (value: string): string => value.replace(/[\p{P}\p{S}\p{Zs}]/gu, '');
  return plainly(text.slice(stretch.from, stretch.to)) !== plainly(view.text.slice(from, to));
}
