import { useLayoutEffect } from 'preact/hooks';
import type { Language } from '@/utils/facts/facts';
import type { Settings } from '@/utils/storage/schema';

/** Tells the document its language and theme, before anything is painted in them. */
export function useDocument(language: Language, theme: Settings['theme']): void {
  useLayoutEffect(() => {
    const { documentElement } = document;
    documentElement.lang = language;
    if (theme === 'auto') delete documentElement.dataset.theme;
    else documentElement.dataset.theme = theme;
  }, [language, theme]);
}
