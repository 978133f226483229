import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { BasemapDefinition, SceneBackdrop, TileLayerDefinition } from '../../core/basemap-choice.js';
import type { MapStyle } from '../map-style.js';
import { excuseErrors, type StageError } from '../stage-errors.js';
import { applyStyle } from '../style-sync.js';
import { type BackdropLayers, withBackdrop } from './backdrop-order.js';
import type { BackdropSurroundings } from './backdrop-surroundings.js';
import { borrowWriting, giveWritingBack } from './borrowed-writing.js';
import { type OpenedTiles, openRasterTiles } from './opened-tiles.js';
import { TileWatch } from './tile-watch.js';

type Definition = BasemapDefinition | TileLayerDefinition;

/** Tiles on their way to a map, or on it. */
interface Entry {
  readonly id: string;
  readonly watch: TileWatch;
  opened: OpenedTiles | undefined;
  isOpening: boolean;
}

/** Every id of a source or layer of somebody else's begins with it. */
const prefix = 'tiles-';
let made = 0;

/** Draws base maps and tiles of other servers under the themes of one map. */
export class BackdropPainter {
  readonly #around: BackdropSurroundings;
  readonly #entries = new Map<Definition, Entry>();
  #backdrop: SceneBackdrop | undefined;
  /** MapLibre checks a layer as it is added, and says what is wrong with it at once. */
  #adding = false;
  #closed = false;

  constructor(surroundings: BackdropSurroundings) {
    this.#around = surroundings;
    const { map } = surroundings;
    excuseErrors(map, (event) => this.#isOurs(event));
    addEventListener('online', this.#retry);
    map.on('sourcedata', ({ sourceId, tile }) => tile && this.#entryOf(sourceId)?.watch.came());
  }

  /** True while something is read that has to be known before tiles can be asked for. */
  get isBusy(): boolean {
    return [...this.#entries.values()].some(({ isOpening }) => isOpening);
  }

  paint(backdrop: SceneBackdrop | undefined, style: MapStyle): void {
    this.#backdrop = backdrop;
    const { map } = this.#around;
    const wanted = definitionsOf(backdrop);
    for (const definition of wanted) if (!this.#entries.has(definition)) this.#open(definition);
    for (const definition of wanted) addSources(map, this.#entries.get(definition)?.opened);
    const basemap = backdrop?.basemap && this.#entries.get(backdrop.basemap);
    const writing = basemap?.watch.isLost ? undefined : basemap?.opened?.writing;
    this.#adding = true;
    borrowWriting(map, writing);
    applyStyle(map, withBackdrop(style, this.#layers(backdrop), writing?.font));
    this.#adding = false;
    for (const definition of this.#entries.keys()) if (!wanted.includes(definition)) this.#end(definition);
  }

  close(): void {
    this.#closed = true;
    removeEventListener('online', this.#retry);
    for (const { opened } of this.#entries.values()) opened?.end();
    this.#entries.clear();
  }

  /** What failed for want of a network is asked for anew. */
  readonly #retry = (): void => {
    const lost = [...this.#entries].filter(([, { watch }]) => watch.isLost);
    for (const [definition] of lost) this.#end(definition);
    if (lost.length > 0) this.#around.rewrite();
  };

  #layers(backdrop: SceneBackdrop | undefined): BackdropLayers {
    const drawn = (definition: Definition, opacity: number): readonly LayerSpecification[] => {
      const entry = this.#entries.get(definition);
      return entry?.opened && !entry.watch.isLost ? entry.opened.layers(opacity) : [];
    };
    const { basemap, tiles = [] } = backdrop ?? {};
    const ownLabels = basemap === undefined || ('tiles' in basemap && basemap.atlasLabels === true);
    return {
      basemap: basemap ? drawn(basemap, 1) : [],
      overlays: tiles.flatMap(({ definition, opacity }) => drawn(definition, opacity)),
      atlasLabels: ownLabels,
    };
  }

  #open(definition: Definition): void {
    made += 1;
    const { failed, rewrite } = this.#around;
    const watch = new TileWatch(
      definition.title,
      (error) => !this.#closed && failed(error),
      // What is lost is taken off the map, so that the base map beneath is not hidden by its ground.
      () => !this.#closed && rewrite(),
    );
    const entry: Entry = { id: `${prefix}${made}`, watch, opened: undefined, isOpening: false };
    this.#entries.set(definition, entry);
    if ('tiles' in definition) entry.opened = openRasterTiles(entry.id, definition.tiles, definition.datum, watch);
    else void this.#openLater(definition, entry);
  }

  async #openLater(definition: Exclude<Definition, { tiles: unknown }>, entry: Entry): Promise<void> {
    entry.isOpening = true;
    const { id, watch } = entry;
    try {
      const opened =
        'style' in definition
          ? await (await import('./style-basemap.js')).openStyle(id, definition.style)
          : await (await import('./pmtiles-archive.js')).openArchive(id, definition, watch);
      if (this.#entries.get(definition) !== entry) opened.end();
      else entry.opened = opened;
    } catch (error) {
      const reason = 'style' in definition ? 'style' : 'archive';
      watch.failed(reason, error instanceof Error ? error.message : String(error));
    }
    entry.isOpening = false;
    if (!this.#closed) this.#around.rewrite();
  }

  #end(definition: Definition): void {
    const { map } = this.#around;
    const entry = this.#entries.get(definition);
    this.#entries.delete(definition);
    if (!entry?.opened) return;
    for (const id of Object.keys(entry.opened.sources)) if (map.getSource(id)) map.removeSource(id);
    if (entry.opened.writing) giveWritingBack(map, entry.opened.writing);
    entry.opened.end();
  }

  #entryOf(sourceId: string | undefined): Entry | undefined {
    return [...this.#entries.values()].find(({ id }) => sourceId?.startsWith(`${id}-`));
  }

  /** Errors of sources that MapLibre reads itself, and of a style's layers, letters and signs. */
  #isOurs({ sourceId, error }: StageError): boolean {
    const entry = this.#entryOf(sourceId);
    const basemap = this.#backdrop?.basemap;
    const ofStyle = entry ?? (basemap && 'style' in basemap ? this.#entries.get(basemap) : undefined);
    const isOurs = entry !== undefined || (ofStyle !== undefined && (this.#adding || 'url' in error));
    if (isOurs) ofStyle?.watch.failed(this.#adding ? 'style' : 'failing', error.message.slice(0, 120));
    return isOurs;
  }
}

function definitionsOf(backdrop: SceneBackdrop | undefined): readonly Definition[] {
  const { basemap, tiles = [] } = backdrop ?? {};
  return [...(basemap ? [basemap] : []), ...tiles.map(({ definition }) => definition)];
}

function addSources(map: MapLibreMap, opened: OpenedTiles | undefined): void {
  for (const [id, source] of Object.entries(opened?.sources ?? {})) if (!map.getSource(id)) map.addSource(id, source);
}
