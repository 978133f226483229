import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { feature as featureOf } from 'topojson-client';
import { topology } from 'topojson-server';
import type { Topology } from 'topojson-specification';
import type { DatasetFeature } from './dataset.js';
import { toGrid } from './planar.js';
import { findCrossings } from './ring-crossings.js';
import { simplifyLine } from './simplify-line.js';
import { arcsOfSmallRings, withoutArcs } from './small-rings.js';

/** How coarse lines may become, degrees in the plane of a Mercator map. */
export interface Coarseness {
  /** How far a line may move. */
  readonly toleranceDegrees: number;
  /** Side of a pixel: parts and holes of less than a square pixel go, unless they are all there is of a feature. */
  readonly pixelDegrees: number;
}

/**
 * Generalises lines or polygons and keeps every feature with its attributes. What several features share is
 * simplified once, so that borders stay common; outlines of polygons do not come to cross themselves or each other.
 */
export function generaliseKept(features: readonly DatasetFeature[], coarseness: Coarseness): DatasetFeature[] {
  const collection: FeatureCollection = { type: 'FeatureCollection', features: [...features] };
  const full = topology({ all: collection });
  const isArea = features.every(({ geometry }) => geometry.type.endsWith('Polygon'));
  const small = isArea ? arcsOfSmallRings(full, coarseness.pixelDegrees ** 2) : new Set<number>();
  const lines = full.arcs.map((arc, index) => (small.has(index) ? [] : arc));
  const arcs = isArea
    ? simplifyApart(lines, coarseness)
    : lines.map((line) => simplifyLine(line, coarseness.toleranceDegrees));
  const coarse = { ...withoutArcs(full, small), arcs: arcs.map((arc) => [...arc]) } as Topology;
  const all = coarse.objects.all;
  if (!all) throw new Error('the topology lost its features');
  const built = featureOf(coarse, all) as Feature | FeatureCollection;
  const list = built.type === 'FeatureCollection' ? built.features : [built];
  return list.map((each, index) => withTypeOf(features[index], each.geometry));
}

/** The feature with a new geometry, of its own type even where one part is left of several. */
function withTypeOf(feature: DatasetFeature | undefined, geometry: Geometry | null): DatasetFeature {
  if (!feature || !geometry) throw new Error('a feature lost its geometry');
  return { ...feature, geometry };
}

/** Simplifies lines; those that then meet another one more finely, until none meets another. */
function simplifyApart(lines: readonly Position[][], { toleranceDegrees }: Coarseness): (readonly Position[])[] {
  const tolerances = lines.map(() => toleranceDegrees);
  const simplified = lines.map((line) => simplifyLine(line, toleranceDegrees));
  for (;;) {
    const crossings = findCrossings(simplified.map((line) => line.map(toGrid)));
    const meeting = new Set([...crossings].flatMap(({ rings }) => rings));
    const finer = [...meeting].filter((line) => (tolerances[line] ?? 0) > 0);
    if (finer.length === 0) return simplified;
    for (const line of finer) {
      const half = (tolerances[line] ?? 0) / 2;
      tolerances[line] = half < toleranceDegrees / 64 ? 0 : half;
      simplified[line] = simplifyLine(lines[line] ?? [], tolerances[line] ?? 0);
    }
  }
}
