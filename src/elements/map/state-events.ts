import type { AtlasError } from '../../core/atlas-error.js';
import { errorText } from '../../core/error-text.js';
import type { Locale } from '../../core/localized-text.js';
import type { LayerState, ViewerState } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { AtlasErrorEvent } from '../events/error-event.js';
import { FeatureSelectedEvent } from '../events/feature-selected-event.js';
import { LayersChangedEvent } from '../events/layers-changed-event.js';
import { ViewChangedEvent } from '../events/view-changed-event.js';

/** The events of a map that follow from one change of its viewer's state. */
export function eventsOfChange(viewer: ViewerContract, state: ViewerState, previous: ViewerState): Event[] {
  const events: Event[] = [];
  if (state.view !== previous.view && state.view) {
    const { center, viewportZoom } = state.view;
    events.push(new ViewChangedEvent({ center, zoom: viewportZoom, bbox: state.viewBbox }));
  }
  if (settingsDiffer(state.layers, previous.layers)) {
    const layers = state.layers.map(({ id, visible, opacity, variant }) => ({ id, visible, opacity, variant }));
    events.push(new LayersChangedEvent({ layers }));
  }
  if (state.selection !== previous.selection) events.push(selectionEvent(viewer, state));
  return [...events, ...failures(state, previous)];
}

/** Tells a host page of one failure. */
export function errorEvent(locale: Locale, error: AtlasError, layer?: string): AtlasErrorEvent {
  const message = errorText(locale, error);
  return new AtlasErrorEvent({ code: error.code, message, layer, error });
}

function selectionEvent(viewer: ViewerContract, { selection }: ViewerState): FeatureSelectedEvent {
  if (!selection) return new FeatureSelectedEvent(null);
  return new FeatureSelectedEvent({ ...selection, properties: viewer.details(selection)?.properties ?? {} });
}

function settingsDiffer(layers: readonly LayerState[], previous: readonly LayerState[]): boolean {
  if (layers === previous) return false;
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

function failures(state: ViewerState, previous: ViewerState): AtlasErrorEvent[] {
  const known = new Set(knownErrors(previous));
  const layers = state.layers.flatMap(({ id, status }) =>
    status.phase === 'failed' && !known.has(status.error) ? [errorEvent(state.locale, status.error, id)] : [],
  );
  const others = otherErrors(state).filter((error) => !known.has(error));
  return [...layers, ...others.map((error) => errorEvent(state.locale, error))];
}

function knownErrors(state: ViewerState): readonly AtlasError[] {
  const layers = state.layers.flatMap(({ status }) => (status.phase === 'failed' ? [status.error] : []));
  return [...layers, ...otherErrors(state)];
}

function otherErrors({ errors, basemapStatus, thematic }: ViewerState): readonly AtlasError[] {
  const failed = [basemapStatus, thematic].flatMap((each) => (each.phase === 'failed' ? [each.error] : []));
  return [...errors, ...failed];
}
