/** What kind of page of the cabinet this is at all, and in which language. */
import type { Language } from '@/utils/facts/facts';

/** Paths of the sign-in pages (seen in the live cabinet). */
const SIGN_IN_PATHS = ['/app/registration', '/app/signin', '/app/signup'];
const SIGN_IN_WIDGET =
  '[data-widget="@seller-ui/registration"],mounting-point[name="@seller-ui/registration"]';
/** Titles and headings of the anti-bot and error pages (seen in the live cabinet). */
const BLOCKED = [
  'похоже, нет соединения',
  'доступ ограничен',
  'инцидент',
  'just a moment...',
  'access denied',
];

/** @returns whether the document asks for a sign-in, or is an anti-bot page, else `null` */
export function obstacleOf(document: Document, path: string): 'signed-out' | 'blocked' | null {
  if (
    SIGN_IN_PATHS.some(
      (start) => path === start || path.startsWith(`${start}/`) || path.startsWith(`${start}?`),
    )
  )
    return 'signed-out';
  if (document.querySelector(SIGN_IN_WIDGET)) return 'signed-out';
  const titles = [
    document.title,
    ...[...document.querySelectorAll('h1')].slice(0, 3).map((h1) => h1.textContent ?? ''),
  ];
  return titles.some((title) => BLOCKED.includes(title.trim().toLowerCase())) ? 'blocked' : null;
}

/** @returns the language the cabinet is shown in: its cookie, else the document's own, else English */
export function cabinetLanguage(cookie: string, documentLanguage: string): Language {
  const named = /(?:^|;\s*)x-o3-language=([\w-]+)/.exec(cookie)?.[1] ?? documentLanguage;
  if (/^zh/i.test(named)) return 'zh-CN';
  return /^ru/i.test(named) ? 'ru' : 'en';
}
