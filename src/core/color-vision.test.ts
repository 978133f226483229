import { expect, it } from 'vitest';
import { colorMatrixValues, colorVisions, simulate } from './color-vision.js';
import { linearOfHex } from './linear-rgb.js';

/** A colour and what `protan`, `deutan` and `tritan` of R's colorspace 2.1 (severity 1, linear) make of it. */
const seen = [
  ['#8f1128', '#3b3728', '#595124', '#9e001c'],
  ['#9718c5', '#0058c9', '#0061c2', '#924975'],
  ['#857760', '#7d775f', '#817a61', '#8b7371'],
  ['#b84e95', '#556a97', '#747b92', '#c24f6b'],
  ['#f43c36', '#756a33', '#a2922e', '#ff003d'],
  ['#75a44c', '#aa9944', '#a39652', '#769e90'],
  ['#93227b', '#27487d', '#4e5a78', '#9b284c'],
  ['#852dce', '#005dd2', '#005ecb', '#76587d'],
  ['#8e2093', '#004b96', '#3c5990', '#923559'],
  ['#f83627', '#756822', '#a4921a', '#ff0035'],
  ['#000000', '#000000', '#000000', '#000000'],
  ['#ffffff', '#ffffff', '#ffffff', '#ffffff'],
  ['#808080', '#808080', '#808080', '#808080'],
  ['#ff0000', '#6d5f00', '#a39000', '#ff000f'],
  ['#00ff00', '#ffe500', '#efd63a', '#00f7d9'],
  ['#0000ff', '#0059ff', '#003dfb', '#006b96'],
] as const;

it.each(seen)('%s looks as in colorspace', (hex, ...expected) => {
  expect(colorVisions.map((vision) => simulate(hex, vision))).toEqual(expected);
});

it('leaves greys as they are', () => {
  for (const grey of ['#000000', '#404040', '#c0c0c0', '#ffffff']) {
    for (const vision of colorVisions) expect(simulate(grey, vision)).toBe(grey);
  }
});

it('gives the same matrix to an SVG filter: four rows of five, alpha left alone', () => {
  for (const vision of colorVisions) {
    const values = colorMatrixValues(vision).split(' ').map(Number);
    expect(values).toHaveLength(20);
    expect(values.slice(15)).toEqual([0, 0, 0, 1, 0]);
    const [red = 0, , , constant] = [values[0], values[1], values[2], values[4]];
    expect(constant).toBe(0);
    // Pure red of a display is 1, 0, 0 in linear light.
    expect(linearOfHex(simulate('#ff0000', vision))[0]).toBeCloseTo(Math.min(1, red), 2);
  }
});
