/** The fields of a form: name, hint, control, and what is wrong under it, tied together for those who hear it. */
import type { ComponentChildren } from 'preact';
import { usePopup } from '@/components/popup/context';
import type { Translator } from '@/utils/i18n/translator';
import type { DraftField, Problem } from '@/utils/profile/draft';

/** What every field is given. */
export interface FieldProps {
  name: DraftField;
  label: string;
  hint?: string | undefined;
  value: string;
  problem: Problem | undefined;
  onInput(name: DraftField, value: string): void;
}

interface TextProps extends FieldProps {
  maxLength: number;
  placeholder?: string;
  inputMode?: 'text' | 'email';
  /** Id of a list of values to choose from. */
  list?: string;
  /** A code: each of its characters counts, and is drawn to be told apart. */
  code?: boolean;
  /** Stands below the control. */
  children?: ComponentChildren;
}

export function TextField({ maxLength, placeholder, inputMode, list, code, children, ...field }: TextProps) {
  const { name, label, value, onInput } = field;
  return (
    <div class="field" data-field={name} data-invalid={field.problem ? '' : undefined}>
      <label class="field-label" for={idOf(name)}>
        {label}
      </label>
      <div class="field-body">
        <input
          class={code ? 'field-input field-code' : 'field-input'}
          autocomplete="off"
          spellcheck={false}
          maxLength={maxLength}
          placeholder={placeholder}
          inputMode={inputMode}
          list={list}
          {...describedBy(field)}
          id={idOf(name)}
          value={value}
          onInput={(event) => onInput(name, event.currentTarget.value)}
        />
        <Below {...field} />
        {children}
      </div>
    </div>
  );
}

interface ChoiceProps extends FieldProps {
  options: readonly (readonly [value: string, label: string])[];
}

export function SelectField({ options, ...field }: ChoiceProps) {
  const { name, label, value, onInput } = field;
  return (
    <div class="field" data-field={name}>
      <label class="field-label" for={idOf(name)}>
        {label}
      </label>
      <div class="field-body">
        <select
          class="field-input"
          {...describedBy(field)}
          id={idOf(name)}
          value={value}
          onChange={(event) => onInput(name, event.currentTarget.value)}
        >
          {options.map(([option, words]) => (
            <option key={option} value={option}>
              {words}
            </option>
          ))}
        </select>
        <Below {...field} />
      </div>
    </div>
  );
}

/** A few answers side by side. */
export function RadioField({ options, ...field }: ChoiceProps) {
  const { name, label, value, onInput } = field;
  return (
    <div class="field" data-field={name}>
      <span class="field-label" id={`${idOf(name)}-name`}>
        {label}
      </span>
      <div class="field-body">
        <div
          class="field-radios"
          role="radiogroup"
          aria-labelledby={`${idOf(name)}-name`}
          aria-describedby={`${idOf(name)}-hint`}
        >
          {options.map(([option, words]) => (
            <label key={option} class="field-radio">
              <input
                type="radio"
                name={idOf(name)}
                value={option}
                checked={value === option}
                onChange={() => onInput(name, option)}
              />
              {words}
            </label>
          ))}
        </div>
        <Below {...field} />
      </div>
    </div>
  );
}

/** The hint and the problem of a field; both are always there, so that what describes the control never dangles. */
export function Below({ name, hint, problem }: Pick<FieldProps, 'name' | 'hint' | 'problem'>) {
  const { t } = usePopup();
  return (
    <>
      <p class="field-problem" id={`${idOf(name)}-problem`} data-problem={problem?.id}>
        {problem && problemWords(problem, t)}
      </p>
      <p class="field-hint" id={`${idOf(name)}-hint`}>
        {hint}
      </p>
    </>
  );
}

export const idOf = (name: DraftField): string => `field-${name}`;

/** The attributes that tie a control to its hint and its problem. */
export function describedBy({ name, problem }: Pick<FieldProps, 'name' | 'problem'>) {
  return {
    'aria-invalid': problem !== undefined,
    'aria-describedby': `${idOf(name)}-problem ${idOf(name)}-hint`,
  };
}

function problemWords({ id, ...values }: Problem, t: Translator): string {
  return t(`profile.problem.${id}`, values);
}
