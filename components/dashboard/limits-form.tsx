/** The limits that checks compare with. A valid change is saved at once; an invalid one says so and changes nothing. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { usePopup } from '@/components/popup/context';
import { LIMITS, type LimitKey, readLimit } from '@/utils/dashboard/limits';
import type { Limits } from '@/utils/facts/facts';
import { DEFAULT_LIMITS } from '@/utils/facts/seller-facts';
import { LIMIT_BOUNDS } from '@/utils/storage/limits';

export function LimitsForm({ limits }: { limits: Limits }) {
  const { t, change, say } = usePopup();
  const save = (next: Limits) => change<'settings'>({ type: 'settings', change: { limits: next } });
  const isUsual = LIMITS.every(({ key }) => limits[key] === DEFAULT_LIMITS[key]);
  const reset = async () => {
    if ((await save(DEFAULT_LIMITS)) === undefined) return;
    const undo = async () => {
      if ((await save(limits)) !== undefined) say({ text: t('limits.restored') });
    };
    say({ text: t('limits.resetDone'), action: { label: t('profile.undo'), run: undo } });
  };
  return (
    <section class="sheet" aria-labelledby="limits-name">
      <h2 id="limits-name">{t('limits.title')}</h2>
      <p class="muted">{t('limits.intro')}</p>
      <div class="limits">
        {LIMITS.map(({ key, whole }) => (
          <LimitField
            key={key}
            name={key}
            whole={whole}
            value={limits[key]}
            onSave={async (value) => {
              const done = await save({ ...limits, [key]: value });
              if (done === undefined) return;
              say({
                text: t('limits.saved', {
                  name: t(`limits.${key}`),
                  value: `${number(value, t.language)} ${t(`limits.unit.${key}`)}`,
                }),
              });
            }}
          />
        ))}
      </div>
      <button type="button" class="button" disabled={isUsual} onClick={reset}>
        {t('limits.reset')}
      </button>
    </section>
  );
}

const number = (value: number, language: string): string => value.toLocaleString(language);

interface FieldProps {
  name: LimitKey;
  whole: boolean;
  /** The limit in force. */
  value: number;
  onSave(value: number): void;
}

function LimitField({ name, whole, value, onSave }: FieldProps) {
  const { t } = usePopup();
  const [text, setText] = useState(String(value));
  // A value that came from elsewhere (a reset, another tab) takes the place of what is typed.
  useLayoutEffect(() => setText(String(value)), [value]);
  const { min, max } = LIMIT_BOUNDS[name];
  const read = readLimit(name, text);
  const id = `limit-${name}`;
  const bounds = {
    min: number(min, t.language),
    max: number(max, t.language),
    value: number(value, t.language),
  };
  return (
    <div class="limit" data-limit={name}>
      <label for={id}>{t(`limits.${name}`)}</label>
      <span class="limit-value">
        <input
          id={id}
          class="field-input"
          inputMode={whole ? 'numeric' : 'decimal'}
          autocomplete="off"
          value={text}
          aria-invalid={read === undefined}
          aria-describedby={`${id}-hint ${id}-problem`}
          onInput={(event) => setText(event.currentTarget.value)}
          onChange={() => {
            if (read !== undefined && read !== value) onSave(read);
          }}
        />{' '}
        {t(`limits.unit.${name}`)}
      </span>
      <span class="hint" id={`${id}-hint`}>
        {t('limits.guide', { value: number(DEFAULT_LIMITS[name], t.language) })}
      </span>
      <span class="field-problem" id={`${id}-problem`}>
        {read === undefined && t(whole ? 'limits.rangeWhole' : 'limits.range', bounds)}
      </span>
    </div>
  );
}
