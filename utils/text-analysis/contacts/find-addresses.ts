/** Links and e-mail addresses: linkify-it finds their shape, the public suffix list says whether there is such a host. */
import { LinkifyIt, type Match, REBuilder } from 'linkify-it';
import type { Found } from './finding';
import { ownerOf } from './hosts';
import { asciiLookAlike, GLUE, normalise, toLower } from './normalise';
import type { Stretch, View } from './view';

/** Any letters may end a host: whether they do is for the public suffix list to say, which is kept and knows them all. */
class AnySuffix extends REBuilder {
  override get_tld(): RegExp {
    this.cache.tld ??= new RegExp(`(?:${this.get_xn().source}|[a-z]{2,24}|[а-яё]{2,24})`);
    return this.cache.tld;
  }
}

const linkify = new LinkifyIt({
  fuzzyLink: true,
  fuzzyEmail: true,
  urlAuth: true,
  rebuilder: new AnySuffix(),
});

/**
 * Suffixes that are also words or endings of file names. A bare `please.in` or `update.zip` says nothing;
 * `www.please.in`, `please.in/shop` and "our site is please.in" do.
 */
const WORD_SUFFIXES = new Set(
  (
    'am as at be by do id in is it me my no so to us ' +
    'app blog cab care center chat click club cool design direct download email fit fun group guide help home how info ' +
    'life link live ltd man media name new news now one online page part photo plus pro red run sale save sex show ' +
    'space store style support team tel tips today top uno video watch web win work works world zone shop site ' +
    'zip mov md py rs sh ps ai pl cc java so ' +
    'онлайн сайт орг дети москва рус ком бг укр мон срб'
  ).split(' '),
);
/** Of those, the ones that also name shops so often that only a sentence run together must be ruled out. */
const SHOP_SUFFIXES = new Set([
  'shop',
  'store',
  'site',
  'online',
  'by',
  'me',
  'pro',
  'club',
  'top',
  'app',
  'info',
]);
/** Technologies named like a host. */
const NO_HOSTS = new Set(['asp.net', 'ado.net', 'vb.net', 'paint.net', 'socket.io']);
const SITE_CUE =
  /(?:сайт\p{L}*|магазин\p{L}*|ссылк\p{L}*|переход\p{L}*|заход\p{L}*|адрес\p{L}*|site|website|visit|shop|store|link|url|go to|log in at|网址|官网|网站|链接|网店|打开)[\s:—-]*(?:is|are|по|на|тут|здесь|是)?[\s:—-]*$/iu;

/** Endings that people spell out; a spelled dot before anything else is a word of the sentence. */
const SPELLED_SUFFIX = '(?:ru|com|net|org|me|by|kz|su|cn|uk|de|io|shop|store|site|online|рф|ру|ком)';
const SPELLED: Readonly<Record<string, string>> = { ру: 'ru', ком: 'com' };
const NAME = '[\\p{Script=Latin}\\p{Script=Cyrillic}0-9]';

// Spaces are bounded: a run of thousands of them must not be walked from each of its places.
const AT_IN_BRACKETS =
  /[ \t\u00a0]{0,3}[([{<][ \t\u00a0]{0,3}(?:at|@|собака|собачка|эт|艾特)[ \t\u00a0]{0,3}[)\]}>][ \t\u00a0]{0,3}/giu;
const DOT_IN_BRACKETS =
  /[ \t\u00a0]{0,3}[([{<][ \t\u00a0]{0,3}(?:dot|точка|点|\.)[ \t\u00a0]{0,3}[)\]}>][ \t\u00a0]{0,3}/giu;
const AT_BY_NAME =
  /(?<=[a-z0-9])(?:[ \t\u00a0]{1,3}(?:собака|собачка)[ \t\u00a0]{1,3}|[ \t\u00a0]{0,3}艾特[ \t\u00a0]{0,3})(?=[a-z0-9])/giu;
const AT_BEFORE_SPELLED_DOT = new RegExp(
  `(?<=[a-z0-9])[ \\t\\u00a0]{1,3}at[ \\t\\u00a0]{1,3}(?=[a-z0-9-]+[ \\t\\u00a0]{1,3}dot[ \\t\\u00a0]{1,3}${SPELLED_SUFFIX}(?!${NAME}))`,
  'giu',
);
const DOT_BY_NAME = new RegExp(
  `(?<=${NAME})(?:[ \\t\\u00a0]{1,3}(?:dot|точка)[ \\t\\u00a0]{1,3}|[ \\t\\u00a0]{0,3}点[ \\t\\u00a0]{0,3}|[ \\t\\u00a0]{0,3}。[ \\t\\u00a0]{0,3}|[ \\t\\u00a0]{1,3}\\.[ \\t\\u00a0]{0,3})(${SPELLED_SUFFIX})(?!${NAME})`,
  'giu',
);
const SPACED_AT =
  /(?<=[a-z0-9])(?:[ \t\u00a0]{1,3}@[ \t\u00a0]{0,3}|[ \t\u00a0]{0,3}@[ \t\u00a0]{1,3})(?=[a-z][a-z0-9-]*\.[a-z]{2})/giu;
const SPACED_SLASH = /(?<=\.[a-z]{2,6})[ \t\u00a0]{1,3}\/[ \t\u00a0]{0,3}(?=[a-z0-9_+])/giu;
const SPACED_SCHEME = /(https?)[ \t\u00a0]{0,3}:[ \t\u00a0]{0,3}\/[ \t\u00a0]{0,3}\/[ \t\u00a0]{0,3}/giu;
/** A label in which Latin and Cyrillic letters meet. */
const MIXED_LABEL =
  /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}@.-]*(?:\p{Script=Latin}[\p{N}-]*\p{Script=Cyrillic}|\p{Script=Cyrillic}[\p{N}-]*\p{Script=Latin}))[\p{L}\p{N}-]+(?:[.@][\p{L}\p{N}-]+)+/gu;

/**
 * Chinese sets no space around an address, so its characters are taken for spaces: hosts written in them go unseen.
 * @returns the view with spelled-out, spaced and look-alike addresses written plainly
 */
function spelledOut(view: View): View {
  return (
    view
      .rewrite(new RegExp(`(?<=[a-z0-9./])${GLUE}+(?=[a-z0-9./])`, 'giu'), () => '')
      .rewrite(AT_IN_BRACKETS, () => '@')
      .rewrite(DOT_IN_BRACKETS, () => '.')
      .rewrite(AT_BY_NAME, () => '@')
      .rewrite(AT_BEFORE_SPELLED_DOT, () => '@')
      .rewrite(DOT_BY_NAME, ([, suffix = '']) => `.${SPELLED[toLower(suffix)] ?? suffix}`)
      .rewrite(SPACED_AT, () => '@')
      .rewrite(SPACED_SCHEME, ([, scheme = '']) => `${scheme}://`)
      .rewrite(SPACED_SLASH, () => '/')
      .rewrite(MIXED_LABEL, ([label]) =>
        Array.from(label, (letter) => asciiLookAlike(toLower(letter)) ?? letter).join(''),
      )
      // linkify takes what follows a colon for the rest of a scheme.
      .rewrite(/(?<!mailto):(?=\p{L})|(?<=\P{ASCII}):(?=\d)/giu, () => ' ')
      .rewrite(/\p{Script=Han}|[、。「」《》【】]/gu, ([character]) => ' '.repeat(character.length))
  );
}

export interface Addresses {
  found: Found[];
  /** Every address, Ozon's too: what stands in one is no contact of its own. */
  taken: Stretch[];
}

/** @param text the original; @param view its normalised view */
export function findAddresses(text: string, view: View): Addresses {
  const plainly = spelledOut(view);
  const addresses: Addresses = { found: [], taken: [] };
  for (const match of linkify.match(plainly.text) ?? []) {
    const stretch = plainly.origin(match.index, match.lastIndex);
    const before = text.slice(Math.max(0, stretch.from - 40), stretch.from);
    const written = text.slice(stretch.from, stretch.to);
    // Spelled out or with look-alikes: nobody does that by mistake. An invisible character may come with a copied text.
    const isSpelled = normalise(written).text !== match.raw;
    const owner = ownerOf(hostOf(match));
    if (owner === null) continue;
    if (owner.ozon && !isSpelled) {
      addresses.taken.push(stretch);
      continue;
    }
    if (!owner.ozon && !isSpelled && match.schema === '' && !isCertain(match, owner.suffix, before)) continue;
    const kind = match.schema === 'mailto:' ? 'email' : owner.ozon ? 'link' : owner.kind;
    addresses.taken.push(stretch);
    addresses.found.push({ kind, ...stretch, disguised: written !== match.raw });
  }
  return addresses;
}

/** The host of a match, without scheme, user, port and path. */
function hostOf({ url }: Match): string {
  const authority = /^(?:[a-z]+:)?(?:\/\/)?([^/?#]*)/i.exec(url)?.[1] ?? '';
  return authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d+$/, '');
}

/** Whether a bare `name.suffix` is a host rather than two sentences without a space or the name of a file. */
function isCertain({ raw }: Match, suffix: string, before: string): boolean {
  const host = raw.replace(/[/?#].*$/s, '');
  const last = host.slice(host.lastIndexOf('.') + 1);
  // "Спасибо.Если", "Thanks.In": a capital after the dot begins a sentence.
  if (/^\p{Lu}/u.test(last) && !/^\p{Lu}+$/u.test(host.replace(/[^\p{L}]/gu, ''))) return false;
  if (/^www\./i.test(host) || /[/?#]./.test(raw)) return true;
  if (NO_HOSTS.has(toLower(host))) return false;
  const ending = toLower(suffix);
  if (!WORD_SUFFIXES.has(ending)) return true;
  if (SITE_CUE.test(before)) return true;
  return SHOP_SUFFIXES.has(ending) && /[\d-]/.test(host);
}
