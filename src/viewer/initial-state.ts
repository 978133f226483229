import type { DrawingState } from '../core/drawing.js';
import type { Catalog } from '../core/layer-definition.js';
import type { Locale } from '../core/localized-text.js';
import type { Theme } from '../core/scene.js';
import type { OwnEntry } from './own/own-data.js';
import type { PermalinkState } from './permalink-state.js';
import type { LayerState, ViewerState } from './state.js';

/** The layers as the catalog has them before anybody touched one. */
export function catalogLayers(catalog: Catalog): readonly LayerState[] {
  return catalog.layers.map((layer) => ({
    id: layer.id,
    visible: layer.visible,
    opacity: layer.opacity,
    variant: layer.variants[0]?.id ?? '',
    status: { phase: 'idle' },
  }));
}

/** Nothing is drawn. */
export const emptyDrawing: DrawingState = {
  mode: 'none',
  shapes: [],
  selected: null,
  draft: null,
  canUndo: false,
  canRedo: false,
  problem: null,
  inLink: true,
};

/** The state a viewer begins with: the catalog's first view, or what a permalink said instead. */
export function initialState(
  catalog: Catalog,
  locale: Locale,
  theme: Theme,
  link: PermalinkState = {},
  own: readonly OwnEntry[] = [],
): ViewerState {
  return {
    locale: link.locale ?? locale,
    theme,
    basemapShown: link.basemapShown ?? true,
    basemapStatus: { phase: 'idle' },
    basemap: { chosen: link.basemap ?? 'atlas', offered: [] },
    tiles: [],
    view: link.view,
    viewBbox: undefined,
    layers: link.layers?.map((layer) => ({ ...layer, status: { phase: 'idle' } })) ?? catalogLayers(catalog),
    own,
    selection: link.selection ?? null,
    candidates: [],
    hover: null,
    pointer: null,
    year: link.year ?? null,
    month: link.month ?? null,
    since: link.since ?? null,
    thematic: { phase: 'none' },
    profile: link.profile ?? [],
    vision: 'normal',
    reading: {
      verbosity: 'figures',
      contrast: 'normal',
      contrastFrom: 'system',
      patterns: false,
      presenting: false,
    },
    walk: null,
    question: { phase: 'none' },
    drawing: emptyDrawing,
    ledger: [],
    errors: [],
  };
}
