import { describe, expect, it } from 'vitest';
import { messageOutline } from './message-outline';

const outline = (message: string) =>
  messageOutline(message, (name) => (name === 'menu' ? '“Settings”' : undefined));

describe('the outline of a message', () => {
  it.each([
    [
      'names values, and puts in the words it is given',
      'Open {menu} at {time}.',
      'Open “Settings” at ‹time›.',
    ],
    ['shows the plural of many, with its number', '{n, plural, one {# day} other {# days}}', '‹n› days'],
    ['shows a bare number', '{rate, plural, other {#}}%', '‹rate›%'],
    [
      'brackets what is not always said, its space before it',
      'All.{partial, select, yes { {seen} seen.} other {}}{n, plural, =0 {} one { One more.} other { # more.}}',
      'All. [‹seen› seen.] [‹n› more.]',
    ],
    [
      'brackets a choice that may say nothing',
      'Marked{list, select, all {: {a}} some {: {a} and more} other {}}.',
      'Marked[: ‹a› / : ‹a› and more].',
    ],
    [
      'names each wording of a choice once, the rest last',
      'Holds {kind, select, other {a text} a {a link} b {a link} c {a code}}.',
      'Holds ‹a link / a code / a text›.',
    ],
    [
      'does not take the number of an outer plural for an inner one',
      '{a, plural, other {# of {b, plural, other {#}}}}',
      '‹a› of ‹b›',
    ],
    ['leaves quoted braces alone', "It says '{'so'}'.", 'It says {so}.'],
  ])('%s', (_name, message, text) => expect(outline(message)).toEqual([text]));

  it('gives each sentence of a choice between sentences', () => {
    expect(outline('{x, select, a {Wait.} b {Open {menu}.} other {Wait.}}')).toEqual([
      'Wait.',
      'Open “Settings”.',
    ]);
  });

  it('does not pass over what it does not know', () => {
    expect(() => outline('{when, date}')).toThrow('no outline');
  });
});
