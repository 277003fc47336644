/** Parts of a page that say whose they are: "Seller ID 123" outside the header. Another store's settings are not this store's. */
import { normaliseLabel } from '@/cabinet/labels/normalise-label';
import { flatClosest, flatParent } from './flat-tree';
import type { PageView } from './page-view';
import { runOf, runsIn } from './text-runs';
import { isShown } from './visibility';

export interface StoreMention {
  /** Client ID. */
  id: string;
  /** The element that says it. */
  place: Element;
}

/** A quick look before the exact one. */
export const STORE_WORD = /(?:seller|client).?id|id.(?:продавца|магазина)|(?:卖家|店铺).?id/i;
const NAME = '(?:seller id|client id|client-id|id продавца|id магазина|卖家 ?id|店铺 ?id)';
const WITH_ID = new RegExp(`^${NAME}\\s*[:#№-]?\\s*(\\d{3,20})$`);
const NAME_ALONE = new RegExp(`^${NAME}\\s*[#№-]?$`);
const ID_ALONE = /^[#№]?\s*(\d{3,20})$/;
/** The header and its switcher name stores without being theirs. */
const OUTSIDE =
  'header,[data-onboarding-target],[role=menu],[role=listbox],[role=banner],[data-sellerlint-root]';

/** @returns the store that a text names, with the id behind the words or in the very next text ("Seller ID" / "123" in a list) */
export function storeMention(node: Text): StoreMention | null {
  if (flatClosest(node, OUTSIDE)) return null;
  const { text, block } = runOf(node);
  const words = normaliseLabel(text);
  const id = WITH_ID.exec(words)?.[1] ?? (NAME_ALONE.test(words) ? idBeside(node, block) : undefined);
  return id !== undefined && isShown(block) ? { id, place: block } : null;
}

function idBeside(node: Text, block: Element): string | undefined {
  for (let scope: Element | null = block, up = 0; scope && up < 3; scope = flatParent(scope), up++) {
    const runs = runsIn(scope, 40);
    const next = runs[runs.findIndex((run) => run.nodes.includes(node)) + 1];
    if (next) return ID_ALONE.exec(normaliseLabel(next.text))?.[1];
  }
  return undefined;
}

/**
 * The part of the page of which a mention speaks: the nearest surroundings that hold a control at all.
 * @returns null for something that floats over the page (an open store switcher): it speaks of itself
 */
export function sectionOf({ place }: StoreMention, view: PageView): Element | null {
  for (let at: Element | null = place; at; at = flatParent(at)) {
    if (view.controlsIn(at).length > 0) return at;
    if (/^(?:fixed|absolute)$/.test(getComputedStyle(at).position)) return null;
  }
  return null;
}

const OWNER = '[data-company-id],[data-store-id],[data-shop-id],[data-seller-id],[data-client-id]';

/** Whether an attribute around an element names another store than the one shown. */
export function isMarkedForeign(element: Element, store: string | undefined): boolean {
  for (let owner = flatClosest(element, OWNER); owner; ) {
    const { companyId, storeId, shopId, sellerId, clientId } = (owner as HTMLElement).dataset;
    const ids = [companyId, storeId, shopId, sellerId, clientId];
    if (ids.some((id) => id !== undefined && /^\d+$/.test(id) && id !== store)) return true;
    const parent = flatParent(owner);
    owner = parent && flatClosest(parent, OWNER);
  }
  return false;
}
