import { AtlasError } from '../core/atlas-error.js';
import type { Bbox, LngLat } from '../core/bbox.js';
import type { DataClient } from '../core/data-client.js';
import { knownLocale } from '../core/languages.js';
import type { Locale } from '../core/localized-text.js';
import { propertiesAt } from '../core/page-access.js';
import type { QueryAnswer, QueryOptions } from '../core/query-answer.js';
import type { QueryRequest } from '../core/query-request.js';
import type { FeatureRef, MapView, Plate, PlateOrder, Renderer, RendererEvents, Theme } from '../core/scene.js';
import type { ViewSetting } from '../core/story-file.js';
import type { ThematicChoice } from '../core/thematic-choice.js';
import { BackdropDesk } from './backdrop/backdrop-desk.js';
import { layerVariant } from './catalog-lookup.js';
import { DrawingDesk } from './drawing/drawing-desk.js';
import { refsOf, sameRef } from './feature-ref.js';
import { identifyFeatures } from './identify.js';
import { LazyQuestions } from './lazy-questions.js';
import { LazyThematic } from './lazy-thematic.js';
import { LazyWalk } from './lazy-walk.js';
import { LazyOwn } from './own/lazy-own.js';
import { heldAddress } from './own/own-layers.js';
import type { DrawnAnswer } from './question/ask-question.js';
import type { ColorVision, FeatureDetails, ReadingSettings } from './state.js';
import { timeAfter } from './time-setting.js';
import { comparedCodes, layersOfCatalog, stateAfter } from './view-setting.js';
import type { TimeSetting, ViewerContract } from './viewer-contract.js';
import { type ViewerOptions, ViewerReadings } from './viewer-readings.js';
import { askingSupplies, fileSupplies, isPassing, type SupplySources, walkSupplies } from './viewer-supplies.js';
import type { WalkStep } from './walk/walk-step.js';

export type { ViewerOptions } from './viewer-readings.js';

/** One viewer: commands change the state, questions are answered from it and from the files read so far. */
export class Viewer extends ViewerReadings implements ViewerContract {
  readonly drawing: DrawingDesk;
  readonly own: LazyOwn;
  readonly backdrop: BackdropDesk;
  readonly #renderer: Renderer;
  readonly #client: DataClient;
  readonly #questions: LazyQuestions;
  readonly #thematic: LazyThematic;
  readonly #walk: LazyWalk;
  #disposed = false;

  constructor(options: ViewerOptions) {
    super(options);
    const { renderer, dataClient, initial, own = [] } = options;
    const { catalog } = this;
    this.#renderer = renderer;
    this.#client = dataClient;
    const sources = this.#sources(renderer, dataClient);
    const drawn = (answer: DrawnAnswer | undefined) => this.engine.showAnswer(answer);
    this.#questions = new LazyQuestions(this.store, askingSupplies(sources), { drawn });
    const figures = () => this.figures();
    this.#thematic = new LazyThematic(this.engine, { ...fileSupplies(sources), catalog, figures });
    this.#walk = new LazyWalk(walkSupplies(sources));
    this.drawing = new DrawingDesk(renderer, this.store);
    const { live, engine, shelf } = this;
    const [change, fail] = [engine.change.bind(engine), engine.fail.bind(engine)];
    this.backdrop = new BackdropDesk({ state: () => this.state, change, fail });
    const unmap = () => this.#thematic.clear();
    const { urlOf } = this.loaded;
    const { importer } = options;
    this.own = new LazyOwn({ live, engine, shelf, urlOf, client: dataClient, importer, figures, unmap });
    for (const entry of own) {
      if (entry.kind === 'features') dataClient.hold(heldAddress(entry.id), entry);
    }
    renderer.listen(this.#listeners());
    if (this.state.view) renderer.setView(this.state.view);
    else renderer.fitBbox(catalog.bbox);
    if (initial?.thematic) this.#thematic.begin(initial.thematic, initial.layers === undefined);
    this.engine.change({});
    this.engine.draw();
    this.drawing.begin(initial?.shapes ?? []);
    if (initial?.question) this.ask(initial.question);
  }

  showLayer(id: string, visible: boolean): void {
    this.engine.changeLayer(id, { visible });
  }

  setOpacity(id: string, opacity: number): void {
    if (Number.isNaN(opacity)) throw notANumber(id);
    this.engine.changeLayer(id, { opacity: Math.min(1, Math.max(0, opacity)) });
  }

  setVariant(id: string, variant: string): void {
    const chosen = layerVariant(this.definition(id), variant).id;
    this.#thematic.clearIn(id);
    this.engine.changeLayer(id, { variant: chosen });
  }

  moveLayer(id: string, index: number): void {
    const moved = this.engine.layer(id);
    const others = this.state.layers.filter((layer) => layer.id !== id);
    const place = Math.min(others.length, Math.max(0, Math.trunc(index)));
    this.engine.change({ layers: [...others.slice(0, place), moved, ...others.slice(place)] });
  }

  retryLayer(id: string): void {
    this.shelf.retry(this.loaded.layerUrls(this.engine.layer(id)));
  }

  retryBasemap(): void {
    this.shelf.retry(this.loaded.basemapUrls());
  }

  retryFailed(): void {
    this.shelf.retry(this.loaded.wantedUrls(this.state), isPassing);
    const { thematic } = this.state;
    if (thematic.phase === 'failed' && isPassing(thematic.error)) this.#thematic.set(thematic.choice);
  }

  setLocale(locale: Locale): void {
    this.engine.change({ locale: knownLocale(locale) });
  }

  setTheme(theme: Theme): void {
    this.engine.change({ theme });
  }

  showBasemap(shown: boolean): void {
    this.engine.change({ basemapShown: shown });
  }

  setYear(year: number | null): void {
    this.setTime({ year, month: null });
  }

  setTime(time: TimeSetting): void {
    this.engine.change(timeAfter(this.state, time));
  }

  setThematic(choice: ThematicChoice | null): void {
    if (choice) this.#thematic.set(choice);
    else this.#thematic.clear();
  }

  setProfile(codes: readonly string[]): void {
    this.engine.change({ profile: comparedCodes(codes) });
  }

  setVision(vision: ColorVision): void {
    this.engine.change({ vision });
  }

  setReading(reading: Partial<ReadingSettings>): void {
    const chosen = reading.contrast && ({ contrastFrom: 'reader' } as const);
    this.engine.change({ reading: { ...this.state.reading, ...chosen, ...reading } });
  }

  show(setting: ViewSetting): void {
    const { thematic, bbox, select } = setting;
    stateAfter(this.state, setting, this.catalog);
    // An answer drawn above the map would hide what is to be shown.
    if (setting.layers) this.clearQuestion();
    if (thematic === null) this.#thematic.clear();
    for (const layer of layersOfCatalog(this.state, setting)) this.#thematic.clearIn(layer);
    this.engine.change(stateAfter(this.state, setting, this.catalog));
    if (thematic) this.#thematic.set(thematic);
    if (select !== undefined) this.select(select);
    if (bbox) this.fitBbox(bbox);
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
    if (ref && !this.engine.layer(ref.layer).visible) this.showLayer(ref.layer, true);
    const { candidates } = this.state;
    const chosen = ref !== null && candidates.some((each) => sameRef(each, ref));
    this.engine.change({ selection: ref, candidates: chosen ? candidates : [] });
  }

  hover(ref: FeatureRef | null): void {
    if (!sameRef(ref, this.state.hover)) this.engine.change({ hover: ref });
  }

  enterWalk(layer?: string): Promise<boolean> {
    return this.#walk.enter(layer);
  }

  walk(step: WalkStep): Promise<boolean> {
    return this.#walk.step(step);
  }

  leaveWalk(): void {
    this.#walk.leave();
  }

  async whenReady(): Promise<void> {
    do {
      await this.#thematic.settled();
      await this.engine.whenDrawn(() => this.#disposed);
    } while (!this.#disposed && this.state.thematic.phase === 'making');
  }

  async plate(order: PlateOrder): Promise<Plate> {
    await this.#thematic.settled();
    return this.engine.plate(order);
  }

  override details(ref: FeatureRef): FeatureDetails | undefined {
    const details = super.details(ref);
    return details && this.#thematic.detailed(details);
  }

  async featuresAt(lngLat: LngLat) {
    const layers = this.state.layers
      .filter((layer) => layer.visible)
      .map((layer) => ({ id: layer.id, parts: this.loaded.parts(layer) }));
    const found = await identifyFeatures(this.#client, layers, this.loaded.urlOf, lngLat, this.state.view);
    return found.map(({ ref, page, row }) => ({ ...ref, properties: propertiesAt(page, row) }));
  }

  query(request: QueryRequest, options?: QueryOptions): AsyncIterable<QueryAnswer> {
    return this.#questions.query(request, options);
  }

  /** Puts the reader's question. Layers of points and lines that it asks for are switched on: their features are shown. */
  ask(request: QueryRequest, options?: Pick<QueryOptions, 'allowBytes'>): void {
    for (const { layer } of request.layers) this.#show(layer);
    this.#questions.ask(request, options);
  }

  #show(id: string): void {
    const layer = this.state.layers.find((each) => each.id === id);
    if (!layer || layer.visible) return;
    const { parts } = layerVariant(this.definition(id), layer.variant);
    if (parts.every(({ symbology }) => symbology.kind !== 'choropleth')) this.showLayer(id, true);
  }

  cancelQuestion(): void {
    this.#questions.cancel();
  }

  clearQuestion(): void {
    this.#questions.clear();
  }

  fitAnswer(): void {
    const { bbox } = this.#questions;
    if (bbox) this.#renderer.fitBbox(bbox);
  }

  /** Ends every load and forgets every listener; renderer and data client stay with whoever made them. */
  override dispose(): void {
    this.#disposed = true;
    this.drawing.dispose();
    this.#questions.dispose();
    this.#thematic.dispose();
    this.own.dispose();
    super.dispose();
  }

  #sources(renderer: Renderer, client: DataClient): SupplySources {
    const { catalog, budgetBytes, engine, loaded, shelf, words } = this;
    return { catalog, budgetBytes, engine, loaded, shelf, words, renderer, client, places: () => this.places() };
  }

  #listeners(): RendererEvents {
    return {
      viewChanged: (view, viewBbox) => this.engine.change({ view, viewBbox }),
      hovered: (hits, pointer) => {
        this.loaded.recent.remember(hits ?? []);
        this.store.change({ pointer });
        this.hover(refsOf(hits ?? [])[0] ?? null);
      },
      clicked: (hits) => {
        this.loaded.recent.remember(hits);
        const refs = refsOf(hits);
        this.engine.change({ selection: refs[0] ?? null, candidates: refs.length > 1 ? refs : [] });
      },
      failed: (error) => this.engine.fail(error),
    };
  }
}

function notANumber(layer: string): AtlasError {
  return new AtlasError('value-invalid', `The opacity of layer "${layer}" should be 0 to 1, but it is NaN.`, {
    details: { name: 'opacity', expected: '0–1', received: 'NaN' },
  });
}
