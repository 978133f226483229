import type { Position } from 'geojson';
import type { GeoJSONStoreFeatures } from 'terra-draw';
import type { LngLat } from '../../core/bbox.js';
import type { DrawingKind, DrawnShape } from '../../core/drawing.js';
import { coordinateDecimals } from './deck-adapter.js';

const kinds: readonly string[] = ['point', 'line', 'polygon', 'rectangle', 'circle', 'freehand'];

/** A shape as Terra Draw keeps it, or undefined for one with holes, which it does not take. */
export function featureOf({ id, kind, geometry, radiusMeters = 1 }: DrawnShape): GeoJSONStoreFeatures | undefined {
  if (hasHoles({ geometry })) return undefined;
  const properties = { mode: kind, ...(kind === 'circle' && { radiusKilometers: radiusMeters / 1000 }) };
  return { type: 'Feature', id, geometry: rounded(geometry), properties };
}

/** True for what Terra Draw cannot change: it is shown, chosen in the list, and edited as text. */
export function hasHoles({ geometry }: Pick<DrawnShape, 'geometry'>): boolean {
  return geometry.type === 'Polygon' && geometry.coordinates.length !== 1;
}

/** True for a feature that is a shape, not one of the marks that help to draw it. */
export function isShape({ properties, geometry }: GeoJSONStoreFeatures): boolean {
  const { mode } = properties;
  return typeof mode === 'string' && kinds.includes(mode) && (mode === 'point') === (geometry.type === 'Point');
}

/**
 * A shape as it was drawn.
 *
 * @param before - The shape before it was moved: a circle that only moved keeps its radius.
 */
export function shapeOf(feature: GeoJSONStoreFeatures, before?: DrawnShape): DrawnShape {
  const { id, geometry, properties } = feature;
  const kind = properties['mode'] as DrawingKind;
  const shape: DrawnShape = { id: String(id), kind, geometry };
  if (kind !== 'circle' || geometry.type !== 'Polygon') return shape;
  const center = middleOf(geometry.coordinates[0] ?? []);
  return { ...shape, center, ...(before?.radiusMeters !== undefined && { radiusMeters: before.radiusMeters }) };
}

/** Middle of a circle's ring, which begins due north or due south of it and has the opposite place half-way round. */
function middleOf(ring: readonly Position[]): LngLat {
  const [lng = 0, lat = 0] = ring[0] ?? [];
  const [farLng = 0, farLat = 0] = ring[(ring.length - 1) / 2] ?? [];
  return [(lng + farLng) / 2, (lat + farLat) / 2];
}

function rounded(geometry: DrawnShape['geometry']): DrawnShape['geometry'] {
  const one = (position: Position) => position.slice(0, 2).map((value) => Number(value.toFixed(coordinateDecimals)));
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: one(geometry.coordinates) };
    case 'LineString':
      return { type: 'LineString', coordinates: geometry.coordinates.map(one) };
    case 'Polygon':
      return { type: 'Polygon', coordinates: geometry.coordinates.map((ring) => ring.map(one)) };
  }
}
