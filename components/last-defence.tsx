import type { ComponentChildren } from 'preact';
import { ErrorBoundary } from '@/components/error-boundary';
import { Notice } from '@/components/popup/notice';
import type { Language } from '@/utils/facts/facts';
import { translator } from '@/utils/i18n/translator';

interface Props {
  /** Class of the page's main element. */
  class: string;
  language: Language;
  children: ComponentChildren;
}

/** A whole page's last line of defence: whatever breaks, words stand there instead of nothing. */
export function LastDefence({ class: mainClass, language, children }: Props) {
  const t = translator(language);
  return (
    <ErrorBoundary
      fallback={(error, again) => (
        <main class={mainClass}>
          <Notice kind="broken" title={t('state.broken.title')} text={t('state.broken.text')} large alone>
            <button type="button" class="button button-main" onClick={again}>
              {t('state.broken.action')}
            </button>
            <pre class="error-text">{String(error)}</pre>
          </Notice>
        </main>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
