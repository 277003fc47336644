/** Addresses that the popup itself names. */
export const CABINET_ORIGIN = 'https://seller.ozon.ru';
/** The match pattern of our one host permission. */
export const CABINET_PATTERN = `${CABINET_ORIGIN}/*`;
