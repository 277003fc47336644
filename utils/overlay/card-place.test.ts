import { expect, it } from 'vitest';
import { boxAt, contains, overlap } from './box';
import { placeCard, type Side } from './card-place';

const view = boxAt(0, 0, 1000, 700);
const size = { width: 372, height: 400 };

it.each<[string, number, number, Side]>([
  ['high up', 300, 40, 'below'],
  ['low down', 520, 640, 'above'],
])('a control %s', (_, x, y, side) => {
  const control = boxAt(x, y, 240, 36);
  const marker = boxAt(control.right + 6, y + 9, 18, 18);
  const spot = placeCard(size, marker, control, view);
  expect(spot.side).toBe(side);
  const card = boxAt(spot.left, spot.top, size.width, size.height);
  expect(overlap(card, control) + overlap(card, marker)).toBe(0);
  expect(contains(view, card)).toBe(true);
});

it('goes beside the control where there is no room above and below', () => {
  const control = boxAt(40, 200, 400, 300);
  const spot = placeCard(size, boxAt(446, 200, 18, 18), control, view);
  expect(spot.side).toBe('right');
});

it('keeps its side while that is free', () => {
  const control = boxAt(300, 330, 240, 20);
  const marker = boxAt(546, 331, 18, 18);
  const low = { width: 372, height: 200 };
  expect(placeCard(low, marker, control, view, 'above').side).toBe('above');
  expect(placeCard(low, marker, control, view).side).toBe('below');
});

it('starts at the top edge when it is higher than the window', () => {
  const spot = placeCard({ width: 300, height: 900 }, boxAt(20, 20, 18, 18), boxAt(0, 20, 18, 18), view);
  expect(spot.top).toBe(8);
});
