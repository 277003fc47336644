/** How each label's control is read, as a table: which kinds of control may carry it and what its text means. */
import { knownValue } from '@/cabinet/labels/dictionary';
import type { Fact, FactValues, PageFactKey, UnreadableReason } from '@/utils/facts/facts';
import { describeSecret } from '@/utils/text/secret-text';
import { dayHoursBetween } from '@/utils/time/day-hours';
import { parseDayHours, parseTimeOfDay } from '@/utils/time/parse-hours';
import { parseStatedZone } from '@/utils/time/stated-zone';
import { MAX_VALUE_LENGTH, shownChoice, switchState, textValue } from './control-state';
import type { Control, ControlKind } from './controls';

type AnyFact = Fact<FactValues[PageFactKey]>;

export interface FactReader {
  kinds: readonly ControlKind[];
  /** Whether a shown text is a value of this fact; then it belongs to the control and names nothing. */
  isValue(text: string): boolean;
  /** @param label the element that names the control */
  read(control: Control, hosts: readonly Element[], label: Element): AnyFact;
}

export const unreadable = (reason: UnreadableReason): AnyFact => ({ state: 'unreadable', reason });
const never = () => false;

/** Reads a shown text through `parse`; what it does not know is unreadable, never guessed. */
export function readText(
  text: string | null,
  parse: (text: string) => FactValues[PageFactKey] | null,
): AnyFact {
  if (text === null) return unreadable('no-state');
  if (text.length > MAX_VALUE_LENGTH) return unreadable('too-long');
  if (text.trim() === '') return unreadable('empty');
  const value = parse(text);
  return value === null ? unreadable('unknown-value') : { state: 'read', value };
}

const onOff: FactReader = {
  kinds: ['switch'],
  isValue: never,
  read: ({ element }) => {
    const on = switchState(element);
    return on === null ? unreadable('no-state') : { state: 'read', value: on };
  },
};

/** The inverse switch: "Disable buyer messages" on means that messages are off. */
const offOn: FactReader = {
  ...onOff,
  read: (control, hosts, label) => {
    const fact = onOff.read(control, hosts, label);
    return fact.state === 'read' ? { ...fact, value: !fact.value } : fact;
  },
};

function choice(parse: (text: string) => FactValues[PageFactKey] | null): FactReader {
  return {
    kinds: ['choice', 'text'],
    isValue: (text) => parse(text) !== null,
    read: (control, hosts, label) => readText(shownChoice(control, hosts, label), parse),
  };
}

/** "Third-party Payment Provider → LianLian Pay": the last step of the path is what is chosen. */
function payoutMethod(text: string): FactValues['payout.method'] | null {
  const last = text.split(/→|›|»|>/).pop() ?? text;
  return (knownValue('payoutMethod', text) ?? knownValue('payoutMethod', last) ?? null) as
    | FactValues['payout.method']
    | null;
}

const language = (text: string) =>
  (knownValue('language', text) ?? null) as FactValues['store.language'] | null;

/** Three and more signs that stand for characters which the page keeps back. */
const MASK = /[*•●∙·⋅]{3}/;

const secret: FactReader = {
  kinds: ['text'],
  isValue: never,
  read: ({ element }) => {
    const text = textValue(element);
    if (text.length > MAX_VALUE_LENGTH) return unreadable('too-long');
    // Dots and stars are the page's cover, not characters of the value.
    if (MASK.test(text)) return unreadable('unknown-value');
    return { state: 'read', value: describeSecret(text) };
  },
};

/** Facts with one control each. Hours and statuses have readers of their own. */
export const factReaders: Record<string, FactReader> = {
  'chat.buyerMessages': onOff,
  'chat.buyerMessagesOff': offOn,
  'chat.newOrders': onOff,
  'chat.autoResponse': onOff,
  'chat.browserNotifications': onOff,
  'chat.timeZone': choice((text) => parseStatedZone(text)),
  'store.language': choice(language),
  'payout.method': choice(payoutMethod),
  'payout.provider': choice(payoutMethod),
  'payout.defaultMethod': choice(payoutMethod),
  'payout.merchantId': secret,
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
  return hours ? { state: 'read', value: hours } : unreadable('unknown-value');
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

/** Words of a status shown as text. */
export function kycStatus(text: string): FactValues['chat.kycStatus'] | null {
  return (knownValue('kyc', text) ?? null) as FactValues['chat.kycStatus'] | null;
}
