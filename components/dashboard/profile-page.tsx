/** What only the seller knows of the store: a form that is saved by its button and loses nothing before. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { usePopup } from '@/components/popup/context';
import type { StoreView } from '@/utils/messaging/protocol';
import {
  DRAFT_FIELDS,
  type DraftField,
  draftOf,
  type ProfileDraft,
  problemsOf,
  profileOf,
} from '@/utils/profile/draft';
import type { StoreProfile } from '@/utils/profile/store-profile';
import type { StoreRecord } from '@/utils/storage/schema';
import type { DashboardHost } from './dashboard-host';
import { PageHead } from './page-head';
import { PortalSection } from './portal-section';
import type { Edits, ProfileEdits } from './profile-edits';
import { ProfileFields } from './profile-fields';
import { ProfileFileSection } from './profile-file-section';
import { SaveBar, type SaveState } from './save-bar';
import { useTakeApart } from './use-address';

interface Props {
  view: StoreView;
  store: StoreRecord;
  host: DashboardHost;
  edits: ProfileEdits;
  /** The field to show, once. */
  field: keyof StoreProfile | undefined;
  onShown(): void;
}

export function ProfilePage({ view, store, host, edits: allEdits, field, onShown }: Props) {
  const { t, change, say } = usePopup();
  const { profile } = view;
  const edits = allEdits.of(store.id);
  const saved = draftOf(profile);
  const draft: ProfileDraft = { ...saved, ...edits };
  const problems = problemsOf(draft);
  const takeApart = useTakeApart(host);
  const [justSaved, setJustSaved] = useState(false);
  const [refused, setRefused] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useShownField(form, field, onShown);

  /** Puts a draft without problems in the place of the profile. @returns whether it is stored now */
  const put = async (next: ProfileDraft): Promise<boolean> => {
    try {
      const address = await takeApart(next.licenceAddress, profile?.licenceAddress);
      const whole = profileOf(next, address, profile?.portal);
      return (
        (await change<'save-profile'>({ type: 'save-profile', store: store.id, profile: whole })) !==
        undefined
      );
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      say({ text: t('profile.address.failed', { reason }) });
      return false;
    }
  };
  const onSave = async (event: SubmitEvent) => {
    event.preventDefault();
    const wrong = DRAFT_FIELDS.find((name) => problems[name]);
    setRefused(wrong !== undefined);
    if (wrong) {
      focusField(form.current, wrong);
      return;
    }
    if (!(await put(draft))) return;
    allEdits.settle(store.id, draft);
    setJustSaved(true);
  };
  const onInput = (name: DraftField, value: string) => {
    setJustSaved(false);
    allEdits.set(store.id, name, value, saved[name]);
  };
  const onDiscard = () => {
    const before: Edits = edits;
    allEdits.replace(store.id, {});
    setRefused(false);
    say({
      text: t('profile.discarded'),
      action: { label: t('profile.undo'), run: () => allEdits.replace(store.id, before) },
    });
  };
  // Counted as the menu's mark and the browser's question count: a space more is a change, too.
  const unsaved = DRAFT_FIELDS.filter((name) => draft[name] !== saved[name]).length;
  const toCorrect = Object.keys(problems).length;
  const state: SaveState =
    unsaved > 0
      ? { kind: 'unsaved', unsaved, toCorrect: refused ? toCorrect : 0 }
      : { kind: profile === undefined ? 'empty' : justSaved ? 'just-saved' : 'saved' };
  return (
    <>
      <PageHead title={t('dashboard.profile')}>
        <p class="muted">{t('profile.intro')}</p>
      </PageHead>
      {/* The browser's own bubbles would speak its language, not ours: every problem stands under its field. */}
      <form class="profile" ref={form} noValidate onSubmit={onSave}>
        <ProfileFields
          draft={draft}
          problems={problems}
          savedAddress={profile?.licenceAddress}
          host={host}
          onInput={onInput}
        />
        <SaveBar state={state} onDiscard={onDiscard} />
      </form>
      <PortalSection store={store.id} profile={profile} view={view} />
      <ProfileFileSection
        view={view}
        store={store}
        host={host}
        hasEdits={unsaved > 0}
        onImport={async (next) => {
          const done = await put(next);
          if (done) allEdits.replace(store.id, {});
          return done;
        }}
      />
    </>
  );
}

/** Where a field of the profile stands in the form: hours are two fields there. */
const fieldOf = (name: keyof StoreProfile): string => (name === 'hours' ? 'hoursFrom' : name);

/** Brings a field that was asked for into view and puts the cursor into it, once. */
function useShownField(
  form: { current: HTMLFormElement | null },
  field: keyof StoreProfile | undefined,
  onShown: () => void,
): void {
  useEffect(() => {
    if (field === undefined) return;
    focusField(form.current, fieldOf(field));
    onShown();
  }, [form, field, onShown]);
}

function focusField(form: HTMLFormElement | null, name: string): void {
  const place = form?.querySelector<HTMLElement>(`[data-field="${name}"]`);
  place?.scrollIntoView({ block: 'center' });
  place?.querySelector<HTMLElement>('input, select, textarea')?.focus({ preventScroll: true });
}
