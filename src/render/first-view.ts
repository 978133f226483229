import type { Map as MapLibreMap, MapOptions } from 'maplibre-gl';
import type { MapView } from '../core/scene.js';
import type { RendererOptions } from './renderer-options.js';

/** Room around what is fitted into the first view. */
const paddingPx = 16;

/** What a map shows first: a view, else a bbox fitted into it, else the frame. */
export function firstView(container: HTMLElement, options: RendererOptions, view = options.view): Partial<MapOptions> {
  if (view) return { center: [...view.center] as [number, number], zoom: view.viewportZoom };
  const bbox = options.bbox ?? options.frame;
  if (!bbox || !hasRoom(container)) return {};
  return { bounds: [...bbox] as [number, number, number, number], fitBoundsOptions: { padding: paddingPx } };
}

/** Fits the first view as soon as an element that was hidden at first has a size to fit it into. */
export function fitOnceSized(
  map: MapLibreMap,
  container: HTMLElement,
  options: RendererOptions,
  view: MapView | undefined,
): void {
  const bbox = options.bbox ?? options.frame;
  if (view || options.view || !bbox || hasRoom(container)) return;
  const fit = () => {
    if (!hasRoom(container)) return;
    map.off('resize', fit);
    map.fitBounds([...bbox], { padding: paddingPx, animate: false });
  };
  map.on('resize', fit);
}

function hasRoom({ clientWidth, clientHeight }: HTMLElement): boolean {
  return Math.min(clientWidth, clientHeight) > paddingPx * 4;
}
