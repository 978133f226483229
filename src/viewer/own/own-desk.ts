import { AtlasError } from '../../core/atlas-error.js';
import { parseCatalog } from '../../core/catalog.js';
import type { DataClient } from '../../core/data-client.js';
import { servedPart } from '../../core/feature-service.js';
import type { ImportedFeatures, Importer } from '../../core/importer.js';
import type { LayerDefinition } from '../../core/layer-definition.js';
import type { FigureTable } from '../../statistics/figure-table.js';
import { unknownLayer } from '../catalog-lookup.js';
import type { LiveCatalog } from '../live-catalog.js';
import type { SourceShelf } from '../source-shelf.js';
import type { LayerState } from '../state.js';
import type { ViewerEngine } from '../viewer-engine.js';
import { checkFit, checkOwnFigures } from './check-own-figures.js';
import { isMapped } from './figures/is-mapped.js';
import { guessPresentation } from './guess-presentation.js';
import type { OwnDataCommands, OwnEntry, OwnFigures, Presentation } from './own-data.js';
import { definitionsOf, heldAddress } from './own-layers.js';
import { ownSidecar } from './own-sidecar.js';
import { regionOutline } from './region-outline.js';

/** What data of the reader's own are added to, and what reads them. */
export interface OwnSupplies {
  readonly live: LiveCatalog;
  readonly engine: ViewerEngine;
  readonly shelf: SourceShelf;
  readonly client: DataClient;
  /** Absolute URL of a source as a definition names it. */
  readonly urlOf: (source: string) => string;
  /** Gives what reads files, which is fetched then; undefined where nothing does. */
  readonly importer: (() => Promise<Importer>) | undefined;
  /** The table that figures join. */
  readonly figures: () => Promise<FigureTable>;
  /** Takes figures off the map. */
  readonly unmap: () => void;
}

/** Adds data of the reader's own to a running viewer, changes them and takes them away. */
export class OwnDesk implements OwnDataCommands {
  readonly #supplies: OwnSupplies;
  #importer: Promise<Importer> | undefined;

  constructor(supplies: OwnSupplies) {
    this.#supplies = supplies;
  }

  inspect: OwnDataCommands['inspect'] = async (...given) => (await this.#reader()).inspect(...given);
  read: OwnDataCommands['read'] = async (...given) => (await this.#reader()).read(...given);
  rows: OwnDataCommands['rows'] = async (...given) => (await this.#reader()).rows(...given);

  async addFeatures(features: ImportedFeatures, presentation: Presentation): Promise<string> {
    const id = this.#newId();
    const sidecar = ownSidecar(id, features, presentation);
    const { variants } = presentation.definition ?? guessPresentation(features, presentation.title);
    const definition: LayerDefinition = {
      id,
      title: presentation.title,
      description: presentation.title,
      visible: true,
      opacity: 1,
      variants: variants.map((variant) => ({
        ...variant,
        parts: variant.parts.map((part) => ({ ...part, source: heldAddress(id), idColumn: features.idColumn })),
      })),
    };
    await this.addEntry({ kind: 'features', id, definition, file: features.file, sidecar, kept: false });
    return id;
  }

  async addFigures(figures: Parameters<OwnDataCommands['addFigures']>[0]): Promise<string> {
    const id = this.#newId();
    await this.addEntry({ ...figures, id, kept: false });
    return id;
  }

  async addReference(definition: LayerDefinition): Promise<string> {
    const taken = this.#supplies.live.catalog.layers.some(({ id }) => id === definition.id);
    const id = taken ? this.#newId() : definition.id;
    await this.addEntry({ kind: 'reference', id, definition: { ...definition, id }, kept: false });
    return id;
  }

  async addEntry(entry: OwnEntry): Promise<void> {
    const { engine, client } = this.#supplies;
    if (entry.kind === 'figures') await this.#checkFigures(entry);
    else this.#check(entry.definition);
    if (entry.kind === 'features') client.hold(heldAddress(entry.id), { file: entry.file, sidecar: entry.sidecar });
    this.#setEntries([...engine.state.own.filter(({ id }) => id !== entry.id), entry]);
  }

  async restyle(given: LayerDefinition): Promise<void> {
    // Another filter asks a server for other features.
    const variants = given.variants.map((variant) => ({ ...variant, parts: variant.parts.map(servedPart) }));
    const definition = { ...given, variants };
    const entry = this.#entry(definition.id);
    if (entry.kind === 'figures') throw unknownLayer(definition.id, this.#supplies.live.catalog);
    this.#check(definition);
    const restyled = { ...entry, definition };
    this.#setEntries(this.#supplies.engine.state.own.map((each) => (each === entry ? restyled : each)));
    if (entry.kept) await (await keeping()).keepEntry(restyled);
  }

  async remove(id: string): Promise<void> {
    const entry = this.#entry(id);
    const { engine, client, shelf, unmap } = this.#supplies;
    if (entry.kind === 'figures' && isMapped(entry, engine.state.thematic)) unmap();
    this.#setEntries(engine.state.own.filter((each) => each !== entry));
    if (entry.kind === 'features') {
      shelf.forget(heldAddress(id));
      client.letGo(heldAddress(id));
    }
    if (entry.kept) await (await keeping()).forgetEntry(id);
  }

  async keep(id: string, kept: boolean): Promise<void> {
    const entry = { ...this.#entry(id), kept };
    const store = await keeping();
    await (kept ? store.keepEntry(entry) : store.forgetEntry(id));
    // It may have changed or gone while the browser was writing.
    const { own } = this.#supplies.engine.state;
    this.#setEntries(own.map((each) => (each.id === id ? { ...each, kept } : each)));
  }

  async restore(): Promise<readonly string[]> {
    const { engine } = this.#supplies;
    const there = new Set(engine.state.own.map(({ id }) => id));
    const restored: string[] = [];
    for (const entry of (await (await keeping()).keptEntries()).filter(({ id }) => !there.has(id))) {
      try {
        await this.addEntry(entry);
        restored.push(entry.id);
      } catch (error) {
        // Kept by another version of the atlas, or for another catalog: the others come back all the same.
        if (error instanceof AtlasError) engine.fail(error);
      }
    }
    return restored;
  }

  outline(): ReturnType<OwnDataCommands['outline']> {
    const { live, shelf, client, urlOf } = this.#supplies;
    return regionOutline(live.catalog, { client, urlOf, open: (url) => shelf.open(url) });
  }

  dispose(): void {
    this.#importer?.then(
      (importer) => importer.close(),
      () => {},
    );
  }

  /** Brings catalog and state to other entries, all at once. */
  #setEntries(own: readonly OwnEntry[]): void {
    const { live, engine } = this.#supplies;
    const definitions = definitionsOf(own);
    live.setOwn(definitions);
    const known = new Set(live.catalog.layers.map(({ id }) => id));
    const kept = engine.state.layers.filter(({ id }) => known.has(id)).map((layer) => withVariant(layer, definitions));
    const added = definitions.filter(({ id }) => !kept.some((layer) => layer.id === id)).map(newLayer);
    const gone = (ref: { readonly layer: string } | null) => ref !== null && !known.has(ref.layer);
    const { selection, hover, candidates } = engine.state;
    engine.change({
      own,
      layers: [...kept, ...added],
      selection: gone(selection) ? null : selection,
      hover: gone(hover) ? null : hover,
      candidates: candidates.filter((each) => !gone(each)),
    });
  }

  #entry(id: string): OwnEntry {
    const entry = this.#supplies.engine.state.own.find((each) => each.id === id);
    if (!entry) throw unknownLayer(id, this.#supplies.live.catalog);
    return entry;
  }

  /** @throws {AtlasError} `figures-invalid`, or why the table could not be read. */
  async #checkFigures(entry: OwnFigures): Promise<void> {
    checkOwnFigures(entry, this.#supplies.live.catalog);
    checkFit(entry, await this.#supplies.figures());
  }

  /** @throws {AtlasError} `catalog-invalid` */
  #check(definition: LayerDefinition): void {
    const { layers, ...rest } = this.#supplies.live.catalog;
    const others = layers.filter(({ id }) => id !== definition.id);
    parseCatalog({ ...rest, layers: [...others, definition].map(withServedSources) });
  }

  #newId(): string {
    const { catalog } = this.#supplies.live;
    const { own } = this.#supplies.engine.state;
    const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
    const id = `own-${random.toString(36)}`;
    return [...catalog.layers, ...own].some((each) => each.id === id) ? this.#newId() : id;
  }

  #reader(): Promise<Importer> {
    const { importer } = this.#supplies;
    if (!importer) return Promise.reject(noReader());
    this.#importer ??= importer();
    this.#importer.catch(() => {
      this.#importer = undefined;
    });
    return this.#importer;
  }
}

/** A catalog names files on servers only; the one that is held under the layer's own id is no business of its check. */
function withServedSources(definition: LayerDefinition): LayerDefinition {
  const served = (source: string) => (source === heldAddress(definition.id) ? 'held.fgb' : source);
  const variants = definition.variants.map((variant) => ({
    ...variant,
    parts: variant.parts.map((part) => ({ ...part, source: served(part.source) })),
  }));
  return { ...definition, variants };
}

function newLayer({ id, visible, opacity, variants }: LayerDefinition): LayerState {
  return { id, visible, opacity, variant: variants[0]?.id ?? '', status: { phase: 'idle' } };
}

/** A restyled layer may have lost the variant that was drawn. */
function withVariant(layer: LayerState, definitions: readonly LayerDefinition[]): LayerState {
  const variants = definitions.find(({ id }) => id === layer.id)?.variants;
  if (!variants || variants.some(({ id }) => id === layer.variant)) return layer;
  return { ...layer, variant: variants[0]?.id ?? layer.variant };
}

function keeping(): Promise<typeof import('./kept-entries.js')> {
  return import('./kept-entries.js');
}

function noReader(): AtlasError {
  const reason = 'this map reads no files';
  return new AtlasError('import-refused', `The file was not added: ${reason}. Open it in a map that does.`, {
    details: { file: '', reason },
  });
}
