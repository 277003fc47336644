import { testCheck, unreadable } from '@/checks/testing/check-table';
import check from './manual-file-name';

const suggestion = (value: string) => ({ kind: 'suggestion', value }) as const;

testCheck(check, {
  pass: [
    { name: 'the guide’s example', facts: { 'chat.manualFiles': ['RU_manual_v2.pdf'] } },
    { name: 'the extension in capitals', facts: { 'chat.manualFiles': ['RU_a.PDF', 'RU_说明书.Pdf'] } },
  ],
  fail: [
    {
      name: 'no prefix',
      facts: { 'chat.manualFiles': ['manual_v2.pdf'] },
      message: 'prefix',
      data: {
        name: 'manual_v2.pdf',
        rightName: 'RU_manual_v2.pdf',
        characters: '',
        wrong: 1,
        isPdf: 'yes',
      },
      at: ['chat.manualFiles'],
      evidence: suggestion('RU_manual_v2.pdf'),
    },
    {
      name: 'small letters are another prefix',
      facts: { 'chat.manualFiles': ['ru_manual.pdf'] },
      message: 'prefix',
      data: { name: 'ru_manual.pdf', rightName: 'RU_manual.pdf', characters: '', wrong: 1, isPdf: 'yes' },
      at: ['chat.manualFiles'],
    },
    {
      name: 'Cyrillic РУ_',
      facts: { 'chat.manualFiles': ['\u0420\u0423_manual.pdf'] },
      message: 'look-alike-prefix',
      data: {
        name: '\u0420\u0423_manual.pdf',
        rightName: 'RU_manual.pdf',
        characters: 'U+0420, U+0423',
        wrong: 1,
        isPdf: 'yes',
      },
      at: ['chat.manualFiles'],
      evidence: suggestion('RU_manual.pdf'),
    },
    {
      name: 'not a PDF',
      facts: { 'chat.manualFiles': ['RU_manual.docx'] },
      message: 'extension',
      data: { name: 'RU_manual.docx', rightName: 'RU_manual.pdf', characters: '', wrong: 1, isPdf: 'no' },
      at: ['chat.manualFiles'],
      evidence: suggestion('RU_manual.pdf'),
    },
    {
      name: 'neither; a right file beside it does not help',
      facts: { 'chat.manualFiles': ['RU_right.pdf', '说明书.doc', 'x.png'] },
      message: 'prefix-and-extension',
      data: { name: '说明书.doc', rightName: 'RU_说明书.pdf', characters: '', wrong: 2, isPdf: 'no' },
      at: ['chat.manualFiles'],
      evidence: suggestion('RU_说明书.pdf'),
    },
    {
      name: 'a folder in the name',
      facts: { 'chat.manualFiles': ['out/RU_manual.pdf'] },
      message: 'folder',
      data: { name: 'out/RU_manual.pdf', rightName: 'RU_manual.pdf', characters: '', wrong: 1, isPdf: 'yes' },
      at: ['chat.manualFiles'],
    },
  ],
  notApplicable: [{ name: 'no file chosen', facts: { 'chat.manualFiles': [] }, message: 'no-file' }],
  unread: [
    { name: 'not seen', facts: {}, missing: ['chat.manualFiles'] },
    {
      name: 'two upload fields',
      facts: { 'chat.manualFiles': unreadable('ambiguous') },
      missing: ['chat.manualFiles'],
    },
  ],
});
