import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '@/components/icon';
import { usePopup } from './context';

interface Props {
  query: string;
  onQuery(query: string): void;
  /** How many checks were found; undefined when nothing is searched for. */
  found: number | undefined;
}

/** The search field. `/` anywhere else in the popup leads here; Escape empties it. */
export function SearchBox({ query, onQuery, found }: Props) {
  const { t } = usePopup();
  const field = useRef<HTMLInputElement>(null);
  // Before the first paint, so that no key is lost.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  const clear = () => {
    onQuery('');
    field.current?.focus();
  };
  return (
    <div class="search">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        class="search-field"
        aria-label={t('search.label')}
        aria-keyshortcuts="/"
        placeholder={t('search.placeholder')}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || query === '') return;
          event.preventDefault();
          onQuery('');
        }}
      />
      {query === '' ? (
        <span class="search-key" aria-hidden="true">
          /
        </span>
      ) : (
        <button type="button" class="icon-button" aria-label={t('search.clear')} onClick={clear}>
          <Icon name="close" />
        </button>
      )}
      <span role="status" class="visually-hidden">
        {found !== undefined && t('search.found', { count: found })}
      </span>
    </div>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select') !== null;
}
