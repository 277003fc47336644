import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '@/utils/loading/on-demand';
import { createOverlay } from '@/utils/overlay/create-overlay';

/** The overlay, loaded by the content script when there is something to show. */
export default defineUnlistedScript(() => offerPart('overlay', createOverlay));
