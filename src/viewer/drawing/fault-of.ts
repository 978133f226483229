import type { Position } from 'geojson';
import { AtlasError } from '../../core/atlas-error.js';
import type { DrawnShape } from '../../core/drawing.js';
import { formatCoordinates } from '../../core/number-format.js';
import { ringCrossing } from './ring-crossing.js';

/** Why a geometry cannot be a shape: `shape-invalid`, with the place. Undefined when it can. */
export function faultOf(geometry: DrawnShape['geometry']): AtlasError | undefined {
  if (geometry.type === 'Point') return undefined;
  if (geometry.type === 'LineString') {
    return distinct(geometry.coordinates) < 2 ? fault(geometry.coordinates[0], 'fewPositions') : undefined;
  }
  const short = geometry.coordinates.find((ring) => distinct(ring) < 3);
  if (short) return fault(short[0], 'fewPositions');
  const place = ringCrossing(geometry.coordinates);
  return place && fault(place, 'crossing');
}

const reasons = {
  crossing: 'its outline crosses or touches itself',
  fewPositions: 'it has too few different positions',
};

/** @param reason - Key of the sentence, which the reader gets in their language. */
function fault([lng = 0, lat = 0]: Position = [], reason: keyof typeof reasons): AtlasError {
  const place = formatCoordinates([lng, lat]);
  const message = `A shape should be simple, but at ${place} ${reasons[reason]}. Draw it anew, or correct it there.`;
  return new AtlasError('shape-invalid', message, { details: { place, reason } });
}

function distinct(path: readonly Position[]): number {
  return new Set(path.map(([lng, lat]) => `${lng} ${lat}`)).size;
}
