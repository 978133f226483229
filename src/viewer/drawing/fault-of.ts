import { AtlasError } from '../../core/atlas-error.js';
import type { DrawnShape } from '../../core/drawing.js';
import { formatCoordinates } from '../../core/number-format.js';
import { shapeFault } from '../../query/planar/shape-fault.js';

/** Why a geometry cannot be a shape: `shape-invalid`, with the place. Undefined when it can. */
export function faultOf(geometry: DrawnShape['geometry']): AtlasError | undefined {
  return shapeFault(geometry) ?? shortLine(geometry);
}

/** A line whose positions are all the same has no length to ask about. */
function shortLine({ type, coordinates }: DrawnShape['geometry']): AtlasError | undefined {
  if (type !== 'LineString') return undefined;
  const [[lng = 0, lat = 0] = []] = coordinates;
  if (coordinates.some(([x, y]) => x !== lng || y !== lat)) return undefined;
  const place = formatCoordinates([lng, lat]);
  return new AtlasError('shape-invalid', `A line needs two different positions, but it has only ${place}. Add one.`, {
    details: { place, reason: 'fewPositions' },
  });
}
