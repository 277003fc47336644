/** What the user accepted: a note inside the item it covers, and a list of what covers nothing any more. */
import { relativeTime } from '@/utils/popup/relative-time';
import type { IdleAcceptance, Item } from '@/utils/popup/view-model';
import type { Acceptance } from '@/utils/storage/schema';
import { usePopup } from './context';

/** When, how far and why a finding was accepted, with its undo. */
export function AcceptedNote({ acceptance, title }: { acceptance: Acceptance; title: string }) {
  const { t } = usePopup();
  return (
    <div class="accepted-note">
      <p>
        <Since acceptance={acceptance} />
        <br />
        <Reason acceptance={acceptance} />
      </p>
      <Undo acceptance={acceptance} label={t('accept.undo')} title={title} />
    </div>
  );
}

interface ListProps {
  idle: readonly IdleAcceptance[];
  items: readonly Item[];
}

/** Acceptances that hold nothing back, each with the reason and a way to remove it. */
export function AcceptanceList({ idle, items }: ListProps) {
  const { t, titleOf } = usePopup();
  if (idle.length === 0) return null;
  const nameOf = (checkId: string) => {
    const item = items.find(({ check }) => check.id === checkId);
    return item ? titleOf(item.finding) : checkId;
  };
  return (
    <section class="group" aria-labelledby="idle-name" data-idle-acceptances>
      <h2 class="group-name" id="idle-name">
        {t('accept.idleTitle')} <span class="group-count">{idle.length}</span>
      </h2>
      <ul class="items idle">
        {idle.map(({ acceptance, why }) => (
          <li key={acceptance.id} class="item accepted-note" data-acceptance={acceptance.id}>
            <p>
              <b>{nameOf(acceptance.checkId)}</b>
              <br />
              {t(`accept.${why}`)}{' '}
              <span class="muted">
                <Since acceptance={acceptance} />
              </span>
              <br />
              <Reason acceptance={acceptance} />
            </p>
            <Undo acceptance={acceptance} label={t('accept.remove')} title={nameOf(acceptance.checkId)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Since({ acceptance }: { acceptance: Acceptance }) {
  const { t, now } = usePopup();
  return (
    <>
      {t('accept.since', {
        ago: relativeTime(acceptance.at, now, t.language),
        scope: t(`accept.${acceptance.scope}`),
      })}
    </>
  );
}

function Reason({ acceptance }: { acceptance: Acceptance }) {
  const { t } = usePopup();
  return acceptance.reason ? (
    <q class="reason">
      <bdi>{acceptance.reason}</bdi>
    </q>
  ) : (
    <span class="muted">{t('accept.noReason')}</span>
  );
}

function Undo({ acceptance, label, title }: { acceptance: Acceptance; label: string; title: string }) {
  const { t, change, say } = usePopup();
  const undo = async () => {
    const done = await change<'undo-accept'>({ type: 'undo-accept', id: acceptance.id });
    if (done !== undefined) say({ text: t('accept.undone', { title }) });
  };
  return (
    <button type="button" class="button" aria-label={`${label}: ${title}`} onClick={undo}>
      {label}
    </button>
  );
}
