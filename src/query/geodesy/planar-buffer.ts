import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import { simplifyAreas } from './simplify-ring.js';

/** Widens a shape in a plane to all sides by a distance, with round ends; by 0 it unites the shape's parts. */
export type PlanarBuffer = (shape: Geometry, distance: number) => Polygon | MultiPolygon;

/** What one step may be off, as part of the whole distance. */
const stepTolerance = 0.0001;
/** Edges of a quarter circle at most: their middles are 0.05 % of the distance inside the circle. */
const mostSegments = 24;
/** Distances up to so many edges are reached in one step. */
const manySpacings = 10;
/** Half of what the edges of arcs lie too far inside is made good. */
const outwards = 1.0003;

/** Loads JSTS, a translation of the JTS Topology Suite. */
export async function loadPlanarBuffer(): Promise<PlanarBuffer> {
  const { default: jsts } = await import('@turf/jsts');
  return (shape, distance) => {
    const widened = (each: Geometry, step: number) => {
      const geometry = new jsts.GeoJSONReader().read(each);
      const result = new jsts.BufferOp(geometry, parametersOf(step, distance)).getResultGeometry(step);
      return simplifyAreas(new jsts.GeoJSONWriter().write(result), distance * stepTolerance);
    };
    const [first = 0, ...steps] = stepsOf(distance * outwards, spacingOf(shape));
    return steps.reduce(widened, widened(shape, first));
  };
}

/**
 * Widening by two distances one after the other is widening by their sum. Steps that grow with what is reached smooth
 * an outline of many vertices before wide arcs are drawn around all of them, which would cross each other by the
 * million.
 */
function stepsOf(distance: number, spacing: number): readonly number[] {
  let reached = Math.max(spacing, distance / 100);
  if (manySpacings * spacing >= distance) return [distance];
  const steps = [reached];
  for (; 3 * reached < distance; reached *= 3) steps.push(2 * reached);
  return [...steps, distance - reached];
}

/** JTS's BufferParameters, as its algorithm asks for them. */
function parametersOf(step: number, distance: number) {
  const part = step > 0 ? (stepTolerance * distance) / step : 0;
  const segments = Math.ceil(Math.PI / 4 / Math.acos(1 - Math.min(0.5, part)));
  return {
    getQuadrantSegments: () => (part > 0 ? Math.min(mostSegments, segments) : mostSegments),
    getEndCapStyle: () => 1,
    getJoinStyle: () => 1,
    getMitreLimit: () => 5,
    isSingleSided: () => false,
    /** Dents of a shape shallower than this part of the distance may be left out; JTS's own choice is 1 %. */
    getSimplifyFactor: () => Math.min(0.01, part),
  };
}

/** Mean length of the edges of a shape; infinite without any. */
function spacingOf(shape: Geometry): number {
  let [meters, edges] = [0, 0];
  for (const line of linesOf(shape)) {
    edges += line.length - 1;
    line.slice(1).forEach(([x = 0, y = 0], index) => {
      const [fromX = 0, fromY = 0] = line[index] ?? [];
      meters += Math.hypot(x - fromX, y - fromY);
    });
  }
  return edges > 0 ? meters / edges : Number.POSITIVE_INFINITY;
}

function linesOf(shape: Geometry): readonly number[][][] {
  if (shape.type === 'GeometryCollection') return shape.geometries.flatMap(linesOf);
  if (shape.type === 'LineString') return [shape.coordinates];
  return shape.type === 'Polygon' ? shape.coordinates : [];
}
