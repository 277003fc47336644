/** Files chosen for upload as a manual: the one file field that a label, or the title of a dialog, names. */
import { pagesTitled } from '@/cabinet/labels/dictionary';
import type { Bound, Search } from './binding';
import { unreadable } from './fact-readers';
import { hitsOf, says } from './find-labels';
import { flatParent, flatQuery } from './flat-tree';
import { headingBetween } from './headings';
import { isShown, nearestBox } from './visibility';

const KEY = 'chat.manualFiles';
const FILE = 'input[type=file]';
const DIALOG = 'dialog,[role=dialog]';
const HEADING = 'h1,h2,h3,h4,[role=heading]';
/** How far up from a label its field may be. */
const MAX_CLIMB = 6;
/** As many names are stored, each of the length that file systems allow. */
const MAX_FILES = 50;
const MAX_NAME = 260;
/** A row of a list of chosen files shows nothing but a name like this. */
const FILE_NAME = /^[^\\/:*?"<>|\n]{1,250}\.(?:pdf|docx?|odt|rtf|txt|jpe?g|png|webp|xlsx?|zip|rar|7z)$/iu;
const MAX_ROWS = 60;

interface Field {
  input: HTMLInputElement;
  /** The part of the page that holds the field and nothing else to upload. */
  scope: Element;
  label: Element;
  isNamedSo(): boolean;
}

/** Binds the names of chosen manuals where their upload is looked for. */
export function bindFiles(bound: Bound, search: Search): void {
  if (!search.pages.has('manual-upload')) return;
  const named = hitsOf(KEY, search).flatMap((hit) => {
    const field = fieldNear(hit.run.block, search);
    return field ? [{ ...field, label: hit.run.block, isNamedSo: () => says(hit) }] : [];
  });
  const fields = unique(named.length > 0 ? named : fieldsOfDialogs(search));
  const [field] = fields;
  if (!field) return;
  bound.keys.add(KEY);
  if (fields.length > 1) {
    bound.unbound.push({ key: KEY, page: 'manual-upload', fact: unreadable('ambiguous') });
    return;
  }
  const { input, scope, label, isNamedSo } = field;
  bound.bindings.push({
    key: KEY,
    page: 'manual-upload',
    elements: [input],
    label,
    isNamedSo,
    read: () => ({ state: 'read', value: chosenFiles(input, scope) }),
    box: () => nearestBox(isShown(input) ? input : (flatParent(input) ?? input)),
  });
}

const unique = (fields: readonly Field[]): Field[] => [
  ...new Map(fields.map((field) => [field.input, field])).values(),
];

/** A file field is often not drawn: what stands around it is. */
const isMet = (input: Element): boolean => {
  const around = flatParent(input);
  return around !== null && isShown(around) && !input.matches(':disabled');
};

/** The one file field of the nearest surroundings of a label that hold any. */
function fieldNear(label: Element, { view }: Search): Pick<Field, 'input' | 'scope'> | null {
  for (let scope: Element | null = label, up = 0; scope && up < MAX_CLIMB; scope = flatParent(scope), up++) {
    const inputs = flatQuery(scope, FILE, view.hosts).filter(isMet);
    const [input] = inputs;
    if (input) {
      const isOne = inputs.length === 1 && !headingBetween(label, input, scope);
      return isOne ? { input: input as HTMLInputElement, scope } : null;
    }
    if (scope.matches('tr,li,form,dialog,main,body,[role=dialog]')) return null;
  }
  return null;
}

/** A dialog whose title is all that names its one field. */
function fieldsOfDialogs({ document, view, isForeign }: Search): Field[] {
  return flatQuery(document.body, DIALOG, view.hosts).flatMap((dialog) => {
    const title = titleOf(dialog, view.hosts);
    const inputs = flatQuery(dialog, FILE, view.hosts).filter(isMet);
    const [input] = inputs;
    if (!title || inputs.length !== 1 || !input || !isShown(dialog) || isForeign(dialog)) return [];
    const isNamedSo = () => dialog.isConnected && titleOf(dialog, view.hosts) !== null;
    return [{ input: input as HTMLInputElement, scope: dialog, label: title, isNamedSo }];
  });
}

function titleOf(dialog: Element, hosts: readonly Element[]): Element | null {
  const isTitle = (text: string | null | undefined) => pagesTitled(text ?? '').includes('manual-upload');
  if (isTitle(dialog.getAttribute('aria-label'))) return dialog;
  const id = dialog.getAttribute('aria-labelledby')?.split(/\s+/)[0];
  const named = id ? (dialog.getRootNode() as Document).getElementById?.(id) : null;
  if (named && isTitle(named.textContent)) return named;
  return (
    flatQuery(dialog, HEADING, hosts).find((heading) => isTitle(heading.textContent) && isShown(heading)) ??
    null
  );
}

/** Names in the field itself, and in the list beside it: upload widgets empty the field as soon as something is chosen. */
function chosenFiles(input: HTMLInputElement, scope: Element): string[] {
  const names = new Set([...(input.files ?? [])].map(({ name }) => name));
  for (const item of [...scope.querySelectorAll('li,[role=listitem]')].slice(0, MAX_ROWS)) {
    const name = isShown(item) ? fileNameIn(item) : null;
    if (name) names.add(name);
  }
  return [...names].slice(0, MAX_FILES).map((name) => name.slice(0, MAX_NAME));
}

function fileNameIn(item: Element): string | null {
  const walker = item.ownerDocument.createTreeWalker(item, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(), left = 20; node && left > 0; node = walker.nextNode(), left--) {
    const text = (node as Text).data.trim();
    if (FILE_NAME.test(text)) return text;
  }
  return null;
}
