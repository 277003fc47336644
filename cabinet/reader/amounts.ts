/** Amounts of money as pages write them in three languages. */

/** Signs and names of the yuan, and of everything else that money is counted in. */
const YUAN = /(?:CNY|RMB|CN¥|¥|￥|人民币|元|юан(?:ь|я|ей)|yuan)/giu;
const OTHER = /(?:USD|EUR|RUB|HKD|GBP|JPY|KZT|BYN|US\$|HK\$|[$€₽£]|美元|欧元|卢布|港币|日元)/iu;
const AMOUNT = /^-?\d+(?:[ .,']\d+)*$/u;

/** @returns whether a text speaks of another currency than the yuan */
export const saysOtherCurrency = (text: string): boolean => OTHER.test(text);

/**
 * @param text `¥1,234.50`, `1 234,50 CNY`, `5 000 元`, `0.5万元`
 * @param bare whether a number without a currency is one of yuan
 * @returns yuan; null when it is not certainly one amount of yuan
 */
export function parseYuan(text: string, bare: boolean): number | null {
  const plain = text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  if (plain.length > 40 || saysOtherCurrency(plain)) return null;
  const isMarked = new RegExp(YUAN.source, 'iu').test(plain);
  if (!isMarked && !bare) return null;
  const rest = plain.replace(YUAN, '').replace(/[()≥]/g, '').trim();
  const tenThousands = rest.endsWith('万');
  const amount = parseNumber(tenThousands ? rest.slice(0, -1).trim() : rest);
  return amount === null ? null : amount * (tenThousands ? 10_000 : 1);
}

/** @returns a number with its groups and decimals told apart; null when they cannot be */
function parseNumber(text: string): number | null {
  if (!AMOUNT.test(text)) return null;
  const signs = text.match(/[ .,']/g) ?? [];
  const last = signs.at(-1);
  if (last === undefined) return Number(text);
  const [decimals = ''] = text.split(last).slice(-1);
  const isSingle = signs.filter((sign) => sign === last).length === 1;
  // Money has two decimals at the most: three digits behind a sign are a group of thousands.
  const hasDecimals = isSingle && /[.,]/.test(last) && decimals.length <= 2;
  const whole = hasDecimals ? text.slice(0, -decimals.length - 1) : text;
  const groups = whole.replace(/^-/, '').split(/[ .,']/);
  const isGrouped = groups.slice(1).every((group) => group.length === 3) && (groups[0]?.length ?? 0) <= 3;
  const isOneSign = new Set(whole.match(/[ .,']/g)).size <= 1;
  if (groups.length > 1 && !(isGrouped && isOneSign)) return null;
  return Number(`${whole.replace(/[ .,']/g, '')}${hasDecimals ? `.${decimals}` : ''}`);
}
