/** Quick replies: several text fields of one name, read as one list in the page's order. */
import type { TextFindings } from '@/utils/facts/facts';
import type { Bound, Search } from './binding';
import { isBusy, textValue, visualBox } from './control-state';
import { isBefore } from './document-order';
import { contactsIn, unreadable } from './fact-readers';
import { candidatesOf, contextOf } from './find-labels';

/** As many are stored. */
const MAX_REPLIES = 100;
const KEY = 'chat.quickReplies';

/** Binds the texts of the quick replies where their page is looked for. */
export function bindQuickReplies(bound: Bound, search: Search): void {
  if (!search.pages.has('quick-replies') || search.scan.crowded.has(KEY)) return;
  const context = contextOf(KEY, { kinds: ['text'], isValue: () => false }, search);
  const fields = candidatesOf(KEY, context, search)
    .sort((a, b) => (isBefore(a.control.element, b.control.element) ? -1 : 1))
    .slice(0, MAX_REPLIES);
  const [first] = fields;
  if (!first) return;
  const { around, view } = search;
  const readOne = (element: Element) =>
    isBusy(element) ? unreadable('no-state') : contactsIn(textValue(element), around);
  /** The field to look at: the first in which something was found. */
  const worst = () =>
    fields.find(({ control }) => {
      const fact = readOne(control.element);
      return fact.state === 'read' && (fact.value as TextFindings).spanCount > 0;
    }) ?? first;
  bound.keys.add(KEY);
  bound.bindings.push({
    key: KEY,
    page: 'quick-replies',
    elements: fields.flatMap(({ control }) => control.parts),
    label: first.label,
    isNamedSo: () => fields.every(({ isNamedSo }) => isNamedSo()),
    read() {
      const values: TextFindings[] = [];
      for (const { control } of fields) {
        const fact = readOne(control.element);
        if (fact.state !== 'read') return fact;
        values.push(fact.value as TextFindings);
      }
      return { state: 'read', value: values };
    },
    box: () => visualBox(worst().control, view.hosts),
    rawValue: () => textValue(worst().control.element),
  });
}
