/** All checks of the store, pack by pack: the popup's items with more room. */

import { useMemo, useState } from 'preact/hooks';
import { KeyScope } from '@/components/key-scope';
import { AcceptanceList } from '@/components/popup/acceptance-list';
import { CheckItem } from '@/components/popup/check-item';
import { useFound } from '@/components/popup/checklist';
import { usePopup } from '@/components/popup/context';
import { moveFocus } from '@/components/popup/list-keys';
import { SituationNotice } from '@/components/popup/notice';
import { PackState, packName } from '@/components/popup/pack-strip';
import { SearchBox } from '@/components/popup/search-box';
import { SummaryLine } from '@/components/popup/summary';
import { useOpenItems } from '@/components/popup/use-open-items';
import type { Check } from '@/utils/audit/define-check';
import type { StoreView } from '@/utils/messaging/protocol';
import { situationOf } from '@/utils/popup/situation';
import { type Item, type PackModel, viewModel } from '@/utils/popup/view-model';
import { PageHead } from './page-head';

interface Props {
  view: StoreView;
  checks: readonly Check[];
}

export function ChecksPage({ view, checks }: Props) {
  const { t, host, now } = usePopup();
  const model = useMemo(
    () => viewModel(view, checks, now, host.zone, host.browser),
    [view, checks, now, host],
  );
  const situation = situationOf(view, true);
  const [query, setQuery] = useState('');
  const open = useOpenItems();
  const found = useFound(query);
  const shown = model.items.filter(found).length;
  return (
    <>
      <PageHead title={t('dashboard.checks')}>
        <SummaryLine counts={model.counts} />
      </PageHead>
      {situation && (
        <SituationNotice situation={situation} large={false} tabId={view.tab?.tabId} pages={model.pages} />
      )}
      <KeyScope class="checklist" onKeyDown={(event) => moveFocus(event, open.close)}>
        <SearchBox query={query} onQuery={setQuery} found={query ? shown : undefined} />
        {model.packs.map((pack) => (
          <Pack
            key={pack.id}
            pack={pack}
            items={model.items.filter((item) => item.pack === pack.id)}
            isShown={found}
            open={open.ids}
            onToggle={open.toggle}
          />
        ))}
        {shown === 0 && <p class="none">{t('search.none', { query })}</p>}
        {!query && <AcceptanceList idle={model.idle} items={model.items} />}
        <p class="keys-hint">{t('keys.hint')}</p>
      </KeyScope>
    </>
  );
}

interface PackProps {
  pack: PackModel;
  items: readonly Item[];
  isShown(item: Item): boolean;
  open: ReadonlySet<string>;
  onToggle(id: string): void;
}

function Pack({ pack, items, isShown, open, onToggle }: PackProps) {
  const { t } = usePopup();
  const name = `pack-${pack.id}`;
  return (
    <section
      class="pack-section"
      data-pack={pack.id}
      aria-labelledby={name}
      hidden={!items.some((item) => isShown(item))}
    >
      <div class="pack-head">
        <h2 class="pack-title" id={name}>
          {packName(pack.id, t)}
        </h2>
        <PackState counts={pack.counts} />
      </div>
      <ul class="items">
        {items.map((item) => (
          <CheckItem
            key={item.check.id}
            item={item}
            hidden={!isShown(item)}
            open={open.has(item.check.id)}
            alone
            onToggle={onToggle}
          />
        ))}
      </ul>
    </section>
  );
}
