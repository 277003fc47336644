import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStatedZone } from './stated-zone';
import { formatOffset } from './zone-offset';

const NOW = Date.UTC(2026, 0, 15);
const iana = (name: string) => ({ kind: 'iana', name });
const offset = (minutes: number) => ({ kind: 'offset', minutes });

describe('parseStatedZone', () => {
  it.each<[string, ReturnType<typeof iana> | ReturnType<typeof offset>]>([
    ['MSK (UTC+3)', iana('Europe/Moscow')],
    ['Москва, UTC+3', iana('Europe/Moscow')],
    ['МСК', iana('Europe/Moscow')],
    ['Московское время', iana('Europe/Moscow')],
    ['莫斯科时间', iana('Europe/Moscow')],
    ['Europe/Moscow', iana('Europe/Moscow')],
    ['(UTC+03:00) Москва, Санкт-Петербург', iana('Europe/Moscow')],
    ['(UTC+08:00) Beijing', iana('Asia/Shanghai')],
    ['(UTC+08:00) Beijing, Chongqing, Hong Kong, Urumqi', iana('Asia/Shanghai')],
    ['北京时间 (UTC+8)', iana('Asia/Shanghai')],
    ['北京时间（ＵＴＣ＋８）', iana('Asia/Shanghai')],
    ['Beijing time', iana('Asia/Shanghai')],
    ['Пекин', iana('Asia/Shanghai')],
    ['Asia/Shanghai (UTC+8)', iana('Asia/Shanghai')],
    ['Europe/Berlin (GMT+1)', iana('Europe/Berlin')],
    ['Europe/Berlin (GMT+2)', iana('Europe/Berlin')],
    ['America/Argentina/Buenos_Aires', iana('America/Argentina/Buenos_Aires')],
    ['Etc/GMT-3', iana('Etc/GMT-3')],
    ['GMT+3', offset(180)],
    ['UTC/GMT+3', offset(180)],
    ['GMT+0300', offset(180)],
    ['UTC+05:30', offset(330)],
    ['UTC−3', offset(-180)],
    ['+03:00', offset(180)],
    ['UTC±0', offset(0)],
    ['UTC', offset(0)],
    ['(UTC) Coordinated Universal Time', offset(0)],
    ['Омск (UTC+6)', offset(360)],
    ['МСК+2', offset(300)],
    ['Екатеринбург, МСК+2 (UTC+5)', offset(300)],
  ])('%s', (text, zone) => expect(parseStatedZone(text, NOW)).toEqual(zone));

  it.each([
    ['the name and the offset disagree', 'Asia/Shanghai (UTC+3)'],
    ['the name and the offset disagree', 'MSK (UTC+4)'],
    ['two offsets', 'UTC+3 / UTC+8'],
    ['two names', 'Moscow / Beijing'],
    ['an offset in an unknown form', 'Москва +2'],
    ['an offset in an unknown form', 'UTC+5.5'],
    ['an offset in an unknown form', 'UTC 3'],
    ['no offset on Earth', 'UTC+25'],
    ['London, not UTC, in summer', '(UTC) London'],
    ['an unknown name alone', 'Berlin'],
    ['a name that only contains another', 'Омск'],
    ['a name that only contains another', 'Tomsk'],
    ['no such zone', 'Mars/Olympus'],
    ['nothing', ''],
    ['prose', `Moscow ${'x'.repeat(200)}`],
  ])('%s: %j', (_why, text) => expect(parseStatedZone(text, NOW)).toBeNull());

  it('reads back every offset in use, in each common writing', () => {
    const quarters = fc.integer({ min: -48, max: 56 });
    fc.assert(
      fc.property(quarters, fc.constantFrom('UTC', 'GMT'), (quarter, base) => {
        const minutes = quarter * 15;
        const size = Math.abs(minutes);
        const clock = [Math.floor(size / 60), size % 60]
          .map((part) => String(part).padStart(2, '0'))
          .join(':');
        const sign = minutes < 0 ? '-' : '+';
        for (const text of [formatOffset(minutes), `${base}${sign}${clock}`, `(${base} ${sign}${clock})`]) {
          expect(parseStatedZone(text, NOW)).toEqual(offset(minutes));
        }
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseStatedZone(text, NOW)));
  });
});
