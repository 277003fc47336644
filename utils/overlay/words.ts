/** Words of the inline UI: plain strings with `{name}` placeholders, so that no message library runs in the page. */

export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/**
 * @param texts words by key of `locales/<language>/inline.json`
 * @returns a function from a key to its words; an unknown key is said as it is, an unknown placeholder is left
 */
export function sayer(texts: Readonly<Record<string, string>>): Say {
  return (key, values = {}) =>
    (texts[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
