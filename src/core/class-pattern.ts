import { contrastOf } from './linear-rgb.js';
import { spread } from './palettes.js';

/*
 * Patterns that tell the classes of areas apart where colour does not. Map and legend both draw them from here.
 */

/** Side of the square after which every pattern repeats, CSS pixels; it is even, and so are the repeats of slanted ones. */
export const patternTilePx = 24;

/** What is drawn over the colour of a class: lines one way, lines both ways, or dots where such lines would cross. */
export interface PatternShape {
  /** Lines lean by 45° to the left and to the right, instead of standing and lying. */
  readonly slanted: boolean;
  readonly dots: boolean;
  /** Standing lines, or those leaning to the left, in a tile; 0 for none. */
  readonly upright: number;
  /** Lying lines, or those leaning to the right. The hatch of what has no value is the one pattern with these alone. */
  readonly level: number;
  /** Width of a line, diameter of a dot, CSS pixels. */
  readonly widthPx: number;
}

/** The pattern of a class. */
export interface ClassPattern extends PatternShape {
  /** `#rrggbb` */
  readonly ink: string;
}

const line = { slanted: false, dots: false, upright: 0, level: 0, widthPx: 1.1 } as const;

/** From sparse to dense, the lowest class first: each covers more than the one before. */
const series: readonly PatternShape[] = [
  { ...line, widthPx: 0 },
  { ...line, dots: true, upright: 3, level: 3, widthPx: 2 },
  { ...line, slanted: true, dots: true, upright: 3, level: 3, widthPx: 2.2 },
  { ...line, level: 3 },
  { ...line, slanted: true, upright: 3 },
  { ...line, upright: 4, widthPx: 1.4 },
  { ...line, slanted: true, upright: 2, level: 2, widthPx: 1.2 },
  { ...line, upright: 4, level: 4, widthPx: 1.2 },
  { ...line, slanted: true, upright: 4, level: 4 },
];

/** Lines in a tile for the three classes of one of two figures that are crossed. */
const crossedCounts = [0, 2, 4] as const;

/** How well a pattern is seen on its colour; more of it would change how dark the class looks. @see WCAG 2.2, 1.4.11 */
const leastContrast = 3.2;

/**
 * The patterns of classes, lowest class first.
 *
 * @param colors - Of the classes, `#rrggbb`.
 * @param crossed - True for two figures crossed, three classes of each: the first has standing lines, the second lying ones.
 */
export function classPatterns(colors: readonly string[], { crossed = false } = {}): readonly ClassPattern[] {
  const places = series.map((_, index) => String(index));
  const chosen = colors.length === 1 ? places : spread(places, colors.length);
  return colors.map((color, index) => {
    const shape = crossed ? crossedShape(index) : series[Number(chosen[index])];
    return { ...(shape ?? line), ink: inkFor(color) };
  });
}

function crossedShape(place: number): PatternShape {
  const upright = crossedCounts[place % 3] ?? 0;
  const level = crossedCounts[Math.floor(place / 3)] ?? 0;
  return { ...line, upright, level };
}

/** Distance of neighbouring lines, CSS pixels. */
export function patternSpacingPx({ slanted }: Pick<PatternShape, 'slanted'>, count: number): number {
  return (slanted ? patternTilePx * Math.SQRT1_2 : patternTilePx) / count;
}

/** Share of the ground that a pattern covers, 0 to 1. */
export function patternCoverage(shape: PatternShape): number {
  const share = (count: number) => (count === 0 ? 0 : shape.widthPx / patternSpacingPx(shape, count));
  if (shape.dots) return (Math.PI / 4) * share(shape.upright) * share(shape.level);
  return 1 - (1 - share(shape.upright)) * (1 - share(shape.level));
}

/** The colour darkened, or lightened where it is dark already, as far as the pattern needs to be seen on it. */
function inkFor(color: string): string {
  const to = contrastOf(color, '#000000') >= leastContrast ? 0 : 255;
  const inks = Array.from({ length: 20 }, (_, step) => mixed(color, to, (step + 1) / 20));
  return inks.find((ink) => contrastOf(ink, color) >= leastContrast) ?? mixed(color, to, 1);
}

function mixed(color: string, to: number, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16);
    return Math.round(part + (to - part) * share).toString(16);
  });
  return `#${parts.map((part) => part.padStart(2, '0')).join('')}`;
}
