import { absent, testCheck, unreadable } from '@/checks/testing/check-table';
import type { DifferencePart } from '@/utils/audit/verdict';
import check from './account-name';

const OWN = 'Shenzhen Jia Technology Co., Ltd.';
const compared = (name: string, own = OWN) => ({ 'payout.accountName': name, 'seller.accountName': own });
const alone = (name: string) => ({ 'payout.accountName': name, 'seller.accountName': absent });

const differing = (kind: string, parts: DifferencePart[]) => ({
  message: 'differs',
  data: { kind },
  at: ['payout.accountName' as const],
  evidence: { kind: 'difference' as const, parts },
});
const suspected = (suspect: string) => ({
  message: 'suspect',
  data: { suspect },
  at: ['payout.accountName' as const],
});

testCheck(check, {
  pass: [
    { name: 'the very name', facts: compared(OWN) },
    { name: 'the provider’s own double space', facts: compared('A  B', 'A  B') },
  ],
  fail: [
    {
      name: 'case',
      facts: compared('Shenzhen jia Technology Co., Ltd.'),
      ...differing('case', [
        { side: 'same', text: 'Shenzhen ' },
        { side: 'found', text: 'j' },
        { side: 'expected', text: 'J' },
        { side: 'same', text: 'ia Technology Co., Ltd.' },
      ]),
    },
    {
      name: 'a space at the end',
      facts: compared(`${OWN} `),
      ...differing('spaces', [
        { side: 'same', text: OWN },
        { side: 'found', text: ' ' },
      ]),
    },
    {
      name: 'a no-break space',
      facts: compared('Shenzhen\u00a0Jia', 'Shenzhen Jia'),
      ...differing('spaces', [
        { side: 'same', text: 'Shenzhen' },
        { side: 'found', text: '\u00a0' },
        { side: 'expected', text: ' ' },
        { side: 'same', text: 'Jia' },
      ]),
    },
    {
      name: 'punctuation',
      facts: compared('Jia Co. Ltd.', 'Jia Co., Ltd.'),
      ...differing('punctuation', [
        { side: 'same', text: 'Jia Co.' },
        { side: 'expected', text: ',' },
        { side: 'same', text: ' Ltd.' },
      ]),
    },
    {
      name: 'full-width brackets',
      facts: compared('甲（深圳）', '甲(深圳)'),
      ...differing('width', [
        { side: 'same', text: '甲' },
        { side: 'found', text: '（' },
        { side: 'expected', text: '(' },
        { side: 'same', text: '深圳' },
        { side: 'found', text: '）' },
        { side: 'expected', text: ')' },
      ]),
    },
    {
      name: 'a Cyrillic letter',
      facts: compared('\u0421o', 'Co'),
      ...differing('lookalike', [
        { side: 'found', text: '\u0421' },
        { side: 'expected', text: 'C' },
        { side: 'same', text: 'o' },
      ]),
    },
    {
      name: 'an invisible character',
      facts: compared('Jia\u200b', 'Jia'),
      ...differing('invisible', [
        { side: 'same', text: 'Jia' },
        { side: 'found', text: '\u200b' },
      ]),
    },
    {
      name: 'case and spaces',
      facts: compared('jia  ltd', 'Jia ltd'),
      ...differing('writing', [
        { side: 'found', text: 'j' },
        { side: 'expected', text: 'J' },
        { side: 'same', text: 'ia ' },
        { side: 'found', text: ' ' },
        { side: 'same', text: 'ltd' },
      ]),
    },
    {
      name: 'another name',
      facts: compared('乙公司', '甲公司'),
      ...differing('other', [
        { side: 'found', text: '乙' },
        { side: 'expected', text: '甲' },
        { side: 'same', text: '公司' },
      ]),
    },
  ],
  review: [
    { name: 'no profile, a space before', facts: alone(' Jia Ltd'), ...suspected('edges') },
    { name: 'no profile, a space behind', facts: alone('Jia Ltd\u3000'), ...suspected('edges') },
    { name: 'no profile, two spaces', facts: alone('Jia  Ltd'), ...suspected('spaces') },
    { name: 'no profile, an unusual space', facts: alone('Jia\u00a0Ltd'), ...suspected('spaces') },
    { name: 'no profile, two alphabets', facts: alone('Ji\u0430 Ltd'), ...suspected('alphabets') },
    { name: 'no profile, something invisible', facts: alone('Jia\u200b Ltd'), ...suspected('invisible') },
    { name: 'no profile, a full-width letter', facts: alone('Ｊia Ltd'), ...suspected('width') },
  ],
  notApplicable: [{ name: 'an empty field', facts: alone(''), message: 'empty' }],
  unread: [
    { name: 'nothing to compare with', facts: alone('Jia Ltd'), missing: ['seller.accountName'] },
    {
      name: 'nothing to compare with: a Chinese name with Latin letters and full-width brackets',
      facts: alone('深圳ABC（甲）有限公司'),
      missing: ['seller.accountName'],
    },
    { name: 'not seen', facts: { 'seller.accountName': OWN }, missing: ['payout.accountName'] },
    {
      name: 'too long',
      facts: { 'payout.accountName': unreadable('too-long'), 'seller.accountName': OWN },
      missing: ['payout.accountName'],
    },
  ],
});
