import type { Feature } from 'geojson';
import type { DrawnShape } from '../../core/drawing.js';
import { measuresOf } from './shape-measures.js';

/** Which datum the coordinates are in. */
export const datumSentence = 'WGS 84 (within 1 m of CGCS2000)';

/** Shapes as a GeoJSON text: measures as properties with their units in the names, and what they were measured on. */
export function shapesAsGeoJson(shapes: readonly DrawnShape[]): string {
  const metadata = {
    datum: datumSentence,
    coordinates: 'longitude, latitude in degrees',
    measures: 'on the WGS 84 ellipsoid, edges straight in longitude and latitude',
    units: { length_m: 'metre', area_m2: 'square metre', area_ha: 'hectare', area_mu: 'mu (亩), 15 to the hectare' },
  };
  return `${JSON.stringify({ type: 'FeatureCollection', metadata, features: shapes.map(featureOf) }, undefined, 1)}\n`;
}

function featureOf(shape: DrawnShape): Feature {
  const { kind, geometry, center, radiusMeters } = shape;
  const { lengthMeters, areaSquareMeters } = measuresOf(shape);
  const circle = center && radiusMeters !== undefined;
  return {
    type: 'Feature',
    properties: {
      shape: kind,
      ...(circle && { center_lon: center[0], center_lat: center[1], radius_m: rounded(radiusMeters, 3) }),
      ...(lengthMeters !== undefined && { length_m: rounded(lengthMeters, 2) }),
      ...(areaSquareMeters !== undefined && {
        area_m2: rounded(areaSquareMeters, 1),
        area_ha: rounded(areaSquareMeters / 1e4, 4),
        area_mu: rounded((areaSquareMeters / 1e4) * 15, 3),
      }),
    },
    geometry,
  };
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
