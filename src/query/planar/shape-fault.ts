import type { Geometry, Position } from 'geojson';
import { AtlasError } from '../../core/atlas-error.js';
import { ringCrossing } from './ring-crossing.js';

/** What can be wrong with a shape; `error.shape-invalid` says each in the reader's language. */
type Reason = 'crossing' | 'fewPositions' | 'notFinite' | 'latitude' | 'antimeridian';

const reasons: Readonly<Record<Reason, string>> = {
  crossing: 'its outline crosses itself there, so that inside and outside are not clear',
  fewPositions: 'there are too few different positions',
  notFinite: 'a coordinate is missing or is no finite number',
  latitude: 'a latitude must be between -90 and 90 degrees; positions are written longitude first',
  antimeridian:
    'an edge there is longer than 180 degrees of longitude; a shape across the antimeridian is written as two, split at ±180 degrees (RFC 7946, 3.1.9)',
};

type Fault = readonly [reason: Reason, position: Position];

/**
 * Why a shape cannot be asked about, or undefined if it can. Rings left open and repeated positions are no fault, nor
 * are rings that touch themselves or each other.
 *
 * @returns `shape-invalid` naming the position, `[lng, lat]` to 5 decimals, in `details.place` and the kind of fault in
 * `details.reason`; `query-empty` with the reason `noPosition` for a geometry without any.
 */
export function shapeFault(geometry: Geometry): AtlasError | undefined {
  const parts = partsOf(geometry);
  if (!parts.some(({ rings }) => rings.some((ring) => ring.length > 0))) {
    const message = 'The question is about nothing: the shape has no position. Choose something else to ask about.';
    return new AtlasError('query-empty', message, { details: { reason: 'noPosition' } });
  }
  for (const part of parts) {
    const fault = partFault(part);
    if (fault) return errorOf(fault);
  }
  return undefined;
}

function errorOf([reason, [lng = Number.NaN, lat = Number.NaN]]: Fault): AtlasError {
  const place = `${placeNumber(lng)}, ${placeNumber(lat)}`;
  const message = `The shape cannot be asked about at ${place}: ${reasons[reason]}. Correct it there.`;
  return new AtlasError('shape-invalid', message, { details: { place, reason } });
}

function placeNumber(degrees: number): string {
  return Number.isFinite(degrees) ? degrees.toFixed(5) : '?';
}

/** Rings of a polygon, a line, or single points. */
interface Part {
  readonly kind: 'points' | 'line' | 'polygon';
  readonly rings: readonly (readonly Position[])[];
}

function partsOf(geometry: Geometry): Part[] {
  switch (geometry.type) {
    case 'Point':
      return [{ kind: 'points', rings: geometry.coordinates.length === 0 ? [] : [[geometry.coordinates]] }];
    case 'MultiPoint':
      return [{ kind: 'points', rings: [geometry.coordinates] }];
    case 'LineString':
      return [{ kind: 'line', rings: [geometry.coordinates] }];
    case 'MultiLineString':
      return geometry.coordinates.map((line) => ({ kind: 'line', rings: [line] }));
    case 'Polygon':
      return [{ kind: 'polygon', rings: geometry.coordinates }];
    case 'MultiPolygon':
      return geometry.coordinates.map((rings) => ({ kind: 'polygon', rings }));
    case 'GeometryCollection':
      return geometry.geometries.flatMap(partsOf);
  }
}

function partFault({ kind, rings }: Part): Fault | undefined {
  for (const ring of rings) {
    const fault = positionFault(ring) ?? (kind === 'points' ? undefined : spanFault(ring, kind === 'polygon'));
    if (fault) return fault;
    const first = ring[0];
    const isShort = new Set(ring.map(([lng, lat]) => `${lng},${lat}`)).size < 3;
    if (kind === 'polygon' && first && isShort) return ['fewPositions', first];
  }
  const crossing = kind === 'polygon' ? ringCrossing(rings) : undefined;
  return crossing && ['crossing', crossing];
}

function positionFault(positions: readonly Position[]): Fault | undefined {
  for (const position of positions) {
    const [lng = Number.NaN, lat = Number.NaN] = position;
    if (!Number.isFinite(lng) || !Number.isFinite(lat)) return ['notFinite', position];
    if (Math.abs(lat) > 90) return ['latitude', position];
  }
  return undefined;
}

function spanFault(positions: readonly Position[], closed: boolean): Fault | undefined {
  let from = closed ? positions.at(-1) : positions[0];
  for (const position of positions) {
    if (Math.abs((position[0] ?? 0) - (from?.[0] ?? 0)) > 180) return ['antimeridian', position];
    from = position;
  }
  return undefined;
}
