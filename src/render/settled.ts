import type { Layer } from 'deck.gl';
import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * Resolves when everything given to a map is on screen for its present view: the base map's tiles and labels, and the
 * layers of the themes in the same picture.
 *
 * @param layers - The layers handed to deck.gl last, asked again after every picture: when they changed, it waits on.
 * @param isBusy - Whether something is still on its way to the graphics card.
 */
export async function settled(map: MapLibreMap, layers: () => readonly Layer[], isBusy: () => boolean): Promise<void> {
  let seen: readonly Layer[];
  do {
    // Without asking for pictures meanwhile: they would take the time that what is on its way needs.
    while (isBusy()) await nextFrame();
    seen = layers();
    // deck.gl takes new layers into account in its own animation frame, and asks MapLibre for a picture after that.
    await nextFrame();
    await nextFrame();
    const idle = map.once('idle');
    map.triggerRepaint();
    await idle;
  } while (seen !== layers() || isBusy() || map.isMoving() || !seen.every((layer) => layer.isLoaded));
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
  });
}
