import { translator } from '@/utils/i18n/translator';
import type { StoreView } from '@/utils/messaging/protocol';
import { relativeTime } from '@/utils/popup/relative-time';
import { OptionalSection } from './optional-section';
import { useOptionalAccess } from './use-optional-access';

/** Hearing how the chat's connection goes: allowing it, and what was heard last. */
export function SocketSection({ view }: { view: StoreView }) {
  const t = translator(view.language);
  const access = useOptionalAccess('socket');
  return (
    <OptionalSection feature="socket" t={t} access={access}>
      <p aria-live="polite">{lastHeard(view, t)}</p>
    </OptionalSection>
  );
}

function lastHeard({ store }: StoreView, t: ReturnType<typeof translator>): string {
  const heard = store?.facts['chat.socket'];
  if (heard?.fact.state !== 'read') return t('socket.unread');
  const { failures, blocked } = heard.fact.value;
  const values = { failures, ago: relativeTime(heard.at, Date.now(), t.language) };
  if (blocked) return t('socket.blocked', values);
  return failures > 0 ? t('socket.failing', values) : t('socket.connected', values);
}
