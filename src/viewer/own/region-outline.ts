import type { LngLat } from '../../core/bbox.js';
import type { FeaturePage } from '../../core/columns.js';
import type { Catalog } from '../../core/layer-definition.js';
import { type FileSupplies, wholePages } from '../thematic/whole-pages.js';

/** Most vertices of a ring: enough for a picture as large as a hand. */
const mostVertices = 600;

/** Rings with fewer are islets that nobody would see. */
const leastVertices = 12;

/**
 * Outlines of the largest units of a catalog, coarse, for a small picture of the region; none where it names no units.
 *
 * @returns rings, WGS 84 degrees.
 * @throws {AtlasError} why their file cannot be read.
 */
export async function regionOutline(
  { units = [], layers }: Catalog,
  supplies: FileSupplies,
): Promise<readonly (readonly LngLat[])[]> {
  const [largest] = units;
  const layer = layers.find(({ id }) => id === largest?.layer);
  const source = layer?.variants.find(({ id }) => id === largest?.variant)?.parts[0]?.source;
  if (source === undefined) return [];
  return (await wholePages(source, supplies)).flatMap(ringsOf);
}

function ringsOf({ geometry: { positions, ringStarts } }: FeaturePage): readonly (readonly LngLat[])[] {
  const rings: LngLat[][] = [];
  for (let ring = 0; ring + 1 < ringStarts.length; ring += 1) {
    const [first, end] = [ringStarts[ring] ?? 0, ringStarts[ring + 1] ?? 0];
    if (end - first < leastVertices) continue;
    const step = Math.max(1, Math.ceil((end - first) / mostVertices));
    const kept: LngLat[] = [];
    for (let vertex = first; vertex < end; vertex += step) {
      kept.push([positions[vertex * 2] ?? 0, positions[vertex * 2 + 1] ?? 0]);
    }
    rings.push(kept);
  }
  return rings;
}
