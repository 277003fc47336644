import { usePopup } from '@/components/popup/context';
import type { Evidence } from '@/utils/audit/verdict';
import { formatDayHours } from '@/utils/time/day-hours';
import { formatOffset } from '@/utils/time/zone-offset';

/** What the set hours mean at home, what was meant, and what to type, as a small list. */
export function HoursEvidence({ evidence }: { evidence: Extract<Evidence, { kind: 'hours' }> }) {
  const { t } = usePopup();
  const { set, setAtHome, meant, toType, cabinetOffset, homeOffset, homeZone, zoneStated } = evidence;
  const rows = [
    [t('evidence.setCabinet', { offset: formatOffset(cabinetOffset) }), set],
    [t('evidence.setHome', { offset: formatOffset(homeOffset) }), setAtHome],
    [t('evidence.meant', { zone: homeZone }), meant],
    [t('evidence.toType'), toType],
  ] as const;
  return (
    <div class="evidence">
      <dl class="hours" aria-label={t('evidence.hours')}>
        {rows.map(([name, hours]) => (
          <div key={name} class={hours === toType ? 'hours-row hours-answer' : 'hours-row'}>
            <dt>{name}</dt>
            <dd>{formatDayHours(hours)}</dd>
          </div>
        ))}
      </dl>
      {!zoneStated && <p class="muted">{t('evidence.zoneNotStated')}</p>}
    </div>
  );
}
