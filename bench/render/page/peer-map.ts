import { type Layer, MapLibreOverlay } from 'deck.gl';
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { mapElement, view } from './scenes.js';

/** A map as an author sets it up who takes deck.gl and MapLibre as they are. */
export interface PeerMap {
  /** Hands layers over; the next picture shows them. */
  show(layers: readonly Layer[]): void;
  /** Resolves when the map has nothing more to draw. */
  whenIdle(): Promise<void>;
}

/** Opens a map and waits for it. */
export async function openPeerMap(): Promise<PeerMap> {
  setWorkerUrl(new URL(workerUrl, import.meta.url).href);
  const map = new MapLibreMap({
    container: mapElement(),
    style: { version: 8, sources: {}, layers: [] },
    center: [...view.center],
    zoom: view.viewportZoom,
    attributionControl: false,
  });
  const overlay = new MapLibreOverlay({ interleaved: true, layers: [] });
  await map.once('load');
  map.addControl(overlay);
  return {
    show: (layers) => overlay.setProps({ layers: [...layers] }),
    whenIdle: async () => {
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      map.triggerRepaint();
      await map.once('idle');
    },
  };
}
