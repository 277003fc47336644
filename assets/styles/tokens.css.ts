/**
 * The colours, type and measures of our own UI, as data and as one style sheet. Used by the inline overlay
 * (`adoptedStyleSheets` of its shadow root) and by the popup and the dashboard (a style sheet of the document).
 *
 * The theme is the browser's, unless `data-theme="light|dark"` stands on `<html>` or on the shadow host.
 * Every text colour has at least 4.5 : 1 (WCAG AA) on every ground it may stand on: `tokens.test.ts` proves it.
 * The prefix is `--lint-`, because Shoelace pages already own `--sl-`.
 */

/** Names of the colours; both themes have all of them. */
export type ColourToken =
  /** Grounds: the page of the popup, a card on it, a quiet field on the card, a hovered row. */
  | 'ground'
  | 'surface'
  | 'quiet'
  | 'hover'
  /** Text, and secondary text. */
  | 'text'
  | 'muted'
  /** Hairlines that only decorate, and borders that one must see (3 : 1). */
  | 'line'
  | 'border'
  /** Links and buttons; text on a filled button. */
  | 'accent'
  | 'accent-hover'
  | 'on-accent'
  /** One ink and one tinted ground for each kind of finding; `on-ink` stands on a ground filled with any ink. */
  | 'error'
  | 'error-soft'
  | 'warning'
  | 'warning-soft'
  | 'info'
  | 'info-soft'
  | 'review'
  | 'review-soft'
  | 'pass'
  | 'pass-soft'
  | 'unread'
  | 'unread-soft'
  | 'on-ink';

export type Palette = Readonly<Record<ColourToken, `#${string}`>>;

export const lightPalette: Palette = {
  ground: '#f4f5f7',
  surface: '#ffffff',
  quiet: '#f4f5f7',
  hover: '#eceef2',
  text: '#1a1d21',
  muted: '#545c66',
  line: '#e1e4e8',
  border: '#7d8590',
  accent: '#0050d8',
  'accent-hover': '#0040b0',
  'on-accent': '#ffffff',
  error: '#b3201a',
  'error-soft': '#fdecea',
  warning: '#854d00',
  'warning-soft': '#fff3dc',
  info: '#0b57a4',
  'info-soft': '#e6f1fc',
  review: '#6a3ca3',
  'review-soft': '#f3ecfb',
  pass: '#166b33',
  'pass-soft': '#e5f5ea',
  unread: '#545c66',
  'unread-soft': '#eceef2',
  'on-ink': '#ffffff',
};

export const darkPalette: Palette = {
  ground: '#15181c',
  surface: '#1e2228',
  quiet: '#282d35',
  hover: '#2f353e',
  text: '#e9ebee',
  muted: '#aab2bd',
  line: '#373e48',
  border: '#7f8894',
  accent: '#8cb8ff',
  'accent-hover': '#b0cfff',
  'on-accent': '#10151c',
  error: '#ff9389',
  'error-soft': '#43211f',
  warning: '#ffc46b',
  'warning-soft': '#3d2e14',
  info: '#8fc1ff',
  'info-soft': '#1b3046',
  review: '#cfb4ff',
  'review-soft': '#33274a',
  pass: '#86d9a0',
  'pass-soft': '#1b3624',
  unread: '#aab2bd',
  'unread-soft': '#2f353e',
  'on-ink': '#15181c',
};

/** What the system's own colours mean for us when the user forces them (Windows contrast themes). */
const forcedPalette: Readonly<Record<ColourToken, string>> = {
  ground: 'Canvas',
  surface: 'Canvas',
  quiet: 'Canvas',
  hover: 'Canvas',
  text: 'CanvasText',
  muted: 'CanvasText',
  line: 'CanvasText',
  border: 'CanvasText',
  accent: 'LinkText',
  'accent-hover': 'LinkText',
  'on-accent': 'Canvas',
  error: 'CanvasText',
  'error-soft': 'Canvas',
  warning: 'CanvasText',
  'warning-soft': 'Canvas',
  info: 'CanvasText',
  'info-soft': 'Canvas',
  review: 'CanvasText',
  'review-soft': 'Canvas',
  pass: 'CanvasText',
  'pass-soft': 'Canvas',
  unread: 'CanvasText',
  'unread-soft': 'Canvas',
  'on-ink': 'Canvas',
};

/** Measures that do not depend on the theme. Fonts: the system's, then what draws Cyrillic and Chinese well. */
const measures = `
--lint-font:system-ui,-apple-system,"Segoe UI",Roboto,"PingFang SC","Microsoft YaHei","Noto Sans","Noto Sans CJK SC",sans-serif;
--lint-mono:ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono","Noto Sans Mono","Noto Sans Mono CJK SC",monospace;
--lint-radius:10px;--lint-radius-small:6px;`;

const colours = (palette: Readonly<Record<ColourToken, string>>): string =>
  Object.entries(palette)
    .map(([name, value]) => `--lint-${name}:${value};`)
    .join('');

const shadow = (strength: string) =>
  `--lint-shadow:0 0 0 1px rgb(0 0 0/.06),0 8px 28px rgb(0 0 0/${strength});`;
const light = `color-scheme:light;${colours(lightPalette)}${shadow('.18')}`;
const dark = `color-scheme:dark;${colours(darkPalette)}${shadow('.55')}`;

/** The style sheet: custom properties on `:root` of a document, or on the `:host` of a shadow root. */
export const tokensCss = `
:root,:host{${measures}${light}}
@media (prefers-color-scheme:dark){:root,:host{${dark}}}
:root[data-theme=light],:host([data-theme=light]){${light}}
:root[data-theme=dark],:host([data-theme=dark]){${dark}}
@media (forced-colors:active){
:root,:host,:root[data-theme],:host([data-theme]){${colours(forcedPalette)}--lint-shadow:0 0 0 1px CanvasText}}
`;
