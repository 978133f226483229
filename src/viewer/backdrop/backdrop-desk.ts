import { AtlasError } from '../../core/atlas-error.js';
import type { BasemapInput, TileLayerDefinition, TileLayerInput } from '../../core/basemap-choice.js';
import type { ViewerState } from '../state.js';
import type { BackdropCommands, OfferOptions } from './backdrop-commands.js';
import type { BasemapState, TileLayerState } from './backdrop-types.js';

/** What the commands need of the viewer. */
export interface BackdropSupplies {
  readonly state: () => ViewerState;
  readonly change: (patch: Partial<ViewerState>) => void;
  readonly fail: (error: AtlasError) => void;
}

/** Base maps and tiles of other servers. What reads their definitions is fetched with the first of them. */
export class BackdropDesk implements BackdropCommands {
  readonly #supplies: BackdropSupplies;

  constructor(supplies: BackdropSupplies) {
    this.#supplies = supplies;
  }

  /** Puts back what there was before the map was composed anew. */
  restore({
    offered,
    tiles,
  }: {
    readonly offered: BasemapState['offered'];
    readonly tiles: readonly TileLayerState[];
  }): void {
    const { state, change } = this.#supplies;
    change({ basemap: { ...state().basemap, offered }, tiles });
  }

  choose(id: string): void {
    const { state, change, fail } = this.#supplies;
    const { basemap } = state();
    if (id === 'none') {
      change({ basemapShown: false });
      return;
    }
    const known = ['atlas', ...basemap.offered.map(({ definition }) => definition.id)];
    if (!known.includes(id)) fail(unknownBasemap(id, known));
    change({ basemapShown: true, basemap: { ...basemap, chosen: known.includes(id) ? id : 'atlas' } });
  }

  async offer(definition: BasemapInput, { by = 'reader', base = pageUrl() }: OfferOptions = {}): Promise<string> {
    const { readBasemap } = await import('../../core/read-basemap.js');
    const read = readBasemap(definition, base);
    const { basemap } = this.#supplies.state();
    const others = basemap.offered.filter((each) => each.definition.id !== read.id);
    this.#supplies.change({ basemap: { ...basemap, offered: [...others, { definition: read, by }] } });
    return read.id;
  }

  withdraw(id: string): void {
    const { basemap } = this.#supplies.state();
    const offered = basemap.offered.filter(({ definition }) => definition.id !== id);
    this.#supplies.change({ basemap: { offered, chosen: basemap.chosen === id ? 'atlas' : basemap.chosen } });
  }

  async addTiles(definition: TileLayerInput, { base = pageUrl() }: OfferOptions = {}): Promise<string> {
    const { readTileLayer } = await import('../../core/read-basemap.js');
    const read = await withHead(readTileLayer(definition, base));
    const { visible = true, opacity = 1 } = read;
    const others = this.#supplies.state().tiles.filter((each) => each.definition.id !== read.id);
    this.#supplies.change({ tiles: [...others, { definition: read, visible, opacity }] });
    return read.id;
  }

  removeTiles(id: string): void {
    this.#supplies.change({ tiles: this.#supplies.state().tiles.filter(({ definition }) => definition.id !== id) });
  }

  showTiles(id: string, visible: boolean): void {
    this.#changeTiles(id, { visible });
  }

  setTilesOpacity(id: string, opacity: number): void {
    this.#changeTiles(id, { opacity: Math.min(1, Math.max(0, opacity)) });
  }

  #changeTiles(id: string, patch: Partial<TileLayerState>): void {
    const tiles = this.#supplies
      .state()
      .tiles.map((each) => (each.definition.id === id ? { ...each, ...patch } : each));
    this.#supplies.change({ tiles });
  }
}

/** Tiles with what the head of their archive says; tiles of a server as they are. */
async function withHead(read: TileLayerDefinition): Promise<TileLayerDefinition> {
  if ('tiles' in read) return read;
  const { readTileArchive } = await import('../../core/tile-archive.js');
  return { ...read, archive: await readTileArchive(read.file ?? read.pmtiles, read.title.en) };
}

/** A viewer may work without a page. */
function pageUrl(): string {
  return typeof document === 'undefined' ? 'https://localhost/' : document.baseURI;
}

function unknownBasemap(received: string, known: readonly string[]): AtlasError {
  const [name, expected] = ['basemap', known.join(', ')];
  const message = `${name} should be one of ${expected}, but it is "${received}". Offer it, or choose another.`;
  return new AtlasError('value-invalid', message, { details: { name, expected, received } });
}
