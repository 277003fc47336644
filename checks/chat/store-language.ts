import { defineCheck } from '@/utils/audit/define-check';
import { fail, pass } from '@/utils/audit/verdict';

/** Guide 003: the chat asks for a store in Russian or English. Ozon's documentation lists Chinese among the cabinet's languages. */
export default defineCheck({
  id: 'chat/store-language',
  severity: 'warning',
  needs: ['store.language'],
  basis: { level: 'reported', source: 'guide-003', checkedOn: '2026-11-21' },
  evaluate: ({ 'store.language': language }) =>
    language === 'zh' ? fail('chinese', {}, ['store.language']) : pass(),
});
