import { describe, expect, it } from 'vitest';
import { type ColourToken, darkPalette, lightPalette, type Palette, tokensCss } from './tokens.css';

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const inks: ColourToken[] = ['error', 'warning', 'info', 'review', 'pass', 'unread'];
const grounds: ColourToken[] = ['ground', 'surface', 'quiet', 'hover'];

/** Text colour, ground, least contrast. */
const pairs: [ColourToken, ColourToken, number][] = [
  ...grounds.flatMap((ground): [ColourToken, ColourToken, number][] => [
    ['text', ground, 7],
    ['muted', ground, 4.5],
    ['accent', ground, 4.5],
    ['border', ground, 3],
  ]),
  ...inks.flatMap((ink): [ColourToken, ColourToken, number][] => [
    [ink, 'surface', 4.5],
    [ink, 'ground', 4.5],
    [ink, `${ink}-soft` as ColourToken, 4.5],
    ['text', `${ink}-soft` as ColourToken, 7],
    ['muted', `${ink}-soft` as ColourToken, 4.5],
    ['on-ink', ink, 4.5],
  ]),
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-hover', 4.5],
];

describe.each<[string, Palette]>([
  ['light', lightPalette],
  ['dark', darkPalette],
])('%s theme', (_, palette) => {
  it.each(pairs)('%s on %s has contrast of at least %d', (ink, ground, least) => {
    expect(contrast(palette[ink], palette[ground])).toBeGreaterThanOrEqual(least);
  });
});

it('themes can be forced on a document and on a shadow host', () => {
  for (const theme of ['light', 'dark']) {
    expect(tokensCss).toContain(`:root[data-theme=${theme}],:host([data-theme=${theme}])`);
  }
});
