/** The state of one page of settings: what is shown, what the server holds, and the ways of saving it. */
import { type ComputedRef, computed, type InjectionKey, inject, type Ref, reactive, ref, watch } from 'vue';
import type { Settings } from '../server/stores.ts';
import { type Field, type FormPage, textKey } from './model/form-pages';
import { notify } from './notices';
import { cabinetHeaders, type Session } from './session';
import { isTextKey } from './texts/texts';

/**
 * How a page saves: by a button (answered at once, slowly, with an error, or without a message), or on each change
 * without any button.
 */
export const SAVE_WAYS = ['button', 'auto', 'slow', 'silent', 'fail'] as const;
export type SaveWay = (typeof SAVE_WAYS)[number];

/** Without a button: how long typing must rest before it is saved. */
const REST_MS = 400;

export interface Form {
  values: Settings;
  dirty: ComputedRef<boolean>;
  saving: Ref<boolean>;
  hasButton: boolean;
  save(): Promise<void>;
  label(field: Field): string;
  /** The explanation under a setting; empty when it has none. */
  hint(field: Field): string;
  /** What a setting that is only shown says. */
  shown(field: Field): string;
  options(field: Field): { value: string; text: string }[];
}

export function saveWay(value: string | null): SaveWay {
  return SAVE_WAYS.find((way) => way === value) ?? 'button';
}

/** Half hours of a day, `00:00` … `23:30`. */
export const HALF_HOURS: readonly string[] = Array.from({ length: 48 }, (_, half) => {
  const hour = String(Math.floor(half / 2)).padStart(2, '0');
  return `${hour}:${half % 2 === 0 ? '00' : '30'}`;
});

export function createForm(page: FormPage, session: Session, way: SaveWay): Form {
  const values = reactive<Settings>({ ...session.settings[page.id] });
  const saved = ref<Settings>({ ...values });
  const saving = ref(false);
  const dirty = computed(() => Object.keys(values).some((key) => values[key] !== saved.value[key]));

  async function save(): Promise<void> {
    const sent = { ...values };
    saving.value = true;
    try {
      const response = await fetch(`/api/settings?save=${way}`, {
        method: 'POST',
        headers: { ...cabinetHeaders(session.store.id), 'content-type': 'application/json' },
        body: JSON.stringify({ page: page.id, values: sent }),
      });
      if (!response.ok) throw new Error(`The server answered ${response.status}`);
      saved.value = sent;
      // What was saved is what the page shows when the seller comes back to it without loading the document anew.
      session.settings[page.id] = sent;
      if (way === 'button' || way === 'slow') notify('success', 'notice.saved');
    } catch {
      notify('error', 'notice.failed');
    } finally {
      saving.value = false;
    }
  }

  if (way === 'auto') {
    let pending = 0;
    watch(values, (now) => {
      window.clearTimeout(pending);
      const typed = Object.keys(now).some(
        (key) => typeof now[key] === 'string' && now[key] !== saved.value[key],
      );
      pending = window.setTimeout(save, typed ? REST_MS : 0);
    });
  }

  const text = (key: string) => session.t(textKey(key));
  return {
    values,
    dirty,
    saving,
    hasButton: way !== 'auto' && page.readOnly !== true,
    save,
    label: (field) => text(`${page.id}.${field.label ?? field.key}`),
    hint: (field) => {
      const key = `${page.id}.${field.key}.hint`;
      return isTextKey(key) ? session.t(key) : '';
    },
    shown: (field) => {
      const value = String(values[field.key]);
      return field.kind === 'status' ? text(`option.${value}`) : value;
    },
    options: (field) =>
      'options' in field ? field.options.map((value) => ({ value, text: text(`option.${value}`) })) : [],
  };
}

export const FORM: InjectionKey<Form> = Symbol('form');

/** @throws outside a page of settings */
export function useForm(): Form {
  const form = inject(FORM);
  if (form === undefined) throw new Error('There is no form here');
  return form;
}
