// A colour table: longer lines and more of them than elsewhere, on purpose.
import { AtlasError } from './atlas-error.js';
import type { Theme } from './scene.js';

/*
 * Sequential ramps for 3 to 9 classes, light to dark, `rrggbb` written without separators: those a catalog may name. All
 * are marked colour-blind safe by their author.
 * Source: Cynthia A. Brewer and Mark Harrower, ColorBrewer 2.0, The Pennsylvania State University,
 * https://colorbrewer2.org.
 */
const catalogRamps = {
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
} as const satisfies Readonly<Record<string, RampTable>>;

/** Colours for 3, 4, 5, 6, 7, 8 and 9 classes, each `rrggbb` without separators. */
export type RampTable = readonly string[];

/** Colours of the classes, lowest first, `#rrggbb`; undefined for a class count the ramp does not have. */
export type Ramp = (classCount: number, theme: Theme) => readonly string[] | undefined;

/** The ramps that a choropleth of a catalog may name; a reader has more of them, see palette-catalog.ts. */
export const paletteIds: readonly string[] = Object.keys(catalogRamps);

/** How many classes a ramp can tell apart. */
export const classCountLimits = { least: 2, most: 9 } as const;

/** Palest colours of the nine-class ramp that a dark map does without: labels on them would not be legible. */
const paleCount = 2;

const ramps = new Map<string, Ramp>(
  Object.entries(catalogRamps).map(([id, table]) => [id, sequentialRamp(table)] as const),
);

const crossedRamps = new Set<string>();

/** Makes more ramps known to `rampColors`. @param crossed - True for those of two figures crossed. */
export function registerRamps(more: Readonly<Record<string, Ramp>>, { crossed = false } = {}): void {
  for (const [id, ramp] of Object.entries(more)) {
    ramps.set(id, ramp);
    if (crossed) crossedRamps.add(id);
  }
}

/** True for a palette whose classes are those of two figures crossed. */
export function isCrossed(paletteId: string): boolean {
  return crossedRamps.has(paletteId);
}

/**
 * Colours of the classes of a ramp, lowest class first.
 *
 * Low values lie near the ground and high values stand out from it: on a light map a sequential ramp runs from light to
 * dark. On a dark map it runs from dark to light and, with up to seven classes, ends before the palest colours. Two
 * classes take the ends of three, and one its middle.
 *
 * @param paletteId - One of `paletteIds`, or of the catalog of palettes once that has been loaded.
 * @param classCount - 1 to 9; 9 of a bivariate palette, `3 * class of the second figure + class of the first`.
 * @param reversed - True turns the ramp round.
 * @returns `#rrggbb`, as many as there are classes.
 * @throws {AtlasError} `value-invalid` for an unknown ramp or a class count it does not have.
 */
export function rampColors(
  paletteId: string,
  classCount: number,
  theme: Theme,
  { reversed = false }: { readonly reversed?: boolean } = {},
): readonly string[] {
  const ramp = ramps.get(paletteId);
  if (!ramp) throw invalid('palette', [...ramps.keys()].join(', '), paletteId);
  const colors = ramp(classCount, theme);
  if (!colors) throw invalid('classes', classCountsOf(ramp).join(', '), String(classCount));
  return reversed ? [...colors].reverse() : colors;
}

/** Class counts that a ramp has colours for, ascending. */
export function classCountsOf(ramp: Ramp): readonly number[] {
  const most = classCountLimits.most;
  return Array.from({ length: most }, (_, index) => index + 1).filter((count) => ramp(count, 'light') !== undefined);
}

/** A ramp from low to high out of a table that runs from light to dark. */
export function sequentialRamp(table: RampTable): Ramp {
  return (classCount, theme) => {
    const packed = table[Math.max(classCount, 3) - 3];
    if (packed === undefined || classCount < 1) return undefined;
    if (theme === 'dark') return darkColors(unpack(table.at(-1) ?? ''), classCount);
    const colors = unpack(packed);
    return classCount < 3 ? spread(colors, classCount) : colors;
  };
}

/** The nine colours from the darkest up, for a dark map. */
function darkColors(nine: readonly string[], classCount: number): readonly string[] {
  return spread([...nine].reverse().slice(0, Math.max(classCount, nine.length - paleCount)), classCount);
}

/** Evenly spaced colours of several, the first and the last among them; of one the middle. */
export function spread(colors: readonly string[], count: number): readonly string[] {
  const last = colors.length - 1;
  const place = (index: number) => (count === 1 ? last / 2 : (index * last) / (count - 1));
  return Array.from({ length: count }, (_, index) => colors[Math.round(place(index))] ?? '');
}

/** Colours `#rrggbb` out of `rrggbb` without separators. */
export function unpack(packed: string): readonly string[] {
  return (packed.match(/.{6}/g) ?? []).map((hex) => `#${hex}`);
}

function invalid(name: string, expected: string, received: string): AtlasError {
  return new AtlasError(
    'value-invalid',
    `Expected ${name} to be one of ${expected}, but it is "${received}". Correct the layer definition.`,
    { details: { name, expected, received } },
  );
}
