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

/**
 * Puts deck.gl into the stack of a map.
 *
 * @param map - Loaded: deck.gl takes its places only in a style that has loaded.
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
    map.addControl(overlay);
  });
}

function remove(map: MapLibreMap, overlay: MapLibreOverlay, device: GpuDevice): void {
  if (map.hasControl(overlay)) map.removeControl(overlay);
  stopWatchingCanvas(device);
}
