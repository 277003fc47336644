import { defineCheck } from '@/utils/audit/define-check';
import { fail, pass, review } from '@/utils/audit/verdict';
import type { BrowserIdentity } from '@/utils/facts/facts';

/** Guide 003: the oldest browsers in which the whole chat is said to work. */
const OLDEST: ReadonlyMap<BrowserIdentity['name'], string> = new Map([
  ['chrome', '115.0'],
  ['yandex', '23.7'],
  ['firefox', '110.0'],
]);

/** Other browsers are not named as working, nor as broken: a person should look. */
export default defineCheck({
  id: 'chat/browser',
  severity: 'warning',
  needs: ['browser.identity'],
  basis: { level: 'reported', source: 'guide-003', checkedOn: '2026-11-21' },
  evaluate: ({ 'browser.identity': { name, version } }) => {
    const oldest = OLDEST.get(name);
    if (oldest === undefined) {
      return name === 'edge'
        ? review('edge', { name }, ['browser.identity'])
        : review('other', { name }, ['browser.identity']);
    }
    const data = { name, version: version ?? '', oldest };
    if (version === null) return review('no-version', data, ['browser.identity']);
    return isOlder(version, oldest) ? fail('too-old', data, ['browser.identity']) : pass();
  },
});

/** Compares `major.minor` as numbers: 23.10 is newer than 23.7. */
function isOlder(version: string, than: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = than.split('.').map(Number);
  return major === oldestMajor ? minor < oldestMinor : major < oldestMajor;
}
