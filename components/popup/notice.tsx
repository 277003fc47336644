/** Says what stands between the user and a live checklist, and offers the way out. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Translator } from '@/utils/i18n/translator';
import type { PageSpot } from '@/utils/popup/pages-of';
import type { Situation } from '@/utils/popup/situation';
import { CABINET_ORIGIN } from './addresses';
import { usePopup } from './context';
import { PagesToOpen } from './pages-to-open';

interface NoticeProps {
  kind: string;
  title?: string;
  text: string;
  /** Large when there is nothing else to show. */
  large?: boolean;
  /** Nothing stands above it, not even the header: its title is the page's. */
  alone?: boolean;
  children?: ComponentChildren;
}

/** The frame of every notice. */
export function Notice({ kind, title, text, large, alone, children }: NoticeProps) {
  const Title = alone ? 'h1' : 'h2';
  return (
    <section class={`notice ${large ? 'notice-large' : ''}`} data-notice={kind}>
      {title && <Title class="notice-title">{title}</Title>}
      <p class="notice-text">{text}</p>
      {children && <div class="notice-actions">{children}</div>}
    </section>
  );
}

interface SituationProps {
  situation: Situation;
  large: boolean;
  tabId: number | undefined;
  /** The pages that would fill the checklist. */
  pages: readonly PageSpot[];
}

/** The notice of one situation with its action. */
export function SituationNotice({ situation, large, tabId, pages }: SituationProps) {
  const { t } = usePopup();
  // Beside a checklist, "you are elsewhere" is no news: one quiet line is enough.
  if (situation === 'elsewhere' && !large) {
    return (
      <Notice kind="elsewhere" text={t('state.elsewhere.short')}>
        <OpenCabinet label={t('state.elsewhere.action')} quiet />
      </Notice>
    );
  }
  return (
    <Notice
      kind={situation}
      title={t(`state.${situation}.title`)}
      text={t(`state.${situation}.text`)}
      large={large}
    >
      <SituationAction situation={situation} tabId={tabId} pages={pages} />
    </Notice>
  );
}

function SituationAction({ situation, tabId, pages }: Omit<SituationProps, 'large'>) {
  const { t, change, store } = usePopup();
  switch (situation) {
    case 'no-access':
      return <AllowAccess />;
    case 'off':
      return (
        <button
          type="button"
          class="button button-main"
          onClick={() => change<'settings'>({ type: 'settings', change: { enabled: true } })}
        >
          {t('state.off.action')}
        </button>
      );
    case 'paused':
      return (
        <button
          type="button"
          class="button button-main"
          disabled={tabId === undefined}
          onClick={() => tabId !== undefined && change<'resume'>({ type: 'resume', tabId })}
        >
          {t('state.paused.action')}
        </button>
      );
    case 'nothing-read':
      return store === undefined ? (
        <OpenCabinet label={t('state.nothing-read.openDashboard')} />
      ) : (
        <PagesToOpen spots={pages} />
      );
    default:
      return <OpenCabinet label={t(`state.${situation}.action`)} />;
  }
}

function OpenCabinet({ label, quiet }: { label: string; quiet?: boolean }) {
  const { host } = usePopup();
  return (
    <button
      type="button"
      class={quiet ? 'link' : 'button button-main'}
      onClick={() => host.openAddress(`${CABINET_ORIGIN}/app/dashboard/main`)}
    >
      {label}
    </button>
  );
}

function AllowAccess() {
  const { t, host } = usePopup();
  const [denied, setDenied] = useState(false);
  const ask = () => {
    host.requestAccess().then(
      (granted) => setDenied(!granted),
      () => setDenied(true),
    );
  };
  return (
    <>
      <button type="button" class="button button-main" onClick={ask}>
        {t('state.no-access.action')}
      </button>
      <p role="status" class="notice-after">
        {denied && t('state.no-access.denied')}
      </p>
    </>
  );
}

interface NoAnswerProps {
  t: Translator;
  large: boolean;
  onRetry(): void;
}

/** The background gave no answer. Speaks without the context, which may not be there yet. */
export function NoAnswer({ t, large, onRetry }: NoAnswerProps) {
  return (
    <Notice
      kind="no-answer"
      title={t('state.no-answer.title')}
      text={t('state.no-answer.text')}
      large={large}
      alone={large}
    >
      <button type="button" class="button button-main" onClick={onRetry}>
        {t('state.no-answer.action')}
      </button>
    </Notice>
  );
}
