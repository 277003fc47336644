/** Where rules come from. Titles are in `locales/<language>/explain.json`; a link only where a stable public one is known. */
import type { SourceId } from '@/utils/audit/verdict';

export const SOURCE_URLS: Readonly<Partial<Record<SourceId, string>>> = {
  'ozon-docs': 'https://docs.ozon.com/global/en/',
};
