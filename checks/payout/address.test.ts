import { absent, testCheck, unreadable } from '@/checks/testing/check-table';
import type { Evidence } from '@/utils/audit/verdict';
import { characterDifference } from '@/utils/text/difference';
import { analyseAddress } from '@/utils/text-analysis/address';
import check from './address';

const LICENCE = '深圳市南山区科技园路1号';
const at = ['company.legalAddress' as const];
const compared = (here: string, licence = LICENCE) => ({
  'company.legalAddress': analyseAddress(here),
  'seller.licenceAddress': analyseAddress(licence),
});
const difference = (here: string, licence = LICENCE): Evidence => ({
  kind: 'difference',
  parts: characterDifference(here, licence),
});

testCheck(check, {
  pass: [
    { name: 'the very text', facts: compared(LICENCE) },
    { name: 'other spacing, punctuation and width', facts: compared('深圳市 南山区，科技园路１号。') },
    { name: 'the country in front', facts: compared(`中国${LICENCE}`) },
    {
      name: 'the very text in English',
      facts: compared('1 Kejiyuan Road, Shenzhen', ' 1 Kejiyuan Road, Shenzhen'),
    },
  ],
  fail: [
    {
      name: 'the guide’s own pair',
      facts: compared('广东深圳南山', '深圳市南山区'),
      message: 'written-differently',
      data: { level: 'province', found: '广东深圳南山', expected: '深圳市南山区' },
      at,
      evidence: {
        kind: 'difference',
        parts: [
          { side: 'found', text: '广东' },
          { side: 'same', text: '深圳' },
          { side: 'expected', text: '市' },
          { side: 'same', text: '南山' },
          { side: 'expected', text: '区' },
        ],
      },
    },
    {
      name: 'the province left out',
      facts: compared('深圳市南山区', '广东省深圳市南山区'),
      message: 'written-differently',
      data: { level: 'province', found: '深圳市南山区', expected: '广东省深圳市南山区' },
      at,
    },
    {
      name: 'a suffix left out, the street the same',
      facts: compared('深圳市南山科技园路1号'),
      message: 'written-differently',
      data: { level: 'district', found: '深圳市南山', expected: '深圳市南山区' },
      at,
      evidence: difference('深圳市南山科技园路1号'),
    },
    {
      name: 'another district',
      facts: compared('深圳市福田区科技园路1号'),
      message: 'other-division',
      data: { level: 'district', found: '福田区', expected: '南山区' },
      at,
      evidence: difference('深圳市福田区科技园路1号'),
    },
    {
      name: 'a district of the same name elsewhere: the highest level is told',
      facts: compared('黑龙江省鹤岗市南山区'),
      message: 'other-division',
      data: { level: 'province', found: '黑龙江省', expected: '广东省' },
      at,
    },
    {
      name: 'no district',
      facts: compared('深圳市科技园路1号'),
      message: 'level-missing',
      data: { level: 'district', expected: '南山区' },
      at,
    },
    {
      name: 'a district that the licence does not name',
      facts: compared(LICENCE, '深圳市科技园路1号'),
      message: 'level-added',
      data: { level: 'district', found: '南山区' },
      at,
    },
    {
      name: 'a municipality without its suffix',
      facts: compared('北京朝阳区建国路88号', '北京市朝阳区建国路88号'),
      message: 'written-differently',
      data: { level: 'province', found: '北京朝阳区', expected: '北京市朝阳区' },
      at,
    },
  ],
  review: [
    {
      name: 'another street',
      facts: compared('深圳市南山区科苑路1号'),
      message: 'street',
      data: {},
      at,
      evidence: difference('深圳市南山区科苑路1号'),
    },
    {
      name: 'a hyphen between numbers is not nothing',
      facts: compared('深圳市南山区科技园路1-201', '深圳市南山区科技园路1201'),
      message: 'street',
      data: {},
      at,
    },
    { name: 'in pinyin', facts: compared('Guangdong Shenzhen Nanshan'), message: 'latin', data: {}, at },
    {
      name: 'a licence in English',
      facts: compared(LICENCE, 'Nanshan, Shenzhen'),
      message: 'latin',
      data: {},
      at,
    },
    {
      name: 'a district of several cities',
      facts: compared('南山区科技园路1号'),
      message: 'not-understood',
      data: {},
      at,
      evidence: difference('南山区科技园路1号'),
    },
  ],
  notApplicable: [{ name: 'an empty field', facts: compared(' '), message: 'empty' }],
  unread: [
    {
      name: 'no licence to compare with',
      facts: { 'company.legalAddress': analyseAddress(LICENCE), 'seller.licenceAddress': absent },
      missing: ['seller.licenceAddress'],
    },
    {
      name: 'not seen',
      facts: { 'seller.licenceAddress': analyseAddress(LICENCE) },
      missing: ['company.legalAddress'],
    },
    {
      name: 'still asked about',
      facts: {
        'company.legalAddress': unreadable('pending'),
        'seller.licenceAddress': analyseAddress(LICENCE),
      },
      missing: ['company.legalAddress'],
    },
  ],
});
