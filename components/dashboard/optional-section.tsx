import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { OptionalFeature } from '@/utils/background/optional-permissions';
import type { Translator } from '@/utils/i18n/translator';
import type { OptionalAccess } from './use-optional-access';

interface Props {
  feature: OptionalFeature;
  t: Translator;
  access: OptionalAccess;
  /** What there is to see and to set once it is allowed. */
  children?: ComponentChildren;
}

/** A feature that is off until the user allows it: what it does, whether it may, and the button to change that. */
export function OptionalSection({ feature, t, access, children }: Props) {
  const title = useId();
  const { allowed, refused, allow, takeBack } = access;
  return (
    <section class="optional" data-optional={feature} data-allowed={allowed} aria-labelledby={title}>
      <h2 id={title}>{t(`${feature}.title`)}</h2>
      <p>{t(`${feature}.what`)}</p>
      <p class="muted">{t(`${feature}.promise`)}</p>
      {allowed !== undefined && (
        <p class="optional-state">
          <strong>{t(allowed ? `${feature}.allowed` : `${feature}.notAllowed`)}</strong>
        </p>
      )}
      {allowed && children}
      {allowed && <p class="muted">{t(`${feature}.takeBackWhat`)}</p>}
      {refused && <p role="alert">{t(allowed ? `${feature}.kept` : `${feature}.refused`)}</p>}
      {allowed !== undefined && (
        <button
          type="button"
          class={allowed ? 'button' : 'button button-main'}
          onClick={allowed ? takeBack : allow}
        >
          {t(allowed ? `${feature}.takeBack` : `${feature}.allow`)}
        </button>
      )}
    </section>
  );
}
