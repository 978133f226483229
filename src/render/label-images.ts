import type { Map as MapLibreMap } from 'maplibre-gl';
import { clearImage, clearImageId, type MapImage, shieldImage } from './route-shields.js';
import type { ThemeLabels } from './theme-labels.js';

/** Gives a map the pictures that labels name, those it does not have yet. */
export function addLabelImages(map: MapLibreMap, { sources }: ThemeLabels): void {
  if (!map.hasImage(clearImageId)) addImage(map, clearImageId, clearImage());
  for (const { features } of Object.values(sources)) {
    for (const { properties } of features) {
      const id: unknown = properties?.['image'];
      if (typeof id === 'string' && !map.hasImage(id)) addImage(map, id, shieldImage(id));
    }
  }
}

function addImage(map: MapLibreMap, id: string, image: MapImage | undefined): void {
  if (image) map.addImage(id, image.data, { pixelRatio: image.pixelRatio });
}
