import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createOverlay } from '@/utils/overlay/create-overlay';
import { offerOverlay } from '@/utils/overlay/lazy-overlay';

/** The overlay, loaded by the content script when there is something to show. */
export default defineUnlistedScript(() => offerOverlay(createOverlay));
