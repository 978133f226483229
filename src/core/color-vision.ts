import { hexOfLinear, type LinearRgb, linearOfHex } from './linear-rgb.js';

/** Ways of seeing colour that lack one kind of cone. */
export const colorVisions = ['protanopia', 'deuteranopia', 'tritanopia'] as const;

export type ColorVision = (typeof colorVisions)[number];

type Row = readonly [number, number, number];

/*
 * What somebody with that vision sees of red, green and blue, in linear light, severity 1.0.
 * Source: Gustavo M. Machado, Manuel M. Oliveira and Leandro A. F. Fernandes, A physiologically-based model for simulation
 * of color vision deficiency, IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009, 1291–1298, table 1.
 */
const matrices: Readonly<Record<ColorVision, readonly [Row, Row, Row]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/**
 * The colour as it looks to somebody without one kind of cone.
 *
 * @param hex - `#rrggbb`, and so is what comes back.
 */
export function simulate(hex: string, vision: ColorVision): string {
  const light = linearOfHex(hex);
  const [red, green, blue] = matrices[vision];
  const through = (row: Row): number => row[0] * light[0] + row[1] * light[1] + row[2] * light[2];
  const seen: LinearRgb = [through(red), through(green), through(blue)];
  return hexOfLinear(seen);
}

/** `values` of an SVG `feColorMatrix` that does the same, in a filter with `color-interpolation-filters="linearRGB"`. */
export function colorMatrixValues(vision: ColorVision): string {
  const rows = matrices[vision].map((row) => [...row, 0, 0].join(' '));
  return [...rows, '0 0 0 1 0'].join(' ');
}
