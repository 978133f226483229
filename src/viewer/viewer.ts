import { AtlasError } from '../core/atlas-error.js';
import type { Bbox, LngLat } from '../core/bbox.js';
import type { AttributeValue } from '../core/columns.js';
import type { DataClient } from '../core/data-client.js';
import type { Catalog, LayerDefinition, LayerVariant } from '../core/layer-definition.js';
import type { Locale } from '../core/localized-text.js';
import { propertiesAt } from '../core/page-access.js';
import type { QueryAnswer, QueryOptions } from '../core/query-answer.js';
import type { QueryRequest } from '../core/query-request.js';
import type { FeatureRef, MapView, Renderer, RendererEvents, Theme } from '../core/scene.js';
import type { Sidecar } from '../core/sidecar.js';
import { layerDefinition, layerVariant } from './catalog-lookup.js';
import { DrawingDesk } from './drawing/drawing-desk.js';
import { refsOf, sameRef } from './feature-ref.js';
import { FeatureWords } from './feature-words.js';
import { identifyFeatures } from './identify.js';
import { initialState } from './initial-state.js';
import { LoadedCatalog } from './loaded-catalog.js';
import { everyFeature, featureId, type LocatedFeature, type PartFeatures, valuesOf } from './part-features.js';
import type { PermalinkState } from './permalink-state.js';
import { lastDayOf } from './scene-of-state.js';
import { SourceShelf } from './source-shelf.js';
import type { FeatureDetails, FeatureName, ViewerState } from './state.js';
import { StateStore } from './state-store.js';
import type { ViewerContract } from './viewer-contract.js';
import { ViewerEngine } from './viewer-engine.js';

/** What a viewer is made from. It owns none of it: whoever made renderer and data client ends them. */
export interface ViewerOptions {
  readonly catalog: Catalog;
  readonly renderer: Renderer;
  readonly dataClient: DataClient;
  /** Absolute URL of the folder that relative sources start from. */
  readonly geodataBase: string;
  readonly locale: Locale;
  readonly theme: Theme;
  /** What a permalink said; wins over locale and the catalog's first view. */
  readonly initial?: PermalinkState;
  /** Memory for the pages of each file that is read by view, bytes. Default 64,000,000. */
  readonly dataBudgetBytes?: number;
}

const defaultBudgetBytes = 64_000_000;

/** Most features that are listed of a file that is read by view. */
const mostListed = 2000;

/** One viewer: commands change the state, questions are answered from it and from the files read so far. */
export class Viewer implements ViewerContract {
  readonly catalog: Catalog;
  readonly drawing: DrawingDesk;
  readonly #renderer: Renderer;
  readonly #client: DataClient;
  readonly #store: StateStore;
  readonly #shelf: SourceShelf;
  readonly #loaded: LoadedCatalog;
  readonly #engine: ViewerEngine;
  readonly #words: FeatureWords;
  #disposed = false;

  constructor(options: ViewerOptions) {
    const { catalog, renderer, dataClient, geodataBase, locale, theme, initial } = options;
    const { dataBudgetBytes = defaultBudgetBytes } = options;
    this.catalog = catalog;
    this.#renderer = renderer;
    this.#client = dataClient;
    this.#store = new StateStore(initialState(catalog, locale, theme, initial));
    const events = {
      changed: () => this.#engine.sourcesChanged(),
      ledger: (ledger: ViewerState['ledger']) => this.#store.change({ ledger }),
    };
    this.#shelf = new SourceShelf(dataClient, events, dataBudgetBytes);
    this.#loaded = new LoadedCatalog(catalog, this.#shelf, geodataBase);
    this.#engine = new ViewerEngine({
      catalog,
      renderer,
      store: this.#store,
      shelf: this.#shelf,
      loaded: this.#loaded,
    });
    this.#words = new FeatureWords(catalog, this.#store);
    this.drawing = new DrawingDesk(renderer, this.#store);
    renderer.listen(this.#listeners());
    if (this.state.view) renderer.setView(this.state.view);
    else renderer.fitBbox(catalog.bbox);
    this.#engine.change({});
    this.#engine.draw();
    this.drawing.begin(initial?.shapes ?? []);
  }

  get state(): ViewerState {
    return this.#store.state;
  }

  subscribe(listener: (state: ViewerState, previous: ViewerState) => void): () => void {
    return this.#store.subscribe(listener);
  }

  showLayer(id: string, visible: boolean): void {
    this.#engine.changeLayer(id, { visible });
  }

  setOpacity(id: string, opacity: number): void {
    if (Number.isNaN(opacity)) throw notANumber(id);
    this.#engine.changeLayer(id, { opacity: Math.min(1, Math.max(0, opacity)) });
  }

  setVariant(id: string, variant: string): void {
    this.#engine.changeLayer(id, { variant: layerVariant(this.definition(id), variant).id });
  }

  moveLayer(id: string, index: number): void {
    const moved = this.#engine.layer(id);
    const others = this.state.layers.filter((layer) => layer.id !== id);
    const place = Math.min(others.length, Math.max(0, Math.trunc(index)));
    this.#engine.change({ layers: others.toSpliced(place, 0, moved) });
  }

  retryLayer(id: string): void {
    this.#shelf.retry(this.#loaded.layerUrls(this.#engine.layer(id)));
  }

  retryBasemap(): void {
    this.#shelf.retry(this.#loaded.basemapUrls());
  }

  retryFailed(): void {
    this.#shelf.retry(this.#loaded.wantedUrls(this.state), isPassing);
  }

  setLocale(locale: Locale): void {
    this.#engine.change({ locale });
  }

  setTheme(theme: Theme): void {
    this.#engine.change({ theme });
  }

  showBasemap(shown: boolean): void {
    this.#engine.change({ basemapShown: shown });
  }

  setYear(year: number | null): void {
    if (year !== null && !Number.isInteger(year)) throw notAYear(year);
    this.#engine.change({ year });
  }

  setView(view: MapView, options?: { readonly animate?: boolean }): void {
    this.#renderer.setView(view, options);
  }

  fitBbox(bbox: Bbox, options?: { readonly animate?: boolean }): void {
    this.#renderer.fitBbox(bbox, options);
  }

  zoomBy(steps: number): void {
    this.#renderer.zoomBy(steps);
  }

  /** Selects a feature; a layer that is off is switched on for it. Choosing among candidates keeps their list. */
  select(ref: FeatureRef | null): void {
    if (ref && !this.#engine.layer(ref.layer).visible) this.showLayer(ref.layer, true);
    const { candidates } = this.state;
    const chosen = ref !== null && candidates.some((each) => sameRef(each, ref));
    this.#engine.change({ selection: ref, candidates: chosen ? candidates : [] });
  }

  hover(ref: FeatureRef | null): void {
    if (!sameRef(ref, this.state.hover)) this.#engine.change({ hover: ref });
  }

  whenReady(): Promise<void> {
    return this.#engine.whenDrawn(() => this.#disposed);
  }

  async featuresAt(lngLat: LngLat) {
    const layers = this.state.layers
      .filter((layer) => layer.visible)
      .map((layer) => ({ id: layer.id, parts: this.#loaded.parts(layer) }));
    const found = await identifyFeatures(this.#client, layers, this.#loaded.urlOf, lngLat, this.state.view);
    return found.map(({ ref, page, row }) => ({ ...ref, properties: propertiesAt(page, row) }));
  }

  query(_request: QueryRequest, _options?: QueryOptions): AsyncIterable<QueryAnswer> {
    throw new Error('not here yet');
  }

  ask(_request: QueryRequest): void {
    throw new Error('not here yet');
  }

  cancelQuestion(): void {}

  clearQuestion(): void {}

  fitAnswer(): void {}

  definition(layer: string): LayerDefinition {
    return layerDefinition(this.catalog, layer);
  }

  variant(layer: string): LayerVariant {
    return layerVariant(this.definition(layer), this.#engine.layer(layer).variant);
  }

  sidecars(layer: string): readonly Sidecar[] {
    return this.#loaded.sidecars(this.#loaded.layerUrls(this.#engine.layer(layer)));
  }

  basemapSidecars(): readonly Sidecar[] {
    return this.#loaded.sidecars(this.#loaded.basemapUrls());
  }

  attributeValues(layer: string, part: string, column: string): readonly AttributeValue[] {
    const features = this.#loaded.parts(this.#engine.layer(layer)).find((each) => each.part.id === part);
    return features?.source.complete ? valuesOf(features, column, lastDayOf(this.state.year)) : [];
  }

  details(ref: FeatureRef): FeatureDetails | undefined {
    const located = this.#engine.locate(ref);
    return located && this.#words.details(ref, located);
  }

  name(ref: FeatureRef): FeatureName | undefined {
    const located = this.#engine.locate(ref);
    return located && this.#words.name(located);
  }

  features(layer: string): readonly FeatureRef[] {
    return this.#loaded
      .parts(this.#engine.layer(layer))
      .flatMap((features) => listed(features).map((at) => ({ layer, id: featureId(at) })));
  }

  /** Ends every load and forgets every listener; renderer and data client stay with whoever made them. */
  dispose(): void {
    this.#disposed = true;
    this.drawing.dispose();
    this.#shelf.dispose();
    this.#store.dispose();
  }

  #listeners(): RendererEvents {
    return {
      viewChanged: (view, viewBbox) => this.#engine.change({ view, viewBbox }),
      hovered: (hits, pointer) => {
        this.#loaded.recent.remember(hits ?? []);
        this.#store.change({ pointer });
        this.hover(refsOf(hits ?? [])[0] ?? null);
      },
      clicked: (hits) => {
        this.#loaded.recent.remember(hits);
        const refs = refsOf(hits);
        this.#engine.change({ selection: refs[0] ?? null, candidates: refs.length > 1 ? refs : [] });
      },
      failed: (error) => this.#engine.fail(error),
    };
  }
}

/** A failure that may be over once the network is back. */
function isPassing({ code }: AtlasError): boolean {
  return code === 'network-failed';
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

function notAYear(year: number): AtlasError {
  return new AtlasError(
    'value-invalid',
    `The year should be a whole number such as 2013, or null, but it is ${year}.`,
    {
      details: { name: 'year', expected: '2013', received: String(year) },
    },
  );
}

function notANumber(layer: string): AtlasError {
  return new AtlasError('value-invalid', `The opacity of layer "${layer}" should be 0 to 1, but it is NaN.`, {
    details: { name: 'opacity', expected: '0–1', received: 'NaN' },
  });
}
