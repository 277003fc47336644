/** The addresses that the demo stands in for. */

/** The address that the extension knows the cabinet by. */
export const CABINET_ORIGIN = 'https://seller.ozon.ru';

/** Where the cabinet's messenger connects to (seen in public code that ran in the live cabinet). */
export const CHAT_SOCKET_URL = 'wss://ws.seller.ozon.ru/chat-notification/ws/v3/web/seller';

/** In that address's query: the page asks to be turned away (`?socket=refuse`). */
export const REFUSE = 'refuse';

/** The payment provider's merchant portal. */
export const PORTAL_ORIGIN = 'https://global.lianlianpay.com';

/** Host names of all of them. */
export const HOSTS: readonly string[] = [CABINET_ORIGIN, CHAT_SOCKET_URL, PORTAL_ORIGIN].map(
  (address) => new URL(address).hostname,
);
