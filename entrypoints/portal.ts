import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPortal } from '@/utils/portal/start-portal';

/** Reads the LianLian portal. No page gets it by the manifest: the background registers it once the user allows that. */
export default defineUnlistedScript(() => startPortal());
