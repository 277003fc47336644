/** What a page of settings is, for those who draw one; the pages themselves are data of their own. */
import type { SettingsPageId } from '../../server/stores.ts';
import { isTextKey, type TextKey } from '../texts/texts';
import { LOOK_ALIKE_PAGES } from './look-alike-pages';
import { SETTINGS_PAGES } from './settings-pages';

export type Field = {
  key: string;
  /** Name of the text that stands beside it; the key where it is missing. */
  label?: string;
} & (
  | { kind: 'switch' | 'time' }
  /** Only shown: the name of an option, or a text as it is. */
  | { kind: 'status' | 'readout' }
  | { kind: 'text'; multiline?: boolean }
  /** One of several, shown all at once or in a list; `options` are names of texts `option.<name>`. */
  | { kind: 'radio' | 'select'; options: readonly string[] }
);

export interface Section {
  id: string;
  title: TextKey;
  fields: readonly Field[];
}

export interface FormPage {
  id: SettingsPageId;
  path: string;
  title: TextKey;
  sections: readonly Section[];
  /** Settings behind a `<details>` at the end of the page. */
  folded?: Section;
  /** Nothing on it can be changed. */
  readOnly?: true;
}

export const FORM_PAGES: readonly FormPage[] = [...SETTINGS_PAGES, ...LOOK_ALIKE_PAGES];

/** Where the same page stands alone, to be shown in a frame. */
const FRAMED = '/app/embedded';

/** @returns the form page at `path`, framed or not. */
export function formPageAt(path: string): FormPage | undefined {
  return FORM_PAGES.find((page) => page.path === path || framedPath(page) === path);
}

export function isFramed(path: string): boolean {
  return path.startsWith(`${FRAMED}/`);
}

/** @returns the address of the page standing alone. */
export function framedPath(page: FormPage): string {
  return page.path.replace('/app', FRAMED);
}

/**
 * @returns the name of the text at `key`
 * @throws when the demo's texts lack it: a mistake in this file
 */
export function textKey(key: string): TextKey {
  if (!isTextKey(key)) throw new Error(`The demo has no text "${key}"`);
  return key;
}
