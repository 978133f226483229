import type { LayerState, ViewerState } from '../../viewer/state.js';
import { LayersChangedEvent } from '../events/layers-changed-event.js';
import { LoadingChangedEvent } from '../events/loading-changed-event.js';

/** Tells what the reader or the page set of the layers; nothing when only their files went on. */
export function layersEvent({ layers, own }: ViewerState, previous: ViewerState): readonly Event[] {
  if (own === previous.own && !settingsDiffer(layers, previous.layers)) return [];
  const told = layers.map(({ id, visible, opacity, variant }) => ({ id, visible, opacity, variant }));
  return [new LayersChangedEvent({ layers: told, own: own.map(({ id, kind, kept }) => ({ id, kind, kept })) })];
}

/** Tells what is being read when it is something else than before, not with every byte. */
export function loadingEvent(state: ViewerState, previous: ViewerState): readonly Event[] {
  const [now, before] = [loadingOf(state), loadingOf(previous)];
  if (now.basemap === before.basemap && now.layers.join() === before.layers.join()) return [];
  return [new LoadingChangedEvent({ ...now, loading: now.basemap || now.layers.length > 0 })];
}

function loadingOf({ layers, basemapStatus }: ViewerState) {
  const read = layers.filter(({ visible, status }) => visible && status.phase === 'loading');
  return { layers: read.map(({ id }) => id), basemap: basemapStatus.phase === 'loading' };
}

function settingsDiffer(layers: readonly LayerState[], previous: readonly LayerState[]): boolean {
  if (layers.length !== previous.length) return true;
  return layers.some((layer, index) => {
    const before = previous[index];
    return (
      layer.id !== before?.id ||
      layer.visible !== before.visible ||
      layer.opacity !== before.opacity ||
      layer.variant !== before.variant
    );
  });
}
