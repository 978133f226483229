// Colour tables: longer lines and more of them than elsewhere, on purpose.
import { type Ramp, type RampTable, spread, unpack } from './palettes.js';

interface DivergingTable {
  /** For 3 to 9 classes. */
  readonly table: RampTable;
  /** The darkest colours of both sides, of the eleven-class scheme. */
  readonly deepest: readonly [low: string, high: string];
}

/*
 * Diverging ramps, `rrggbb` written without separators. All are marked colour-blind safe by their author.
 * Source: Cynthia A. Brewer and Mark Harrower, ColorBrewer 2.0, The Pennsylvania State University,
 * https://colorbrewer2.org.
 */
const tables: Readonly<Record<string, DivergingTable>> = {
  'brown-teal': {
    table: [
      'd8b365f5f5f55ab4ac',
      'a6611adfc27d80cdc1018571',
      'a6611adfc27df5f5f580cdc1018571',
      '8c510ad8b365f6e8c3c7eae55ab4ac01665e',
      '8c510ad8b365f6e8c3f5f5f5c7eae55ab4ac01665e',
      '8c510abf812ddfc27df6e8c3c7eae580cdc135978f01665e',
      '8c510abf812ddfc27df6e8c3f5f5f5c7eae580cdc135978f01665e',
    ],
    deepest: ['#543005', '#003c30'],
  },
  'orange-purple': {
    table: [
      'f1a340f7f7f7998ec3',
      'e66101fdb863b2abd25e3c99',
      'e66101fdb863f7f7f7b2abd25e3c99',
      'b35806f1a340fee0b6d8daeb998ec3542788',
      'b35806f1a340fee0b6f7f7f7d8daeb998ec3542788',
      'b35806e08214fdb863fee0b6d8daebb2abd28073ac542788',
      'b35806e08214fdb863fee0b6f7f7f7d8daebb2abd28073ac542788',
    ],
    deepest: ['#7f3b08', '#2d004b'],
  },
  'purple-green': {
    table: [
      'af8dc3f7f7f77fbf7b',
      '7b3294c2a5cfa6dba0008837',
      '7b3294c2a5cff7f7f7a6dba0008837',
      '762a83af8dc3e7d4e8d9f0d37fbf7b1b7837',
      '762a83af8dc3e7d4e8f7f7f7d9f0d37fbf7b1b7837',
      '762a839970abc2a5cfe7d4e8d9f0d3a6dba05aae611b7837',
      '762a839970abc2a5cfe7d4e8f7f7f7d9f0d3a6dba05aae611b7837',
    ],
    deepest: ['#40004b', '#00441b'],
  },
  'red-blue': {
    table: [
      'ef8a62f7f7f767a9cf',
      'ca0020f4a58292c5de0571b0',
      'ca0020f4a582f7f7f792c5de0571b0',
      'b2182bef8a62fddbc7d1e5f067a9cf2166ac',
      'b2182bef8a62fddbc7f7f7f7d1e5f067a9cf2166ac',
      'b2182bd6604df4a582fddbc7d1e5f092c5de4393c32166ac',
      'b2182bd6604df4a582fddbc7f7f7f7d1e5f092c5de4393c32166ac',
    ],
    deepest: ['#67001f', '#053061'],
  },
  'red-yellow-blue': {
    table: [
      'fc8d59ffffbf91bfdb',
      'd7191cfdae61abd9e92c7bb6',
      'd7191cfdae61ffffbfabd9e92c7bb6',
      'd73027fc8d59fee090e0f3f891bfdb4575b4',
      'd73027fc8d59fee090ffffbfe0f3f891bfdb4575b4',
      'd73027f46d43fdae61fee090e0f3f8abd9e974add14575b4',
      'd73027f46d43fdae61fee090ffffbfe0f3f8abd9e974add14575b4',
    ],
    deepest: ['#a50026', '#313695'],
  },
  'pink-green': {
    table: [
      'e9a3c9f7f7f7a1d76a',
      'd01c8bf1b6dab8e1864dac26',
      'd01c8bf1b6daf7f7f7b8e1864dac26',
      'c51b7de9a3c9fde0efe6f5d0a1d76a4d9221',
      'c51b7de9a3c9fde0eff7f7f7e6f5d0a1d76a4d9221',
      'c51b7dde77aef1b6dafde0efe6f5d0b8e1867fbc414d9221',
      'c51b7dde77aef1b6dafde0eff7f7f7e6f5d0b8e1867fbc414d9221',
    ],
    deepest: ['#8e0152', '#276419'],
  },
};

/** What lies in the middle of a dark map's ramp: near the ground, as the pale middle lies near a light one. */
const darkMiddle = '#454d58';

/** Diverging ramps by id, low values in the colour named first. */
export const divergingRamps: Readonly<Record<string, Ramp>> = Object.fromEntries(
  Object.entries(tables).map(([id, table]) => [id, divergingRamp(table)] as const),
);

/**
 * A ramp with a pale middle on a light map. On a dark map the middle is dark and both sides lighten outwards, since what
 * is far from the middle has to stand out from the ground.
 */
function divergingRamp({ table, deepest }: DivergingTable): Ramp {
  return (classCount, theme) => {
    const packed = table[Math.max(classCount, 3) - 3];
    if (packed === undefined || classCount < 1) return undefined;
    if (theme === 'light') return classCount < 3 ? spread(unpack(packed), classCount) : unpack(packed);
    const nine = unpack(table.at(-1) ?? '');
    const sideCount = Math.floor(classCount / 2);
    const low = outwards([deepest[0], ...nine.slice(0, 3)], sideCount);
    const high = outwards([deepest[1], ...nine.slice(-3).reverse()], sideCount);
    return [...low.reverse(), ...(classCount % 2 === 1 ? [darkMiddle] : []), ...high];
  };
}

/** The lightest colours of a side that runs from dark to light; the darkest of the four only where all are needed. */
function outwards(side: readonly string[], count: number): string[] {
  return count === 0 ? [] : side.slice(-count);
}
