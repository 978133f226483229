import type { FeaturePage, GeometryColumns } from '../../core/columns.js';
import { fromMercator, type MercatorPoint, toMercator } from './mercator.js';

/** How one feature is made smaller or larger on the map. */
interface Scaling {
  readonly center: MercatorPoint;
  readonly scale: number;
}

/**
 * Pages with every feature scaled about a centre in Web Mercator, in which the map draws: triangles and attributes stay
 * those of the pages given.
 *
 * @param scalingOf - Undefined leaves a feature as it is.
 */
export function scaledPages(
  pages: readonly FeaturePage[],
  scalingOf: (page: FeaturePage, row: number) => Scaling | undefined,
): readonly FeaturePage[] {
  return pages.map((page) => {
    const { positions, bboxes } = page.geometry;
    const scaled = { positions: positions.slice(), ...(bboxes && { bboxes: bboxes.slice() }) };
    for (let row = 0; row < page.featureCount; row++) {
      const scaling = scalingOf(page, row);
      if (!scaling) continue;
      const [first, end] = [firstVertex(page.geometry, row), firstVertex(page.geometry, row + 1)];
      scale(scaled.positions, first * 2, end * 2, scaling);
      if (scaled.bboxes) scale(scaled.bboxes, row * 4, row * 4 + 4, scaling);
    }
    return { ...page, geometry: { ...page.geometry, ...scaled } };
  });
}

/** Scales the positions of a stretch of `[lon, lat, lon, lat, …]`; a box is two of them. */
function scale(positions: Float64Array, first: number, end: number, { center, scale: factor }: Scaling): void {
  for (let at = first; at < end; at += 2) {
    const [x, y] = toMercator(positions[at] ?? 0, positions[at + 1] ?? 0);
    const moved: MercatorPoint = [center[0] + (x - center[0]) * factor, center[1] + (y - center[1]) * factor];
    positions.set(fromMercator(moved), at);
  }
}

function firstVertex({ featureStarts, partStarts, ringStarts }: GeometryColumns, row: number): number {
  return ringStarts[partStarts[featureStarts[row] ?? 0] ?? 0] ?? 0;
}
