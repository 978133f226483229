import type { AttributeValue } from '../core/columns.js';
import type { DataClient, LoadedSource } from '../core/data-client.js';
import type { Importer } from '../core/importer.js';
import type { Catalog, LayerDefinition, LayerVariant } from '../core/layer-definition.js';
import type { Locale } from '../core/localized-text.js';
import type { QueryAnswer } from '../core/query-answer.js';
import type { QueryRequest } from '../core/query-request.js';
import type { RequestScope } from '../core/request-scope.js';
import type { FeatureRef, Renderer, Theme } from '../core/scene.js';
import type { Sidecar, SidecarColumn } from '../core/sidecar.js';
import type { StoryFile } from '../core/story-file.js';
import type { FigureTable } from '../statistics/figure-table.js';
import type { NetworkGrowth } from '../statistics/network-growth.js';
import { CatalogFiles } from './catalog-files.js';
import { layerDefinition, layerVariant } from './catalog-lookup.js';
import { FeatureWords } from './feature-words.js';
import { initialState } from './initial-state.js';
import { type LiveCatalog, liveCatalog } from './live-catalog.js';
import { LoadedCatalog } from './loaded-catalog.js';
import type { OwnEntry } from './own/own-data.js';
import { definitionsOf } from './own/own-layers.js';
import { everyFeature, featureId, type LocatedFeature, type PartFeatures, valuesOf } from './part-features.js';
import type { PermalinkState } from './permalink-state.js';
import { lastDayOf } from './scene-of-state.js';
import type { Place } from './search/place.js';
import { PlaceList } from './search/place-list.js';
import { type Describe, SourceShelf } from './source-shelf.js';
import type { FeatureInView } from './speech/features-in-view.js';
import type { FeatureDetails, FeatureName, NamedFeature, ViewerState } from './state.js';
import { StateStore } from './state-store.js';
import { columnsIn, namesIn } from './variant-lists.js';
import { ViewerEngine } from './viewer-engine.js';

/**
 * What a viewer is made from. It owns none of it: whoever made renderer and data client ends them. Credentials and headers
 * are for the files that the viewer itself fetches.
 */
export interface ViewerOptions extends RequestScope {
  readonly catalog: Catalog;
  readonly renderer: Renderer;
  readonly dataClient: DataClient;
  /** Absolute URL of the folder that relative sources start from. */
  readonly geodataBase: string;
  readonly locale: Locale;
  readonly theme: Theme;
  /** Files that the data client has read already, by absolute URL. */
  readonly opened?: ReadonlyMap<string, LoadedSource>;
  /** What a permalink said; wins over locale and the catalog's first view. */
  readonly initial?: PermalinkState;
  /** What the reader had added before. */
  readonly own?: readonly OwnEntry[];
  /** Gives what reads files of the reader's own; without it none are read. */
  readonly importer?: () => Promise<Importer>;
  /** Memory for the pages of each file that is read by view, bytes. Default 64,000,000. */
  readonly dataBudgetBytes?: number;
}

const defaultBudgetBytes = 64_000_000;

/** Most features that are listed of a file that is read by view. */
const mostListed = 2000;

/** What can be read of a viewer: its state, and what is known of layers and features from the files read so far. */
export abstract class ViewerReadings {
  readonly catalog: Catalog;
  protected readonly live: LiveCatalog;
  protected readonly store: StateStore;
  protected readonly shelf: SourceShelf;
  protected readonly loaded: LoadedCatalog;
  protected readonly engine: ViewerEngine;
  protected readonly words: FeatureWords;
  protected readonly budgetBytes: number;
  readonly #names: PlaceList;
  readonly #files: CatalogFiles;

  constructor(options: ViewerOptions) {
    const { renderer, dataClient, geodataBase, locale, theme, initial, own = [] } = options;
    this.live = liveCatalog(options.catalog);
    this.live.setOwn(definitionsOf(own));
    const { catalog } = this.live;
    this.budgetBytes = options.dataBudgetBytes ?? defaultBudgetBytes;
    this.catalog = catalog;
    this.store = new StateStore(initialState(catalog, locale, theme, initial, own));
    const events = {
      changed: () => this.engine.sourcesChanged(),
      ledger: (ledger: ViewerState['ledger']) => this.store.change({ ledger }),
    };
    const describe: Describe = (url, opened) => this.loaded.describe(url, opened);
    this.shelf = new SourceShelf(dataClient, events, this.budgetBytes, options.opened, describe);
    this.loaded = new LoadedCatalog(catalog, this.shelf, geodataBase);
    const { store, shelf, loaded } = this;
    this.engine = new ViewerEngine({ catalog, renderer, store, shelf, loaded });
    this.words = new FeatureWords(catalog, store);
    const listUrl = catalog.search === undefined ? undefined : loaded.urlOf(catalog.search);
    this.#names = new PlaceList(listUrl, options);
    this.#files = new CatalogFiles(catalog, loaded.urlOf, options);
  }

  abstract query(request: QueryRequest): AsyncIterable<QueryAnswer>;

  get state(): ViewerState {
    return this.store.state;
  }

  subscribe(listener: (state: ViewerState, previous: ViewerState) => void): () => void {
    return this.store.subscribe(listener);
  }

  definition(layer: string): LayerDefinition {
    return layerDefinition(this.catalog, layer);
  }

  variant(layer: string): LayerVariant {
    return this.loaded.variant(this.engine.layer(layer));
  }

  sidecars(layer: string): readonly Sidecar[] {
    return this.loaded.sidecars(this.loaded.layerUrls(this.engine.layer(layer)));
  }

  basemapSidecars(): readonly Sidecar[] {
    return this.loaded.sidecars(this.loaded.basemapUrls());
  }

  attributeValues(layer: string, part: string, column: string): readonly AttributeValue[] {
    const features = this.loaded.parts(this.engine.layer(layer)).find((each) => each.part.id === part);
    return features?.source.complete ? valuesOf(features, column, lastDayOf(this.state.year, this.state.month)) : [];
  }

  details(ref: FeatureRef): FeatureDetails | undefined {
    const located = this.engine.locate(ref);
    return located && this.words.details(ref, located);
  }

  name(ref: FeatureRef): FeatureName | undefined {
    const located = this.engine.locate(ref);
    return located && this.words.name(located);
  }

  places(): Promise<readonly Place[]> {
    return this.#names.read();
  }

  async figures(): Promise<FigureTable> {
    const table = await this.#files.figures();
    if (this.state.own.every(({ kind }) => kind !== 'figures')) return table;
    const { joinedFigures } = await import('./own/figures/joined-figures.js');
    return joinedFigures(table, this.state.own);
  }

  comparison(): Promise<FigureTable> {
    return this.#files.comparison();
  }

  networks(): Promise<NetworkGrowth> {
    return this.#files.networks();
  }

  story(): Promise<StoryFile> {
    return this.#files.story();
  }

  features(layer: string): readonly FeatureRef[] {
    return this.loaded
      .parts(this.engine.layer(layer))
      .flatMap((features) => listed(features).map((at) => ({ layer, id: featureId(at) })));
  }

  async inView(layer: string): Promise<readonly FeatureInView[]> {
    const { featuresInView } = await import('./speech/features-in-view.js');
    return featuresInView(layer, this.loaded.parts(this.engine.layer(layer)), this.state, this.words);
  }

  async namesOf(layer: string, variant = this.engine.layer(layer).variant): Promise<readonly NamedFeature[]> {
    const asked = layerVariant(this.definition(layer), variant);
    const answers = this.query({ ask: 'find', layers: [{ layer, variant: asked.id }] });
    return namesIn(answers, asked, (chinese) => this.words.inLatin(chinese));
  }

  async columnsOf(layer: string, variant = this.engine.layer(layer).variant): Promise<readonly SidecarColumn[]> {
    return columnsIn(layerVariant(this.definition(layer), variant), this.shelf, this.loaded.urlOf);
  }

  /** Ends every load and forgets every listener. */
  dispose(): void {
    this.#names.dispose();
    this.#files.dispose();
    this.shelf.dispose();
    this.store.dispose();
  }
}

/** All features of a file that is here; of one that is read by view a number that a list can show. */
function listed(features: PartFeatures): readonly LocatedFeature[] {
  const all: LocatedFeature[] = [];
  for (const at of everyFeature(features)) {
    if (!features.source.complete && all.length === mostListed) break;
    all.push(at);
  }
  return all;
}
