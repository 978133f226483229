import { AtlasError } from '../core/atlas-error.js';

let available: boolean | undefined;

/** True when this browser can draw maps. The context made for asking is given back at once. */
export function webglAvailable(): boolean {
  if (available) return true;
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  available = context !== null;
  return available;
}

/** Says that this browser cannot draw maps. */
export function webglUnavailable(cause?: unknown): AtlasError {
  return new AtlasError(
    'webgl-unavailable',
    'The map needs WebGL2, but this browser does not offer it. Turn on hardware acceleration, or use a current browser.',
    cause === undefined ? {} : { cause },
  );
}

/** Says that the graphics were lost and did not come back. */
export function webglLost(cause?: unknown): AtlasError {
  return new AtlasError(
    'webgl-lost',
    'The graphics of this browser were interrupted, and the map could not be drawn again. Load the page again.',
    cause === undefined ? {} : { cause },
  );
}
