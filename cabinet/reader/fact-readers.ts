/** How each label is read, as a table: which kinds of control may carry it, whether a mere text may, and what its text means. */
import { knownValue } from '@/cabinet/labels/values';
import type { FactValues, PageFactKey, TextFindings, UnreadableReason } from '@/utils/facts/facts';
import { describeKey } from '@/utils/text/key-text';
import { parsePercentage } from '@/utils/text/percentage';
import { describeSecret } from '@/utils/text/secret-text';
import { dayHoursBetween } from '@/utils/time/day-hours';
import { parseDuration } from '@/utils/time/duration';
import { parseDayHours, parseTimeOfDay } from '@/utils/time/parse-hours';
import { parseStatedZone } from '@/utils/time/stated-zone';
import { parseYuan, saysOtherCurrency } from './amounts';
import type { AnyFact, ReadAround } from './binding';
import { MAX_VALUE_LENGTH, shownChoice, switchState, textValue } from './control-state';
import type { Control, ControlKind } from './controls';
import { currencyIn, payoutMethod, walletState } from './payout-words';
import { channelStatus, syncTime } from './portal-status';

type Parse = (text: string) => FactValues[PageFactKey] | null;

/** Reads a value from a text that stands beside its label. */
export interface TextReader {
  /** Whether a text is a value of this fact for certain; null: any text may be. */
  accepts: ((text: string, around: ReadAround) => boolean) | null;
  read(text: string, around: ReadAround): AnyFact;
}

export interface FactReader {
  kinds: readonly ControlKind[];
  /** Whether a shown text is a value of this fact; then it belongs to the control and names nothing. */
  isValue(text: string): boolean;
  /** @param label the element that names the control */
  read(control: Control, hosts: readonly Element[], label: Element, around: ReadAround): AnyFact;
  /** Set when the page may state the fact by a mere text. */
  shown?: TextReader;
}

/** Longest text looked at for what it tells a buyer, in UTF-16 units: ten times the longest message of the cabinet. */
const MAX_MESSAGE_LENGTH = 20_000;
/** Longest name and longest bank code worth keeping, in UTF-16 units. */
const MAX_NAME_LENGTH = 300;
const MAX_CODE_LENGTH = 60;
const MAX_ADDRESS_LENGTH = 500;

export const unreadable = (reason: UnreadableReason): AnyFact => ({ state: 'unreadable', reason });
const read = (value: FactValues[PageFactKey]): AnyFact => ({ state: 'read', value });
const never = () => false;

/** Reads a shown text through `parse`; what it does not know is unreadable, never guessed. */
export function readText(text: string | null, parse: Parse): AnyFact {
  if (text === null) return unreadable('no-state');
  if (text.length > MAX_VALUE_LENGTH) return unreadable('too-long');
  if (text.trim() === '') return unreadable('empty');
  const value = parse(text);
  return value === null ? unreadable('unknown-value') : read(value);
}

const onOff: FactReader = {
  kinds: ['switch'],
  isValue: never,
  read: ({ element }) => {
    const on = switchState(element);
    return on === null ? unreadable('no-state') : read(on);
  },
};

/** The inverse switch: "Disable buyer messages" on means that messages are off. */
const offOn: FactReader = {
  ...onOff,
  read: (...given) => {
    const fact = onOff.read(...given);
    return fact.state === 'read' ? { ...fact, value: !fact.value } : fact;
  },
};

function choice(parse: Parse): FactReader {
  return {
    kinds: ['choice', 'text'],
    isValue: (text) => parse(text) !== null,
    read: (control, hosts, label) => readText(shownChoice(control, hosts, label), parse),
  };
}

/** A text that is no control and has a few known values. */
function shownOnly(parse: Parse): FactReader {
  const accepts = (text: string) => parse(text) !== null;
  return {
    kinds: [],
    isValue: accepts,
    read: () => unreadable('no-state'),
    shown: { accepts, read: (text) => readText(text, parse) },
  };
}

/** A choice, or a text where it cannot be changed. */
function choiceOrShown(parse: Parse): FactReader {
  return { ...choice(parse), shown: shownOnly(parse).shown as TextReader };
}

const language = (text: string) =>
  (knownValue('language', text) ?? null) as FactValues['store.language'] | null;
const kycStatus = (text: string) => (knownValue('kyc', text) ?? null) as FactValues['chat.kycStatus'] | null;
const entityType = (text: string) =>
  (knownValue('entity', text) ?? null) as FactValues['company.entityType'] | null;

/** Three and more signs that stand for characters which the page keeps back. */
const MASK = /[*•●∙·⋅]{3}/;

/** What is typed, unless the page covers it: dots and stars are no characters of the value. */
function typed(element: Element, longest: number, of: (text: string) => AnyFact): AnyFact {
  const text = textValue(element);
  if (text.length > longest) return unreadable('too-long');
  return MASK.test(text) ? unreadable('unknown-value') : of(text);
}

function textField(longest: number, of: (text: string, around: ReadAround) => AnyFact): FactReader {
  return {
    kinds: ['text'],
    isValue: never,
    read: ({ element }, _hosts, _label, around) => typed(element, longest, (text) => of(text, around)),
  };
}

/** A text as it stands; in a field every character of it counts. */
const plain = (text: string): AnyFact => (text.trim() === '' ? unreadable('empty') : read(text));

const accountName: FactReader = {
  ...textField(MAX_NAME_LENGTH, plain),
  shown: {
    accepts: null,
    read: (text) => (text.length > MAX_NAME_LENGTH ? unreadable('too-long') : plain(text)),
  },
};

function analysedAddress(text: string, { analyst }: ReadAround): AnyFact {
  if (text.trim() === '') return unreadable('empty');
  const address = analyst.address(text);
  return address ? read(address) : unreadable('pending');
}

const legalAddress: FactReader = {
  ...textField(MAX_ADDRESS_LENGTH, analysedAddress),
  shown: {
    accepts: null,
    read: (text, around) =>
      text.length > MAX_ADDRESS_LENGTH ? unreadable('too-long') : analysedAddress(text, around),
  },
};

const nothingIn = (text: string): TextFindings => ({ length: text.length, spans: [], spanCount: 0 });

/** What a text tells a buyer; an empty one tells nothing. */
export function contactsIn(text: string, { analyst }: ReadAround): AnyFact {
  if (text.length > MAX_MESSAGE_LENGTH) return unreadable('too-long');
  const findings = text.trim() === '' ? nothingIn(text) : analyst.contacts(text);
  return findings ? read(findings) : unreadable('pending');
}

/** A field with a text for buyers. */
const message: FactReader = {
  kinds: ['text'],
  isValue: never,
  read: ({ element }, _hosts, _label, around) => contactsIn(textValue(element), around),
};

const iban = textField(MAX_VALUE_LENGTH, (text, { analyst }) => {
  if (text.trim() === '') return unreadable('empty');
  const described = analyst.iban(text);
  return described ? read(described) : unreadable('pending');
});

/** An amount that the seller sets; a bare number is one of yuan, unless the page names another currency beside it. */
const threshold: FactReader = {
  kinds: ['text'],
  isValue: (text) => parseYuan(text, true) !== null,
  read: ({ element }) => {
    const beside = element.closest('div,td,p,span')?.textContent ?? '';
    if (beside.length < 60 && saysOtherCurrency(beside)) return unreadable('unknown-value');
    return readText(textValue(element), (text) => parseYuan(text, true));
  },
  shown: {
    accepts: (text) => parseYuan(text, true) !== null,
    read: (text) => readText(text, (amount) => parseYuan(amount, true)),
  },
};

/** Labels that name one thing each. Hours, tables, lists and files have readers of their own. */
export const factReaders: Record<string, FactReader> = {
  'chat.buyerMessages': onOff,
  'chat.buyerMessagesOff': offOn,
  'chat.newOrders': onOff,
  'chat.autoResponse': onOff,
  'chat.autoResponseText': message,
  'chat.browserNotifications': onOff,
  'chat.timeZone': choice((text) => parseStatedZone(text)),
  'chat.kycStatus': shownOnly(kycStatus),
  'chat.slaRate': shownOnly((text) => parsePercentage(text)),
  'chat.firstResponse': shownOnly((text) => parseDuration(text)),
  'chat.composer': message,
  'store.language': choice(language),
  'company.entityType': choiceOrShown(entityType),
  'company.legalAddress': legalAddress,
  'payout.method': choice(payoutMethod),
  'payout.provider': choice(payoutMethod),
  'payout.defaultMethod': choice(payoutMethod),
  'payout.merchantId': textField(MAX_VALUE_LENGTH, (text) => read(describeSecret(text))),
  'payout.apiKey': textField(MAX_VALUE_LENGTH, (text) => read(describeKey(text))),
  'payout.accountName': accountName,
  'payout.swift': textField(MAX_CODE_LENGTH, plain),
  'payout.iban': iban,
  'payout.wallet': shownOnly(walletState),
  'payout.currency': choiceOrShown(currencyIn),
  'portal.channel': shownOnly(channelStatus),
  'portal.lastSync': {
    ...shownOnly(() => null),
    shown: {
      accepts: (text, { now }) => syncTime(text, now()) !== null,
      read: (text, { now }) => readText(text, (time) => syncTime(time, now())),
    },
  },
  'portal.balance': shownOnly((text) => parseYuan(text, false)),
  'portal.threshold': threshold,
  'portal.kyc': shownOnly(kycStatus),
};

/** Labels that only tell which page this is: what they name is no fact. */
export const signReaders: Record<string, FactReader> = {
  'company.legalName': accountName,
};

/** One field that states the whole span, "09:00–18:00", or one widget with an input for each end (Element Plus). */
export const hoursReader: FactReader = {
  kinds: ['text', 'choice'],
  isValue: (text) => parseDayHours(text) !== null || parseTimeOfDay(text) !== null,
  read: (control, hosts, label) => {
    const ends = innerTimes(control.element);
    return ends ? hoursFact(...ends) : readText(shownChoice(control, hosts, label), parseDayHours);
  },
};

/** The hours between two times of day. */
export function hoursFact(from: number | null, to: number | null): AnyFact {
  const hours = from !== null && to !== null ? dayHoursBetween(from, to) : null;
  return hours ? read(hours) : unreadable('unknown-value');
}

function innerTimes(element: Element): [number | null, number | null] | null {
  const inputs = element.querySelectorAll<HTMLInputElement>('input:not([type=hidden])');
  const [from, to] = inputs;
  return inputs.length === 2 && from && to ? [parseTimeOfDay(from.value), parseTimeOfDay(to.value)] : null;
}

/** @returns the time of day in minutes that one end of the span shows, or null */
export function timeShown(control: Control, hosts: readonly Element[], label?: Element): number | null {
  const text = shownChoice(control, hosts, label);
  return text === null ? null : parseTimeOfDay(text);
}
