/** Pages of the cabinet with a button each; a page whose address we do not know shows the way through the menu instead. */
import { useState } from 'preact/hooks';
import type { PageId } from '@/utils/facts/facts';
import { menuPath, type PageSpot, pageName } from '@/utils/popup/pages-of';
import { usePopup } from './context';

export function PagesToOpen({ spots }: { spots: readonly PageSpot[] }) {
  return (
    <ul class="pages">
      {spots.map((spot) => (
        <li key={spot.page}>
          <OpenPage {...spot} />
        </li>
      ))}
    </ul>
  );
}

/** One "open the page" button. */
export function OpenPage({ page, fact }: PageSpot) {
  const { t, openPage } = usePopup();
  const [byHand, setByHand] = useState(false);
  const open = async () => setByHand((await openPage(page, fact)) === 'menu');
  return (
    <div class="open-page">
      <button type="button" class="button" onClick={open}>
        {t('item.openPage', { page: pageName(page, t.language) })}
      </button>
      <p role="status">{byHand && <MenuWay page={page} />}</p>
    </div>
  );
}

/** The way through the menu, in the cabinet's language and in the user's when they differ. */
function MenuWay({ page }: { page: PageId }) {
  const { t, cabinetLanguage } = usePopup();
  const path = menuPath(page, cabinetLanguage);
  return (
    <span class="menu-way">
      {t('item.followMenu')} <b lang={cabinetLanguage}>{path}</b>
      {cabinetLanguage !== t.language && <span class="muted"> ({menuPath(page, t.language)})</span>}
    </span>
  );
}
