/** What an ICU message asks for: used to compare languages and to print messages without values. */
import { IntlMessageFormat } from 'intl-messageformat';

export interface MessageArgument {
  name: string;
  /** `plural` needs a number, `select` one of its options, `simple` is set as it is. */
  kind: 'simple' | 'select' | 'plural';
  /** The cases of a select or plural, sorted. */
  options: string[];
}

/** The parser's elements, as far as we look at them: `type` 1 is an argument, 5 a select, 6 a plural. */
interface Element {
  type: number;
  value?: unknown;
  options?: Record<string, { value: readonly Element[] }>;
}
const KINDS: Readonly<Record<number, MessageArgument['kind']>> = { 1: 'simple', 5: 'select', 6: 'plural' };

/**
 * @returns every argument of a message, nested ones too, in order of appearance and once per name and kind
 * @throws when the message is not ICU MessageFormat
 */
export function messageArguments(message: string): MessageArgument[] {
  const ast = new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst();
  const found = new Map<string, MessageArgument>();
  collect(ast, found);
  return [...found.values()];
}

function collect(elements: readonly Element[], found: Map<string, MessageArgument>): void {
  for (const { type, value, options = {} } of elements) {
    const kind = KINDS[type];
    if (!kind || typeof value !== 'string') continue;
    const key = `${kind} ${value}`;
    const known = found.get(key)?.options ?? [];
    const merged = [...new Set([...known, ...Object.keys(options)])].sort();
    found.set(key, { name: value, kind, options: merged });
    for (const option of Object.values(options)) collect(option.value, found);
  }
}
