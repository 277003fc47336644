/** The message being written in the messenger: the one text field of the chat that is open. */
import { meaningsOf } from '@/cabinet/labels/dictionary';
import { pageDefinitions } from '@/cabinet/pages/pages';
import type { Bound, Search } from './binding';
import { isBusy, textValue, visualBox } from './control-state';
import { contactsIn, unreadable } from './fact-readers';
import { flatClosest, flatQuery } from './flat-tree';
import { isShown } from './visibility';

const KEY = 'chat.composer';
/** Fields of several lines: the fields of one line in a chat search it or rename it. */
const FIELD = 'textarea,[contenteditable=""],[contenteditable=true],[role=textbox]:not(input)';
/** A chat that is closed shows a field in which nobody can write. */
const CLOSED = ':disabled,[readonly],[aria-disabled=true],[aria-readonly=true]';

/** Binds the message field inside the hook of the open chat, unless a label has named one already. */
export function bindComposer(bound: Bound, search: Search): void {
  const { hook } = pageDefinitions.messenger;
  if (!hook || !search.pages.has('messenger') || bound.keys.has(KEY)) return;
  const { view, document, around } = search;
  const chats = flatQuery(document.body, hook, view.hosts).filter(
    (chat) => isShown(chat) && (chat.getAttribute('active-chat-id') ?? '') !== '',
  );
  const fields = chats.flatMap((chat) => messageFields(chat, view.hosts));
  const named = fields.filter(isNamedMessage);
  const chosen = fields.length > 1 && named.length === 1 ? named : fields;
  const [field] = chosen;
  if (!field) return;
  bound.keys.add(KEY);
  if (chosen.length > 1) {
    bound.unbound.push({ key: KEY, page: 'messenger', fact: unreadable('ambiguous') });
    return;
  }
  const chat = flatClosest(field, hook) ?? field;
  const id = chat.getAttribute('active-chat-id');
  bound.bindings.push({
    key: KEY,
    page: 'messenger',
    elements: [field],
    label: chat,
    // Another chat is another message.
    isNamedSo: () => chat.getAttribute('active-chat-id') === id && !field.matches(CLOSED),
    read: () => (isBusy(field) ? unreadable('no-state') : contactsIn(textValue(field), around)),
    box: () => visualBox({ kind: 'text', element: field, parts: [field] }, view.hosts),
    rawValue: () => textValue(field),
  });
}

function messageFields(chat: Element, hosts: readonly Element[]): Element[] {
  const fields = flatQuery(chat, FIELD, hosts).filter((field) => !field.matches(CLOSED) && isShown(field));
  // An editor may nest one editable element in another.
  return fields.filter((field) => !fields.some((other) => other !== field && other.contains(field)));
}

/** In an open chat even a placeholder tells two fields apart: nothing but its message field is ever read. */
function isNamedMessage(field: Element): boolean {
  const names = ['aria-label', 'placeholder', 'data-placeholder'].map(
    (name) => field.getAttribute(name) ?? '',
  );
  return names.some((name) => meaningsOf(name)?.some(({ key }) => key === KEY));
}
