import { defineCheck } from '@/utils/audit/define-check';
import { fail, notApplicable, pass, review, type Verdict } from '@/utils/audit/verdict';
import type { Divisions } from '@/utils/facts/facts';
import { characterDifference } from '@/utils/text/difference';

const LEVELS = ['province', 'city', 'district'] as const;

/**
 * Guide 004: Ozon's risk control takes 深圳市南山区 on the licence and 广东深圳南山 in the cabinet for two addresses. So the
 * divisions must be the same and be written the same way; for the street, which people write in many ways, a person looks.
 */
export default defineCheck({
  id: 'payout/address',
  severity: 'warning',
  needs: ['company.legalAddress', 'seller.licenceAddress'],
  basis: { level: 'reported', source: 'guide-004', checkedOn: '2026-11-21' },
  evaluate: ({ 'company.legalAddress': here, 'seller.licenceAddress': licence }) => {
    if (here.text.trim() === '') return notApplicable('empty');
    if (here.text.trim() === licence.text.trim()) return pass();
    const difference = {
      evidence: { kind: 'difference', parts: characterDifference(here.text, licence.text) },
    } as const;
    if (here.script === 'latin' || licence.script === 'latin')
      return review('latin', {}, ['company.legalAddress']);
    if (!here.divisions || !licence.divisions)
      return review('not-understood', {}, ['company.legalAddress'], difference);
    const wrong = divisionsVerdict(here.divisions, licence.divisions, difference);
    if (wrong) return wrong;
    if (plain(here.divisions.rest) === plain(licence.divisions.rest)) return pass();
    return review('street', {}, ['company.legalAddress'], difference);
  },
});

/** The highest level at which the two name different places, else at which they are written differently. */
function divisionsVerdict(
  here: Divisions,
  licence: Divisions,
  difference: Pick<Verdict, 'evidence'>,
): Verdict | undefined {
  const at = ['company.legalAddress' as const];
  const other = LEVELS.find((level) => here[level]?.name !== licence[level]?.name);
  if (other) {
    const [found, expected] = [here[other]?.name, licence[other]?.name];
    if (found === undefined)
      return fail('level-missing', { level: other, expected: expected ?? '' }, at, difference);
    if (expected === undefined) return fail('level-added', { level: other, found }, at, difference);
    return fail('other-division', { level: other, found, expected }, at, difference);
  }
  const level = LEVELS.find((one) => here[one]?.written !== licence[one]?.written);
  if (!level) return undefined;
  return fail(
    'written-differently',
    { level, found: asWritten(here), expected: asWritten(licence) },
    at,
    difference,
  );
}

const asWritten = (divisions: Divisions): string =>
  LEVELS.map((level) => divisions[level]?.written ?? '').join('');

/** Width, case, spaces and punctuation do not make another street; but 1-201 is not 1201. */
const plain = (street: string): string =>
  street
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=[\da-z])[\s\p{P}\p{S}]+(?=[\da-z])/gu, '\n')
    .replace(/[^\S\n]|[\p{P}\p{S}]/gu, '');
