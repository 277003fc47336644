import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '@/utils/loading/on-demand';
import { engine } from '@/utils/runtime/engine';

/** Reading and judging, loaded by the content script when a page may be one of ours. */
export default defineUnlistedScript(() => offerPart('engine', engine));
