/**
 * A message without its values, for documents: what it can say, instead of what it once said. Values stand as ‹name›,
 * one of several wordings as ‹this / that›, and what is only sometimes said in [brackets].
 */
import { IntlMessageFormat } from 'intl-messageformat';

/** The parser's elements, as far as we look at them. `type`: 0 a text, 1 an argument, 5 a select, 6 a plural, 7 its number. */
interface Element {
  type: number;
  value?: unknown;
  options?: Record<string, { value: readonly Element[] }>;
}
const TYPE = { text: 0, argument: 1, select: 5, plural: 6, number: 7 } as const;

/**
 * @param message ICU MessageFormat
 * @param word what stands for an argument: the cabinet's own word for `menu`, or undefined for ‹name›
 * @returns several texts when the whole message is a choice between sentences, else one
 * @throws when the message is not ICU MessageFormat
 */
export function messageOutline(message: string, word: (name: string) => string | undefined): string[] {
  const ast: readonly Element[] = new IntlMessageFormat(message, 'en', undefined, {
    ignoreTag: true,
  }).getAst();
  const [only, ...others] = ast;
  const outline = (elements: readonly Element[]): string => textOf(elements, word);
  if (only?.type !== TYPE.select || others.length > 0) return [outline(ast)];
  return distinct(bodiesOf(only).map(outline));
}

function textOf(
  elements: readonly Element[],
  word: (name: string) => string | undefined,
  counted = '',
): string {
  const texts = elements.map((element) => {
    const name = String(element.value ?? '');
    switch (element.type) {
      case TYPE.text:
        return name;
      case TYPE.number:
        return `‹${counted}›`;
      case TYPE.argument:
        return word(name) ?? `‹${name}›`;
      case TYPE.select:
        return oneOf(bodiesOf(element).map((body) => textOf(body, word, counted)));
      case TYPE.plural: {
        // Of the forms of a plural only that of many is shown, unless another one is silent.
        const forms = bodiesOf(element).map((body) => textOf(body, word, name));
        const many = forms.at(-1) ?? '';
        return oneOf(forms.includes('') ? ['', many] : [many]);
      }
      default:
        throw new Error(`no outline of an element of type ${element.type} in a message`);
    }
  });
  return texts.join('');
}

/** The wordings of a choice, `other` last. */
function bodiesOf({ options = {} }: Element): (readonly Element[])[] {
  const { other, ...named } = options;
  return [...Object.values(named), ...(other ? [other] : [])].map(({ value }) => value);
}

function oneOf(wordings: readonly string[]): string {
  const said = distinct(wordings.filter((wording) => wording !== ''));
  const [first = ''] = said;
  // The space before a wording stays outside its signs.
  const space = /^\s*/.exec(first)?.[0] ?? '';
  const text = said.map((wording) => wording.trim()).join(' / ');
  if (said.length > 0 && wordings.includes('')) return `${space}[${text}]`;
  return said.length > 1 ? `${space}‹${text}›` : first;
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];
