import type { BasemapDefinition, TileLayerDefinition } from '../../core/basemap-choice.js';

/** A base map that can be chosen. */
export interface OfferedBasemap {
  readonly definition: BasemapDefinition;
  /** Only what the host offers stands in links: the reader's own is nobody else's. */
  readonly by: 'host' | 'reader';
}

/** What the map is drawn on while it is drawn on anything; see `ViewerState.basemapShown`. */
export interface BasemapState {
  /** `atlas` for the offline base map, or the id of one that is offered; the offline one is drawn while it is not. */
  readonly chosen: string;
  readonly offered: readonly OfferedBasemap[];
}

/** Tiles above the base map, as the reader set them. */
export interface TileLayerState {
  readonly definition: TileLayerDefinition;
  readonly visible: boolean;
  /** 0 to 1. */
  readonly opacity: number;
}
