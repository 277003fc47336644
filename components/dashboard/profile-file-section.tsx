/** The profile as a file, from a file, and its deletion. Each can be taken back. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { usePopup } from '@/components/popup/context';
import type { Translator } from '@/utils/i18n/translator';
import type { StoreView } from '@/utils/messaging/protocol';
import { type DraftField, draftOf, type ProfileDraft } from '@/utils/profile/draft';
import {
  changedFields,
  type FileRefusal,
  MAX_FILE_SIZE,
  profileFile,
  type ReadFile,
  readProfileFile,
} from '@/utils/profile/profile-file';
import { PROVIDERS } from '@/utils/profile/profile-schema';
import type { StoreProfile } from '@/utils/profile/store-profile';
import type { StoreRecord } from '@/utils/storage/schema';
import type { DashboardHost } from './dashboard-host';

interface Props {
  view: StoreView;
  store: StoreRecord;
  host: DashboardHost;
  hasEdits: boolean;
  /** Puts a draft in the place of the profile. @returns whether it is stored now */
  onImport(draft: ProfileDraft): Promise<boolean>;
}

/** What a chosen file said. */
interface Chosen {
  file: string;
  read: ReadFile | { ok: false; reason: 'unreadable' };
}

type Panel = { kind: 'file'; chosen: Chosen } | { kind: 'delete' };

export function ProfileFileSection({ view, store, host, hasEdits, onImport }: Props) {
  const { t, change, say } = usePopup();
  const [panel, setPanel] = useState<Panel>();
  const picker = useRef<HTMLInputElement>(null);
  const { profile } = view;
  const close = () => setPanel(undefined);
  const undoTo = (before: StoreProfile | undefined) => ({
    label: t('profile.undo'),
    async run() {
      const done = before
        ? await change<'save-profile'>({ type: 'save-profile', store: store.id, profile: before })
        : await change<'delete-profile'>({ type: 'delete-profile', store: store.id });
      if (done !== undefined) say({ text: t('profile.restored') });
    },
  });

  const onExport = () => {
    if (!profile) return;
    const file = `sellerlint-profile-${store.id}.json`;
    host.download(file, profileFile(profile, store.id));
    say({ text: t('profile.exported', { file }) });
  };
  const onChosen = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    const read = await readFile(file);
    // The same file may be chosen again after it was corrected.
    input.value = '';
    if (read.ok && changedFields(draftOf(profile), read.draft).length === 0) {
      close();
      say({ text: t('profile.importSame', { file: file.name }) });
    } else setPanel({ kind: 'file', chosen: { file: file.name, read } });
  };
  const onReplace = async (draft: ProfileDraft) => {
    if (!(await onImport(draft))) return;
    close();
    say({ text: t('profile.imported'), action: undoTo(profile) });
  };
  const onDelete = async () => {
    if ((await change<'delete-profile'>({ type: 'delete-profile', store: store.id })) === undefined) return;
    close();
    say({ text: t('profile.deleted'), ...(profile && { action: undoTo(profile) }) });
  };

  return (
    <section class="sheet no-print" aria-labelledby="file-name">
      <h2 id="file-name">{t('profile.file.title')}</h2>
      <p class="muted">{t('profile.file.hint')}</p>
      <div class="details-actions">
        <button type="button" class="button" disabled={!profile} onClick={onExport}>
          {t('profile.export')}
        </button>
        <button type="button" class="button" onClick={() => picker.current?.click()}>
          {t('profile.import')}
        </button>
        <input
          type="file"
          accept=".json,application/json"
          hidden
          ref={picker}
          aria-label={t('profile.import')}
          onChange={(event) => onChosen(event.currentTarget)}
        />
        <button
          type="button"
          class="link link-danger"
          disabled={!profile}
          onClick={() => setPanel({ kind: 'delete' })}
        >
          {t('profile.delete')}
        </button>
      </div>
      {panel?.kind === 'delete' && (
        <Ask legend={t('profile.deleteAsk', { store: store.name || store.id })}>
          <button type="button" class="button button-danger" onClick={onDelete}>
            {t('profile.deleteYes')}
          </button>
          <SafeAnswer label={t('profile.deleteNo')} onClick={close} />
        </Ask>
      )}
      {panel?.kind === 'file' &&
        (panel.chosen.read.ok ? (
          <Preview
            file={panel.chosen.file}
            read={panel.chosen.read}
            now={draftOf(profile)}
            store={store.id}
            hasEdits={hasEdits}
            onReplace={onReplace}
            onClose={close}
          />
        ) : (
          <Refused file={panel.chosen.file} refusal={panel.chosen.read} onClose={close} />
        ))}
    </section>
  );
}

async function readFile(file: File): Promise<Chosen['read']> {
  if (file.size > MAX_FILE_SIZE) return { ok: false, reason: 'too-large' };
  try {
    return readProfileFile(await file.text());
  } catch {
    return { ok: false, reason: 'unreadable' };
  }
}

/** A question with its answers. */
function Ask({ legend, children }: { legend: string; children: ComponentChildren }) {
  return (
    <fieldset class="confirm ask">
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}

/** Kept outside of the view: a ref that stays the same is called once, not at each rendering. */
const focusWhenShown = (element: HTMLElement | null) => element?.focus();

/** The answer that loses nothing has the focus: Enter pressed twice must do no harm. */
function SafeAnswer({ label, onClick }: { label: string; onClick(): void }) {
  return (
    <button type="button" class="button" ref={focusWhenShown} onClick={onClick}>
      {label}
    </button>
  );
}

interface PreviewProps {
  file: string;
  read: Extract<ReadFile, { ok: true }>;
  /** What is saved now. */
  now: ProfileDraft;
  /** Client ID of the store shown. */
  store: string;
  hasEdits: boolean;
  onReplace(draft: ProfileDraft): void;
  onClose(): void;
}

/** What an import would change, before it changes anything. */
function Preview({ file, read, now, store, hasEdits, onReplace, onClose }: PreviewProps) {
  const { t } = usePopup();
  const isOther = read.store !== undefined && read.store !== store;
  return (
    <Ask legend={t('profile.importTitle', { file })}>
      {isOther && <p class="ink-error">{t('profile.importOther', { store: read.store ?? '' })}</p>}
      {hasEdits && <p>{t('profile.importEdits')}</p>}
      <table class="changes">
        <thead>
          <tr>
            <th scope="col">{t('profile.importField')}</th>
            <th scope="col">{t('profile.importNow')}</th>
            <th scope="col">{t('profile.importThen')}</th>
          </tr>
        </thead>
        <tbody>
          {changedFields(now, read.draft).map((field) => (
            <tr key={field} data-change={field}>
              <th scope="row">{t(`profile.field.${field}`)}</th>
              <td>
                <Value field={field} value={now[field]} />
              </td>
              <td>
                <Value field={field} value={read.draft[field]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" class="button button-danger" onClick={() => onReplace(read.draft)}>
        {t('profile.importYes')}
      </button>
      <SafeAnswer label={t('profile.importNo')} onClick={onClose} />
    </Ask>
  );
}

function Value({ field, value }: { field: DraftField; value: string }) {
  const { t } = usePopup();
  if (value === '') return <span class="muted">{t('profile.empty')}</span>;
  return <bdi>{valueWords(field, value, t)}</bdi>;
}

function valueWords(field: DraftField, value: string, t: Translator): string {
  if (field === 'helpDesk') return t(value === 'yes' ? 'profile.yes' : 'profile.no');
  const provider = field === 'provider' && PROVIDERS.find((name) => name === value);
  return provider ? t(`profile.provider.${provider}`) : value;
}

interface RefusedProps {
  file: string;
  refusal: FileRefusal | { reason: 'unreadable' };
  onClose(): void;
}

/** Why a file was not imported. */
function Refused({ file, refusal, onClose }: RefusedProps) {
  const { t } = usePopup();
  return (
    <Ask legend={t('profile.refused.title', { file })}>
      <p role="alert" data-refused={refusal.reason}>
        {refusalWords(refusal, t)}
      </p>
      <SafeAnswer label={t('profile.close')} onClick={onClose} />
    </Ask>
  );
}

function refusalWords(refusal: RefusedProps['refusal'], t: Translator): string {
  switch (refusal.reason) {
    case 'unknown-names':
      return t('profile.refused.unknown-names', { names: refusal.names.join(', ') });
    case 'wrong-type':
      return t('profile.refused.wrong-type', { at: refusal.at });
    case 'fields':
      return t('profile.refused.fields', {
        fields: refusal.fields.map((field) => t(`profile.field.${field}`)).join(', '),
      });
    default:
      return t(`profile.refused.${refusal.reason}`);
  }
}
