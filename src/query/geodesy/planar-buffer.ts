import type { Geometry, MultiPolygon, Polygon } from 'geojson';

/** Widens a shape in a plane to all sides by a distance, with round ends; by 0 it unites the shape's parts. */
export type PlanarBuffer = (shape: Geometry, distance: number) => Polygon | MultiPolygon;

/** JTS's BufferParameters, as its algorithm asks for them. */
const parameters = {
  /** Edges of a quarter circle: their middles are 0.05 % of the distance inside the circle. */
  getQuadrantSegments: () => 24,
  getEndCapStyle: () => 1,
  getJoinStyle: () => 1,
  getMitreLimit: () => 5,
  isSingleSided: () => false,
  /** Dents of a shape shallower than this part of the distance may be left out; JTS's own choice is 1 %. */
  getSimplifyFactor: () => 0.0013,
};

/** Loads JSTS, a translation of the JTS Topology Suite. */
export async function loadPlanarBuffer(): Promise<PlanarBuffer> {
  const { default: jsts } = await import('@turf/jsts');
  return (shape, distance) => {
    const geometry = new jsts.GeoJSONReader().read(shape);
    const widened = new jsts.BufferOp(geometry, parameters).getResultGeometry(distance);
    return new jsts.GeoJSONWriter().write(widened);
  };
}
