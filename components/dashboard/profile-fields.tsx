/** The form of the profile: company, payout account, customer service. */
import { useMemo } from 'preact/hooks';
import { usePopup } from '@/components/popup/context';
import type { AddressText } from '@/utils/facts/facts';
import type { DraftField, Problems, ProfileDraft } from '@/utils/profile/draft';
import { MAX_LENGTHS, PROVIDERS } from '@/utils/profile/profile-schema';
import { isZoneName, zoneNames, zoneOffset } from '@/utils/profile/time-zones';
import { AddressView } from './address-view';
import type { DashboardHost } from './dashboard-host';
import { Below, describedBy, idOf, RadioField, SelectField, TextField } from './fields';
import { useUnderstood } from './use-address';

interface Props {
  draft: ProfileDraft;
  problems: Problems;
  /** The licence address as it was understood when it was saved. */
  savedAddress: AddressText | undefined;
  host: DashboardHost;
  onInput(name: DraftField, value: string): void;
}

/** What is typed beyond the longest value is refused with words, not cut off in silence: so much of it is taken. */
const ROOM = 100;

export function ProfileFields({ draft, problems, savedAddress, host, onInput }: Props) {
  const { t } = usePopup();
  const field = (name: DraftField) => ({
    name,
    label: t(`profile.field.${name}`),
    value: draft[name],
    problem: problems[name],
    onInput,
  });
  const text = (name: keyof typeof MAX_LENGTHS) => ({ ...field(name), maxLength: MAX_LENGTHS[name] + ROOM });
  return (
    <>
      <section class="sheet" aria-labelledby="group-company">
        <h2 id="group-company">{t('profile.group.company')}</h2>
        <TextField {...text('legalName')} hint={t('profile.hint.legalName')} />
        <AddressField {...text('licenceAddress')} saved={savedAddress} host={host} />
      </section>
      <section class="sheet" aria-labelledby="group-account">
        <h2 id="group-account">{t('profile.group.account')}</h2>
        <p class="muted">{t('profile.group.accountHint')}</p>
        <SelectField
          {...field('provider')}
          options={[
            ['', t('profile.providerNone')] as const,
            ...PROVIDERS.map((provider) => [provider, t(`profile.provider.${provider}`)] as const),
          ]}
        />
        <TextField {...text('accountName')} />
        <TextField {...text('swift')} code />
        <TextField {...text('iban')} code />
      </section>
      <section class="sheet" aria-labelledby="group-service">
        <h2 id="group-service">{t('profile.group.service')}</h2>
        <HoursFields draft={draft} problems={problems} onInput={onInput} />
        <ZoneField {...text('timeZone')} ownZone={host.zone} />
        <TextField {...text('loginMailbox')} hint={t('profile.hint.loginMailbox')} inputMode="email" />
        <RadioField
          {...field('helpDesk')}
          hint={t('profile.hint.helpDesk')}
          options={[
            ['yes', t('profile.yes')],
            ['no', t('profile.no')],
            ['', t('profile.notSaid')],
          ]}
        />
      </section>
    </>
  );
}

interface AddressProps extends Omit<Parameters<typeof TextField>[0], 'children'> {
  saved: AddressText | undefined;
  host: DashboardHost;
}

function AddressField({ saved, host, ...field }: AddressProps) {
  const { t } = usePopup();
  const understood = useUnderstood(host, field.value, saved);
  return (
    <TextField {...field} hint={t('profile.hint.licenceAddress')}>
      <div aria-live="polite" aria-busy={understood.kind === 'pending'}>
        {understood.kind === 'known' && <AddressView address={understood.address} />}
      </div>
    </TextField>
  );
}

/** Two times that belong together: one name for both. */
function HoursFields({ draft, problems, onInput }: Pick<Props, 'draft' | 'problems' | 'onInput'>) {
  const { t } = usePopup();
  const time = (name: 'hoursFrom' | 'hoursTo') => (
    <span class="field-time" data-field={name}>
      <input
        class="field-input"
        inputMode="numeric"
        autocomplete="off"
        placeholder={name === 'hoursFrom' ? '09:00' : '18:00'}
        size={7}
        maxLength={20}
        aria-label={t(`profile.field.${name}`)}
        {...describedBy({ name, problem: problems[name] })}
        id={idOf(name)}
        value={draft[name]}
        onInput={(event) => onInput(name, event.currentTarget.value)}
      />
    </span>
  );
  return (
    <div class="field" data-invalid={problems.hoursFrom || problems.hoursTo ? '' : undefined}>
      <span class="field-label" id="hours-name">
        {t('profile.field.hours')}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in the grid of the form */}
      <div class="field-body" role="group" aria-labelledby="hours-name">
        <div class="field-times">
          {time('hoursFrom')}
          <span aria-hidden="true">–</span>
          {time('hoursTo')}
        </div>
        <Below name="hoursFrom" problem={problems.hoursFrom} hint={t('profile.hint.hours')} />
        <Below name="hoursTo" problem={problems.hoursTo} hint={undefined} />
      </div>
    </div>
  );
}

interface ZoneProps extends Omit<Parameters<typeof TextField>[0], 'children'> {
  /** The browser's own zone. */
  ownZone: string;
}

/** Any zone that the browser knows; the list only helps to type it. */
function ZoneField({ ownZone, ...field }: ZoneProps) {
  const { t, now } = usePopup();
  const names = useMemo(() => zoneNames(), []);
  const zone = field.value.trim();
  return (
    <TextField
      {...field}
      hint={t('profile.hint.timeZone', { zone: ownZone })}
      list="zones"
      placeholder={ownZone}
    >
      <datalist id="zones">
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {zone === '' && (
        <button type="button" class="link" onClick={() => field.onInput('timeZone', ownZone)}>
          {t('profile.useZone', { zone: ownZone })}
        </button>
      )}
      {isZoneName(zone) && (
        <p class="zone-now">
          {t('profile.zoneNow', {
            zone,
            offset: zoneOffset(zone, now),
            time: new Date(now).toLocaleTimeString(t.language, {
              timeZone: zone,
              hour: '2-digit',
              minute: '2-digit',
              hourCycle: 'h23',
            }),
          })}
        </p>
      )}
    </TextField>
  );
}
