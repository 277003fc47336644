import { defineCheck } from '@/utils/audit/define-check';
import { fail, pass } from '@/utils/audit/verdict';
import type { DayHours, FactKey, StatedZone } from '@/utils/facts/facts';
import { covers, formatDayHours, shift } from '@/utils/time/day-hours';
import { formatOffset, offsetAt } from '@/utils/time/zone-offset';

/** Guide 003: the cabinet keeps Moscow time unless told otherwise. */
const MOSCOW: StatedZone = { kind: 'iana', name: 'Europe/Moscow' };

/**
 * The set hours are executed in the page's zone. They must cover, minute by minute, the hours in which the seller means
 * to answer at home; longer hours are no fault. Offsets are those of today, so the verdict follows daylight saving.
 */
export default defineCheck({
  id: 'chat/time-zone',
  severity: 'warning',
  needs: ['chat.hours', 'seller.hours', 'seller.timeZone', 'seller.now'],
  wants: ['chat.timeZone'],
  basis: { level: 'reported', source: 'guide-003', checkedOn: '2026-11-21' },
  evaluate: (facts) => {
    const {
      'chat.hours': set,
      'seller.hours': meant,
      'seller.timeZone': homeZone,
      'seller.now': now,
    } = facts;
    const stated = facts['chat.timeZone'];
    const zone = stated ?? MOSCOW;
    const cabinetOffset = offsetAt(zone, now);
    const homeOffset = offsetAt(homeZone, now);
    const setAtHome = shift(set, homeOffset - cabinetOffset);
    if (covers(setAtHome, meant)) return pass();

    const toType = shift(meant, cabinetOffset - homeOffset);
    const at: FactKey[] = stated ? ['chat.timeZone', 'chat.hours'] : ['chat.hours'];
    const hours = { set, setAtHome, meant, toType };
    return fail(
      stated ? 'not-covered' : 'not-covered-moscow',
      {
        ...formatted(hours),
        cabinetClock: clock(zone.kind === 'iana' ? zone.name : '', cabinetOffset),
        homeClock: clock(homeZone, homeOffset),
        zoneStated: stated ? 'yes' : 'no',
      },
      at,
      {
        evidence: {
          kind: 'hours',
          ...hours,
          cabinetOffset,
          homeOffset,
          homeZone,
          zoneStated: stated !== undefined,
        },
      },
    );
  },
});

/** `Europe/Moscow, UTC+3`, or the offset alone where the name adds nothing. */
function clock(name: string, offset: number): string {
  const utc = formatOffset(offset);
  return name === '' || name === utc ? utc : `${name}, ${utc}`;
}

function formatted<K extends string>(spans: Record<K, DayHours>): Record<K, string> {
  const texts = Object.entries<DayHours>(spans).map(([name, span]) => [name, formatDayHours(span)]);
  return Object.fromEntries(texts) as Record<K, string>;
}
