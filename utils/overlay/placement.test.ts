import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, boxAt, contains, distance, inflate, overlap } from './box';
import { cellsOf, MARKER_SIZE, place, REACH, type Scene } from './placement';

const view = boxAt(0, 0, 1200, 800);
const sceneOf = (anchor: Box, around: Partial<Scene> = {}): Scene => ({
  anchor,
  control: anchor,
  input: anchor,
  view,
  frame: view,
  controls: [],
  texts: [],
  pictures: [],
  taken: [],
  ...around,
});
const cells = (scene: Scene, count = 1) => cellsOf(scene.anchor, place(scene, count), count);

describe('a free control', () => {
  it('has its marker to the right, in the middle', () => {
    const [marker] = cells(sceneOf(boxAt(100, 100, 200, 40)));
    expect(marker).toEqual(boxAt(306, 111, MARKER_SIZE, MARKER_SIZE));
  });

  it('has the marker of a high field at its top', () => {
    const [marker] = cells(sceneOf(boxAt(100, 100, 400, 300)));
    expect(marker).toEqual(boxAt(506, 100, MARKER_SIZE, MARKER_SIZE));
  });
});

describe('a control with things around it', () => {
  const anchor = boxAt(400, 300, 200, 40);

  it.each<[string, Partial<Scene>]>([
    ['words', { texts: [boxAt(600, 300, 80, 40)] }],
    ['a picture', { pictures: [boxAt(600, 300, 80, 40)] }],
    ['the marker of another', { taken: [boxAt(606, 311, 18, 18)] }],
    ['another control', { controls: [boxAt(608, 300, 80, 40)] }],
    ['the edge of what is visible', { view: boxAt(0, 0, 603, 800) }],
  ])('%s to the right: its marker goes elsewhere', (_, around) => {
    const [marker] = cells(sceneOf(anchor, around)) as [Box];
    for (const box of [...(around.texts ?? []), ...(around.pictures ?? []), ...(around.controls ?? [])]) {
      expect(overlap(marker, box)).toBe(0);
    }
    expect(marker).not.toEqual(boxAt(606, 311, 18, 18));
    expect(contains(around.view ?? view, marker)).toBe(true);
  });

  it('keeps its place while another would be only a little better', () => {
    const crowded = sceneOf(anchor, { texts: [boxAt(600, 300, 80, 40)] });
    const before = place(crowded, 1);
    expect(place(sceneOf(anchor), 1, before)).toBe(before);
  });

  it('holds to the side it hangs on when the control grows', () => {
    const placement = place(sceneOf(anchor), 1);
    const [marker] = cellsOf(boxAt(400, 300, 320, 40), placement, 1);
    expect(marker?.left).toBe(726);
  });
});

const box = fc
  .record({
    x: fc.integer({ min: 60, max: 1000 }),
    y: fc.integer({ min: 60, max: 700 }),
    width: fc.integer({ min: 8, max: 400 }),
    height: fc.integer({ min: 8, max: 120 }),
  })
  .map(({ x, y, width, height }) => boxAt(x, y, width, height));

it('whatever stands around: in reach, off the control, side by side', () => {
  fc.assert(
    fc.property(
      box,
      fc.array(box, { maxLength: 12 }),
      fc.array(box, { maxLength: 12 }),
      fc.integer({ min: 1, max: 3 }),
      (anchor, controls, texts, count) => {
        const placed = cells(sceneOf(anchor, { controls, texts }), count);
        for (const [index, cell] of placed.entries()) {
          expect(distance(cell, anchor)).toBeLessThanOrEqual(REACH);
          expect(overlap(cell, anchor)).toBe(0);
          for (const other of placed.slice(index + 1)) expect(overlap(cell, other)).toBe(0);
        }
      },
    ),
  );
});

it('nearer to its own control than to any other, where the others leave as much as a marker free on one side', () => {
  fc.assert(
    fc.property(box, fc.array(box, { maxLength: 8 }), (anchor, others) => {
      // Everything but the strip to the left may be full.
      const free = { ...inflate(anchor, 60), right: anchor.left };
      const controls = others.filter((other) => overlap(other, free) === 0 && overlap(other, anchor) === 0);
      const [cell] = cells(sceneOf(anchor, { controls })) as [Box];
      for (const other of controls) expect(distance(cell, other)).toBeGreaterThan(distance(cell, anchor));
    }),
  );
});
