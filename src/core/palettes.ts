// A colour table: longer lines and more of them than elsewhere, on purpose.
import { AtlasError } from './atlas-error.js';
import type { Theme } from './scene.js';

/*
 * Sequential ramps for 3 to 9 classes, light to dark, `rrggbb` written without separators. All are marked
 * colour-blind safe by their author.
 * Source: Cynthia A. Brewer and Mark Harrower, ColorBrewer 2.0, The Pennsylvania State University,
 * https://colorbrewer2.org.
 */
const ramps = {
  'yellow-orange-brown': [
    'fff7bcfec44fd95f0e',
    'ffffd4fed98efe9929cc4c02',
    'ffffd4fed98efe9929d95f0e993404',
    'ffffd4fee391fec44ffe9929d95f0e993404',
    'ffffd4fee391fec44ffe9929ec7014cc4c028c2d04',
    'ffffe5fff7bcfee391fec44ffe9929ec7014cc4c028c2d04',
    'ffffe5fff7bcfee391fec44ffe9929ec7014cc4c02993404662506',
  ],
  'yellow-green-blue': [
    'edf8b17fcdbb2c7fb8',
    'ffffcca1dab441b6c4225ea8',
    'ffffcca1dab441b6c42c7fb8253494',
    'ffffccc7e9b47fcdbb41b6c42c7fb8253494',
    'ffffccc7e9b47fcdbb41b6c41d91c0225ea80c2c84',
    'ffffd9edf8b1c7e9b47fcdbb41b6c41d91c0225ea80c2c84',
    'ffffd9edf8b1c7e9b47fcdbb41b6c41d91c0225ea8253494081d58',
  ],
  'blue-purple': [
    'e0ecf49ebcda8856a7',
    'edf8fbb3cde38c96c688419d',
    'edf8fbb3cde38c96c68856a7810f7c',
    'edf8fbbfd3e69ebcda8c96c68856a7810f7c',
    'edf8fbbfd3e69ebcda8c96c68c6bb188419d6e016b',
    'f7fcfde0ecf4bfd3e69ebcda8c96c68c6bb188419d6e016b',
    'f7fcfde0ecf4bfd3e69ebcda8c96c68c6bb188419d810f7c4d004b',
  ],
  purples: [
    'efedf5bcbddc756bb1',
    'f2f0f7cbc9e29e9ac86a51a3',
    'f2f0f7cbc9e29e9ac8756bb154278f',
    'f2f0f7dadaebbcbddc9e9ac8756bb154278f',
    'f2f0f7dadaebbcbddc9e9ac8807dba6a51a34a1486',
    'fcfbfdefedf5dadaebbcbddc9e9ac8807dba6a51a34a1486',
    'fcfbfdefedf5dadaebbcbddc9e9ac8807dba6a51a354278f3f007d',
  ],
  greens: [
    'e5f5e0a1d99b31a354',
    'edf8e9bae4b374c476238b45',
    'edf8e9bae4b374c47631a354006d2c',
    'edf8e9c7e9c0a1d99b74c47631a354006d2c',
    'edf8e9c7e9c0a1d99b74c47641ab5d238b45005a32',
    'f7fcf5e5f5e0c7e9c0a1d99b74c47641ab5d238b45005a32',
    'f7fcf5e5f5e0c7e9c0a1d99b74c47641ab5d238b45006d2c00441b',
  ],
} as const;

/** Name of a sequential ramp. */
export type PaletteId = keyof typeof ramps;

/** The ramps a choropleth may name. */
export const paletteIds: readonly string[] = Object.keys(ramps);

/** How many classes a ramp can tell apart. */
export const classCountLimits = { least: 2, most: 9 } as const;

/** Palest colours of the nine-class ramp that a dark map does without: labels on them would not be legible. */
const paleCount = 2;

/**
 * Colours of the classes of a sequential ramp, lowest class first.
 *
 * Low values lie near the ground and high values stand out from it: on a light map the ramp runs from light to dark.
 * On a dark map it runs from dark to light and, with up to seven classes, ends before the palest colours. Two classes
 * take the ends of three.
 *
 * @param classCount - 2 to 9.
 * @returns `#rrggbb`, as many as there are classes.
 * @throws {AtlasError} `value-invalid` for an unknown ramp or a class count it does not have.
 */
export function rampColors(paletteId: string, classCount: number, theme: Theme): readonly string[] {
  const ramp = isPaletteId(paletteId) ? ramps[paletteId] : undefined;
  if (!ramp) throw invalid('palette', paletteIds.join(', '), paletteId);
  const { least, most } = classCountLimits;
  const packed = ramp[Math.max(classCount, 3) - 3];
  if (packed === undefined || classCount < least) throw invalid('classes', `${least}–${most}`, String(classCount));
  if (theme === 'dark') return darkColors(unpack(ramp[most - 3] ?? ''), classCount);
  const [first = '', ...others] = unpack(packed);
  return classCount === 2 ? [first, ...others.slice(1)] : [first, ...others];
}

/** Evenly spaced colours of the nine, from the darkest up. */
function darkColors(nine: readonly string[], classCount: number): readonly string[] {
  const darkFirst = nine.toReversed().slice(0, Math.max(classCount, nine.length - paleCount));
  const step = (darkFirst.length - 1) / (classCount - 1);
  return Array.from({ length: classCount }, (_, index) => darkFirst[Math.round(index * step)] ?? '');
}

function unpack(packed: string): readonly string[] {
  return (packed.match(/.{6}/g) ?? []).map((hex) => `#${hex}`);
}

function isPaletteId(text: string): text is PaletteId {
  return Object.hasOwn(ramps, text);
}

function invalid(name: string, expected: string, received: string): AtlasError {
  return new AtlasError(
    'value-invalid',
    `Expected ${name} to be one of ${expected}, but it is "${received}". Correct the layer definition.`,
    { details: { name, expected, received } },
  );
}
