import type { BasemapInput, TileLayerInput } from '../../core/basemap-choice.js';
import type { OfferedBasemap } from './backdrop-types.js';

/** Who offers a base map, and from where. */
export interface OfferOptions {
  /** Default `reader`: it is in no link. */
  readonly by?: OfferedBasemap['by'];
  /** What relative addresses start from. Default: the page. */
  readonly base?: string;
}

/** The commands for base maps and tiles of other servers; what there is, is `state.basemap` and `state.tiles`. */
export interface BackdropCommands {
  /**
   * Draws the map on the offline base map, on nothing, or on one that is offered, at once. An id that nobody offers is told
   * as a failure, and the offline base map is drawn.
   */
  choose(id: 'atlas' | 'none' | (string & Record<never, never>)): void;
  /**
   * Adds a base map to those that can be chosen, in place of one of the same id.
   *
   * @returns its id.
   * @throws {AtlasError} `tiles-refused` or `value-invalid`
   */
  offer(definition: BasemapInput, options?: OfferOptions): Promise<string>;
  /** Offers no base map of this id any more; the offline one is drawn if it was chosen. */
  withdraw(id: string): void;
  /**
   * Adds tiles above the base map and the tiles that are there, in place of those of the same id.
   *
   * @returns their id.
   * @throws {AtlasError} `tiles-refused` or `value-invalid`
   */
  addTiles(definition: TileLayerInput, options?: Pick<OfferOptions, 'base'>): Promise<string>;
  removeTiles(id: string): void;
  showTiles(id: string, visible: boolean): void;
  /** @param opacity - 0 to 1. */
  setTilesOpacity(id: string, opacity: number): void;
}
