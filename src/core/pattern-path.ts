import { type PatternShape, patternSpacingPx, patternTilePx } from './class-pattern.js';

/**
 * A pattern over a box, as the path of an SVG or a canvas: stroke it as wide as the pattern says, with round ends, and cut
 * off what leaves the box. Empty for a class without a pattern.
 *
 * @param widthPx - Of the box, whose corner is at 0, 0; y grows downwards.
 */
export function patternPath(shape: PatternShape, widthPx: number, heightPx: number): string {
  const { dots, slanted } = shape;
  if (dots) return dotsPath(shape, widthPx, heightPx);
  return slanted ? slantedPath(shape, widthPx, heightPx) : straightPath(shape, widthPx, heightPx);
}

function straightPath(shape: PatternShape, widthPx: number, heightPx: number): string {
  const upright = places(stepPx(shape, shape.upright), 0, widthPx).map((x) => `M${x} 0V${heightPx}`);
  const level = places(stepPx(shape, shape.level), 0, heightPx).map((y) => `M0 ${y}H${widthPx}`);
  return [...upright, ...level].join('');
}

function slantedPath(shape: PatternShape, widthPx: number, heightPx: number): string {
  const falling = places(stepPx(shape, shape.upright), -heightPx, widthPx).map(
    (x) => `M${x} 0l${heightPx} ${heightPx}`,
  );
  const rising = places(stepPx(shape, shape.level), -heightPx, widthPx).map(
    (x) => `M${x} ${heightPx}l${heightPx} ${-heightPx}`,
  );
  return [...falling, ...rising].join('');
}

/** Dots of a slanted pattern stand in every second place of a grid twice as narrow. */
function dotsPath(shape: PatternShape, widthPx: number, heightPx: number): string {
  const { slanted, upright, level } = shape;
  const [stepX, stepY] = slanted
    ? [patternTilePx / upright / 2, patternTilePx / level / 2]
    : [stepPx(shape, upright), stepPx(shape, level)];
  return places(stepY, 0, heightPx)
    .flatMap((y, row) =>
      places(stepX, 0, widthPx)
        .filter((_, column) => !slanted || (row + column) % 2 === 0)
        // A canvas leaves out what has no length at all.
        .map((x) => `M${x} ${y}h.01`),
    )
    .join('');
}

/** Distance of lines along an edge of the box. */
function stepPx(shape: PatternShape, count: number): number {
  return count === 0 ? 0 : patternSpacingPx(shape, count) * (shape.slanted ? Math.SQRT2 : 1);
}

/** Places from half a step on, as the map has them in its tiles. */
function places(stepPx: number, fromPx: number, toPx: number): readonly number[] {
  if (stepPx === 0) return [];
  const first = Math.ceil(fromPx / stepPx - 0.5);
  const count = Math.max(0, Math.ceil(toPx / stepPx - 0.5) - first);
  return Array.from({ length: count }, (_, index) => Math.round((first + index + 0.5) * stepPx * 1000) / 1000);
}
