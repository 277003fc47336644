/** Everything known about one check, put together only when it is opened. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { CharactersEvidence } from '@/components/evidence/characters';
import { DifferenceEvidence } from '@/components/evidence/difference';
import { HoursEvidence } from '@/components/evidence/hours';
import { SpansEvidence } from '@/components/evidence/spans';
import { SuggestionEvidence } from '@/components/evidence/suggestion';
import type { FindingText } from '@/utils/explain/finding-text';
import type { MessageKey } from '@/utils/i18n/catalogs';
import type { MessageValues } from '@/utils/i18n/translator';
import { copyText } from '@/utils/popup/copy-text';
import { pageName } from '@/utils/popup/pages-of';
import { exactTime, relativeTime } from '@/utils/popup/relative-time';
import type { Item } from '@/utils/popup/view-model';
import { AcceptForm } from './accept-form';
import { AcceptedNote } from './acceptance-list';
import { BasisLine } from './basis-line';
import { usePopup } from './context';
import { OpenPage } from './pages-to-open';
import { TellUs } from './tell-us';

export function CheckDetails({ item }: { item: Item }) {
  const { t, textOf, copy, storeLabel } = usePopup();
  const [accepting, setAccepting] = useState(false);
  const { finding } = item;
  const text = textOf(finding);
  const isFlagged = finding.status === 'fail' || finding.status === 'review';
  const canAccept = isFlagged && !item.acceptance;
  return (
    <div class="details">
      <Marks item={item} />
      {text.problem && (
        <Part name={t(isFlagged ? 'item.problem' : 'item.state')}>
          <p>{text.problem}</p>
          <Evidence item={item} text={text} />
        </Part>
      )}
      {text.why && (
        <Part name={t('item.why')}>
          <p>{text.why}</p>
        </Part>
      )}
      {text.fix && (
        <Part name={t(isFlagged ? 'item.fix' : 'item.todo')}>
          <p>{text.fix}</p>
        </Part>
      )}
      <Part name={t('item.where')}>
        <Readings item={item} />
      </Part>
      <Part name={t('item.basis')}>
        <BasisLine basis={text.basis} />
      </Part>
      {item.acceptance && <AcceptedNote acceptance={item.acceptance} title={text.title} />}
      {accepting && canAccept ? (
        <AcceptForm item={item} title={text.title} onClose={() => setAccepting(false)} />
      ) : (
        <div class="details-actions">
          {item.untold.map((field) => (
            <TellUs key={field} field={field} />
          ))}
          {item.spots.map((spot) => (
            <OpenPage key={spot.page} {...spot} />
          ))}
          {canAccept && (
            <button type="button" class="button" onClick={() => setAccepting(true)}>
              {t('item.accept')}
            </button>
          )}
          <button type="button" class="button" onClick={() => copy(copyText(text, storeLabel))}>
            {t('item.copy')}
          </button>
        </div>
      )}
      <p class="check-id">{item.check.id}</p>
    </div>
  );
}

function Part({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <section class="part">
      <h4 class="part-name">{name}</h4>
      {children}
    </section>
  );
}

/** What the marks beside the verdict mean. */
function Marks({ item }: { item: Item }) {
  const { t, staleDays } = usePopup();
  return (
    <>
      {item.finding.unsaved && <p class="mark-note mark-note-unsaved">{t('mark.unsavedWhy')}</p>}
      {item.stale && <p class="mark-note">{t('mark.staleWhy', { days: staleDays })}</p>}
    </>
  );
}

function Evidence({ item, text }: { item: Item; text: FindingText }) {
  const { t, copy } = usePopup();
  const { evidence } = item.finding;
  // The words are those of the card in the page: they are among the popup's messages.
  const say = (key: string, values?: MessageValues) => t(key as MessageKey, values);
  const copyButton = (id: string, value: string) => (
    <button type="button" class="button" onClick={() => copy(value)}>
      {say(`inline.copy.${id}`)}
    </button>
  );
  switch (evidence?.kind) {
    case 'characters':
      return <CharactersEvidence evidence={evidence} characters={text.characters ?? []} />;
    case 'hours':
      return <HoursEvidence evidence={evidence} />;
    case 'difference':
      return <DifferenceEvidence evidence={evidence} say={say} copyButton={copyButton} />;
    case 'spans':
      return <SpansEvidence evidence={evidence} say={say} />;
    case 'suggestion':
      return <SuggestionEvidence evidence={evidence} say={say} copyButton={copyButton} />;
    default:
      return null;
  }
}

function Readings({ item }: { item: Item }) {
  const { t, now } = usePopup();
  if (item.readings.length === 0) return <p>{t('item.neverRead')}</p>;
  return (
    <>
      {item.readings.map(({ page, at }) => (
        <p key={page}>
          <time dateTime={new Date(at).toISOString()} title={exactTime(at, t.language)}>
            {t('item.read', { page: pageName(page, t.language), ago: relativeTime(at, now, t.language) })}
          </time>
        </p>
      ))}
    </>
  );
}
