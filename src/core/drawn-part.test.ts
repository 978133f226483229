import { expect, test } from 'vitest';
import { plainLook } from './drawn-look.js';
import { drawnPart } from './drawn-part.js';
import type { LayerPart, LineSymbology, Stroke, Symbology } from './layer-definition.js';

const color = { light: '#000000', dark: '#ffffff' };
const stroke = (widthPx: number, dash?: [number, number]): Stroke => ({ color, widthPx, ...(dash && { dash }) });

function partWith(symbology: Symbology): LayerPart {
  return { id: 'part', source: 'a.fgb', idColumn: 'id', name: {}, attributes: [], symbology };
}

function lines(...strokes: Stroke[][]): LineSymbology {
  const label = { en: 'x', zh: 'x' };
  const classes = strokes.map((own, value) => ({ value, label, strokes: own }));
  return { kind: 'lines', column: 'class', classes };
}

const dashesOf = ({ symbology }: LayerPart) =>
  symbology.kind === 'lines' ? symbology.classes.map(({ strokes }) => strokes.map(({ dash }) => dash)) : [];

test('a plain look leaves a part as it is', () => {
  const part = partWith(lines([stroke(1)], [stroke(2)]));
  expect(drawnPart(part, plainLook)).toBe(part);
  expect(drawnPart(part)).toBe(part);
});

test('patterns give lines of equal dash a dash each, below the class on top, and leave casings whole', () => {
  const part = partWith(lines([stroke(3), stroke(1)], [stroke(4), stroke(2)], [stroke(5), stroke(3)]));
  const drawn = drawnPart(part, { ...plainLook, patterns: true });
  const [low, middle, top] = dashesOf(drawn);
  expect([low?.[0], middle?.[0], top]).toEqual([undefined, undefined, [undefined, undefined]]);
  expect(low?.[1]?.[0]).toBeLessThan(middle?.[1]?.[0] ?? 0);
  expect(drawnPart(part, { ...plainLook, patterns: true })).toBe(drawn);
});

test('classes that have dashes of their own keep them', () => {
  const part = partWith(lines([stroke(2, [4, 2])], [stroke(2, [6, 6])], [stroke(3)]));
  expect(dashesOf(drawnPart(part, { ...plainLook, patterns: true }))).toEqual(dashesOf(part));
});

test('a choropleth is patterned when the reader asks, and has a stronger outline with more contrast', () => {
  const part = partWith({
    kind: 'choropleth',
    column: 'value',
    classification: { method: 'manual', breaks: [1] },
    palette: 'greens',
    outline: stroke(0.5),
  });
  expect(drawnPart(part, { contrast: 'normal', patterns: true }).symbology).toMatchObject({
    patterned: true,
    outline: { widthPx: 0.5 },
  });
  expect(drawnPart(part, { contrast: 'more', patterns: false }).symbology).toMatchObject({ outline: { widthPx: 0.9 } });
});

test('with more contrast a line of one stroke has a casing', () => {
  const part = partWith(lines([stroke(2, [4, 2])], [stroke(3), stroke(1)]));
  const { symbology } = drawnPart(part, { contrast: 'more', patterns: false });
  const widths =
    symbology.kind === 'lines' ? symbology.classes.map(({ strokes }) => strokes.map((each) => each.widthPx)) : [];
  expect(widths).toEqual([
    [4.4, 2],
    [3, 1],
  ]);
});
