/** Shows how an address is understood, division by division. */
import { usePopup } from '@/components/popup/context';
import type { AddressText, DivisionLevel } from '@/utils/facts/facts';

const LEVELS = ['province', 'city', 'district'] as const;

export function AddressView({ address }: { address: AddressText }) {
  const { t } = usePopup();
  const { script, divisions } = address;
  if (!divisions) {
    return (
      <p class="address-note" data-address={script}>
        {t(script === 'latin' ? 'profile.address.latin' : 'profile.address.other')}
      </p>
    );
  }
  return (
    <div class="address" data-address={script}>
      <p class="part-name">{t('profile.address.title')}</p>
      <dl>
        {LEVELS.map((level) => (
          <div key={level} class="address-level" data-level={level}>
            <dt>{t(`profile.address.${level}`)}</dt>
            <dd>
              <Level level={divisions[level]} />
            </dd>
          </div>
        ))}
        <div class="address-level" data-level="rest">
          <dt>{t('profile.address.rest')}</dt>
          <dd>
            {divisions.rest ? (
              <bdi lang="zh-CN">{divisions.rest}</bdi>
            ) : (
              <span class="muted">{t('profile.address.missing')}</span>
            )}
          </dd>
        </div>
      </dl>
    </div>
  );
}

function Level({ level }: { level: DivisionLevel | null }) {
  const { t } = usePopup();
  if (!level) return <span class="muted">{t('profile.address.missing')}</span>;
  const { name, written } = level;
  return (
    <>
      <bdi lang="zh-CN">{name}</bdi>
      {written !== name && (
        <span class="hint">
          {written === null ? t('profile.address.implied') : t('profile.address.written', { text: written })}
        </span>
      )}
    </>
  );
}
