import type { Catalog } from '../../core/layer-definition.js';
import type { Theme } from '../../core/scene.js';
import type { OwnEntry } from '../../viewer/own/own-data.js';
import { definitionsOf } from '../../viewer/own/own-layers.js';
import type { PermalinkLayer, PermalinkState } from '../../viewer/permalink-state.js';
import type { ColorVision, ReadingSettings, ViewerState } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { MapSettings } from './map-settings.js';
import { stateAsLink } from './permalink-sync.js';

/** What a map keeps of the reader's state when it ends, for the one that comes after it. */
export interface ResumedMap extends PermalinkState {
  readonly theme: Theme;
  readonly vision: ColorVision;
  readonly reading: ReadingSettings;
  readonly own: readonly OwnEntry[];
  /** Base maps and tiles of other servers. */
  readonly backdrop: { readonly offered: ViewerState['basemap']['offered']; readonly tiles: ViewerState['tiles'] };
  /** What the host had asked for: what it asks for otherwise by then goes before the reader's state. */
  readonly settings: MapSettings;
}

/** The reader's state, with what no link carries. */
export function leaveMap(viewer: ViewerContract, settings: MapSettings): ResumedMap {
  const { theme, vision, reading, own, basemap, tiles } = viewer.state;
  const backdrop = { offered: basemap.offered, tiles };
  return { ...stateAsLink(viewer), theme, vision, reading, own, backdrop, settings };
}

/**
 * The state a map comes back with, though its host may have added layers or taken some away meanwhile: new layers lie on top
 * as their definitions say, and what points at a layer that is gone is forgotten.
 */
export function resumeMap(resumed: ResumedMap, catalog: Catalog): PermalinkState {
  const { theme: _theme, vision: _vision, reading: _reading, own, backdrop: _backdrop, ...others } = resumed;
  const { settings: _settings, ...carried } = others;
  const { selection, question, layers, ...rest } = carried;
  const known = [...catalog.layers, ...definitionsOf(own)];
  const isKnown = (id: string) => known.some((layer) => layer.id === id);
  return {
    ...rest,
    layers: resumedLayers(layers ?? [], known),
    ...(selection && isKnown(selection.layer) && { selection }),
    ...(question?.layers.every(({ layer }) => isKnown(layer)) && { question }),
  };
}

function resumedLayers(before: readonly PermalinkLayer[], layers: Catalog['layers']): PermalinkLayer[] {
  const kept = before.flatMap((each) => {
    const found = layers.find(({ id }) => id === each.id);
    if (!found) return [];
    const variant = found.variants.some(({ id }) => id === each.variant) ? each.variant : found.variants[0]?.id;
    return [{ ...each, variant: variant ?? each.variant }];
  });
  const added = layers.filter(({ id }) => !kept.some((each) => each.id === id));
  return [
    ...kept,
    ...added.map(({ id, visible, opacity, variants }) => ({ id, visible, opacity, variant: variants[0]?.id ?? '' })),
  ];
}
