/** The list of checks: findings first. Search and the choice of a pack hide items, they never drop them. */

import { useEffect, useMemo, useState } from 'preact/hooks';
import { Icon } from '@/components/icon';
import { KeyScope } from '@/components/key-scope';
import { fold, matches, searchWords } from '@/utils/popup/search';
import { GROUPS, type Group, type Item, type ViewModel } from '@/utils/popup/view-model';
import { AcceptanceList } from './acceptance-list';
import { CheckItem } from './check-item';
import { type PopupContext, usePopup } from './context';
import { moveFocus } from './list-keys';
import { PackStrip, packName } from './pack-strip';
import { SearchBox } from './search-box';
import { useOpenItems } from './use-open-items';

/** Groups that may fold away: nothing in them asks for anything. */
const QUIET: ReadonlySet<Group> = new Set(['inOrder', 'notApplicable', 'accepted']);
/** A quiet group of more items than this is folded at first. */
const FOLD_ABOVE = 10;
/** A window in the background paints nothing, ms. */
const NO_PAINT_MS = 100;
/** More than the popup shows without scrolling; the others get their words once these have been painted. */
const FIRST_SCREEN = 9;

export function Checklist({ model }: { model: ViewModel }) {
  const { t } = usePopup();
  const [pack, setPack] = useState<string>();
  const [query, setQuery] = useState('');
  const open = useOpenItems();
  const isPainted = useAfterPaint();
  const found = useFound(query);
  const isShown = (item: Item) => found(item) && (pack === undefined || item.pack === pack);
  const shown = model.items.filter(isShown).length;
  const showAll = () => {
    setQuery('');
    setPack(undefined);
  };
  return (
    <KeyScope class="checklist" onKeyDown={(event) => moveFocus(event, open.close)}>
      <PackStrip packs={model.packs} chosen={pack} onChoose={setPack} />
      <SearchBox query={query} onQuery={setQuery} found={query ? shown : undefined} />
      {GROUPS.map((group) => (
        <GroupSection
          key={group}
          group={group}
          items={model.items.filter((item) => item.group === group)}
          first={isPainted ? Number.POSITIVE_INFINITY : FIRST_SCREEN - before(model, group)}
          isShown={isShown}
          unfold={query !== ''}
          open={open.ids}
          onToggle={open.toggle}
        />
      ))}
      {shown === 0 && (
        <p class="none">
          {query && t('search.none', { query })}{' '}
          <button type="button" class="link" onClick={showAll}>
            {t('search.showAll')}
          </button>
        </p>
      )}
      {!query && pack === undefined && <AcceptanceList idle={model.idle} items={model.items} />}
      <p class="keys-hint">{t('keys.hint')}</p>
    </KeyScope>
  );
}

/** How many items stand above a group. */
function before({ items }: ViewModel, group: Group): number {
  const above = GROUPS.slice(0, GROUPS.indexOf(group));
  return items.filter((item) => above.includes(item.group)).length;
}

/** Whether a frame has been painted since this view first stood. */
function useAfterPaint(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => setPainted(true);
    // A message that is sent within a frame comes after its paint; in a window that paints nothing the timer does it.
    const frame = requestAnimationFrame(() => channel.port2.postMessage(undefined));
    const timer = setTimeout(() => setPainted(true), NO_PAINT_MS);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      channel.port1.close();
    };
  }, []);
  return isPainted;
}

/** Whether an item is found by what is searched for. The texts of an item are only put together once somebody searches. */
export function useFound(query: string): (item: Item) => boolean {
  const { t, textOf } = usePopup();
  const cache = useMemo(() => new WeakMap<Item, string>(), [t]);
  return useMemo((): ((item: Item) => boolean) => {
    const words = searchWords(query);
    if (words.length === 0) return () => true;
    const textsOf = (item: Item) => {
      let texts = cache.get(item);
      if (texts === undefined) {
        texts = fold([item.check.id, packName(item.pack, t), ...wordsOf(item, textOf)].join('\n'));
        cache.set(item, texts);
      }
      return texts;
    };
    return (item) => matches(words, textsOf(item));
  }, [query, cache, t, textOf]);
}

/** An item whose words cannot be put together is still found by its id. */
function wordsOf(item: Item, textOf: PopupContext['textOf']): string[] {
  try {
    const { title, problem, why, fix, severity } = textOf(item.finding);
    return [title, problem, why, fix, severity];
  } catch {
    return [];
  }
}

interface GroupProps {
  group: Group;
  items: readonly Item[];
  /** So many of them are given their words at once. */
  first: number;
  isShown(item: Item): boolean;
  /** Shows a folded group while the user searches. */
  unfold: boolean;
  open: ReadonlySet<string>;
  onToggle(id: string): void;
}

function GroupSection({ group, items, first, isShown, unfold, open, onToggle }: GroupProps) {
  const { t } = usePopup();
  const [folded, setFolded] = useState(QUIET.has(group) && items.length > FOLD_ABOVE);
  const count = items.filter(isShown).length;
  if (items.length === 0) return null;
  const hidden = folded && !unfold;
  const listId = `group-${group}`;
  const name = (
    <>
      {t(`group.${group}`)} <span class="group-count">{count}</span>
    </>
  );
  return (
    <section class={`group group-${group}`} hidden={count === 0} aria-labelledby={`${listId}-name`}>
      <h2 class="group-name" id={`${listId}-name`}>
        {QUIET.has(group) ? (
          <button
            type="button"
            class="group-fold"
            aria-expanded={!hidden}
            aria-controls={listId}
            onClick={() => setFolded(!folded)}
          >
            {name}
            <Icon name="chevron" />
          </button>
        ) : (
          name
        )}
      </h2>
      <ul class="items" id={listId} hidden={hidden}>
        {items.map((item, index) => (
          <CheckItem
            key={item.check.id}
            item={item}
            bare={hidden || index >= first}
            hidden={!isShown(item)}
            open={open.has(item.check.id)}
            onToggle={onToggle}
          />
        ))}
      </ul>
    </section>
  );
}
