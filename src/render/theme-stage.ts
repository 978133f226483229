import { MapLibreOverlay } from 'deck.gl';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { type GpuDevice, stopWatchingCanvas } from './gpu-device.js';
import { emptySlots } from './theme-layers.js';

/** deck.gl in the stack of a map, with the graphics card it draws on. */
export interface ThemeStage {
  readonly overlay: MapLibreOverlay;
  readonly device: GpuDevice;
  close(): void;
}

/** How long a base map is waited for that does not come, because a file or MapLibre's worker does not. */
const patienceMs = 10_000;

/**
 * Puts deck.gl into the stack of a map, when all sources of the map are drawn: deck.gl takes its places only then, and
 * until then would draw above everything.
 *
 * @param map - Loaded.
 * @param failed - Told what deck.gl could not do, then and later.
 */
export function openThemeStage(
  map: MapLibreMap,
  failed: (error: { readonly message: string }) => void,
): Promise<ThemeStage> {
  return new Promise((resolve) => {
    const overlay = new MapLibreOverlay({
      interleaved: true,
      layers: emptySlots(),
      // Everything lies flat: what is drawn later lies on top.
      parameters: { depthCompare: 'always', depthWriteEnabled: false },
      onError: failed,
      onDeviceInitialized: (device) => resolve({ overlay, device, close: () => remove(map, overlay, device) }),
    });
    onceDrawn(map, () => map.addControl(overlay));
  });
}

/** Does something in the moment that nothing of a map's style is on its way; never when the map is removed before. */
function onceDrawn(map: MapLibreMap, what: () => void): void {
  const began = performance.now();
  const look = () => {
    if (map._removed || (!map.isStyleLoaded() && performance.now() - began < patienceMs)) return;
    map.off('render', look);
    clearTimeout(timer);
    what();
  };
  map.on('render', look);
  const timer = setTimeout(look, patienceMs);
  look();
}

function remove(map: MapLibreMap, overlay: MapLibreOverlay, device: GpuDevice): void {
  if (map.hasControl(overlay)) map.removeControl(overlay);
  stopWatchingCanvas(device);
}
