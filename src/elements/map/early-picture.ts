import type { FirstPicture } from './first-basemap.js';
import type { SeenMap } from './map-picture.js';
import type { MapSettings } from './map-settings.js';

/** A picture that is on its way before the program of the map itself. */
export interface EarlyPicture {
  /** Undefined when none comes. */
  readonly picture: Promise<FirstPicture | undefined>;
  /** Ends it, wherever it is. */
  close(): void;
}

/**
 * Begins with the base map where nothing else has to be known for it: where the catalog is the built-in one, and neither
 * the address nor a former state of the map says what it shows.
 */
export function earlyPicture(
  container: HTMLElement,
  settings: MapSettings,
  resumes: boolean,
  seen: SeenMap,
): EarlyPicture {
  const abort = new AbortController();
  const addressed = settings.permalink && location.hash.length > 1;
  const none = settings.catalog !== undefined || settings.state !== undefined || resumes || addressed;
  const picture = none ? Promise.resolve(undefined) : openedBasemap(container, settings, seen, abort.signal);
  const close = () => {
    abort.abort(new DOMException('The map left the page.', 'AbortError'));
    void picture.then((opened) => opened?.close());
  };
  return { picture, close };
}

/** What goes wrong shows when the map's program does the same. */
async function openedBasemap(
  container: HTMLElement,
  settings: MapSettings,
  seen: SeenMap,
  signal: AbortSignal,
): Promise<FirstPicture | undefined> {
  try {
    const { openBasemap } = await import('./first-basemap.js');
    return await openBasemap(container, settings, seen, signal);
  } catch {
    return undefined;
  }
}
