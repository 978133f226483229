import { AtlasError, type AtlasErrorDetails } from '../../core/atlas-error.js';

const sentences = {
  json: 'The text should be GeoJSON, but it is not JSON.',
  type: 'The text should be a GeoJSON Feature, FeatureCollection or geometry, but it is something else.',
  crs: 'The coordinates should be WGS 84 longitude and latitude, but the file names another system. Convert it first.',
  coordinates: 'A geometry has coordinates that are not longitude and latitude in degrees.',
  empty: 'The file should have a shape, but it has none.',
  shapes: 'The file has more shapes than are taken.',
  vertices: 'The file has more vertices than are taken.',
  line: 'A line is no position. Write longitude, latitude in degrees, or degrees, minutes and seconds with N and E.',
  count: 'There should be another number of positions.',
  radius: 'The radius should be a number of metres or kilometres above 0 and at most 1,000 km.',
} as const;

/** Why something typed or imported is no shape. */
export type DrawingFault = keyof typeof sentences;

/**
 * An error about something typed or imported.
 *
 * @param details - What the reader's sentence names: `place`, `received`, `expected`, `limit`.
 */
export function drawingInvalid(reason: DrawingFault, details: AtlasErrorDetails = {}, cause?: unknown): AtlasError {
  const known = Object.entries(details).map(([name, value]) => `${name}: ${value}`);
  const message = [sentences[reason], ...(known.length > 0 ? [`(${known.join(', ')})`] : [])].join(' ');
  return new AtlasError('drawing-invalid', message, { details: { ...details, reason }, cause });
}
