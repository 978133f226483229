import type { AtlasError } from '../core/atlas-error.js';
import type { FeaturePage } from '../core/columns.js';
import type { SourceView } from '../core/data-client.js';
import type { Catalog } from '../core/layer-definition.js';
import { plateBbox } from '../core/plate.js';
import type { FeatureRef, Plate, PlateOrder, Renderer, Scene } from '../core/scene.js';
import { noSuchFeature, unknownLayer } from './catalog-lookup.js';
import { sameRef } from './feature-ref.js';
import type { LoadedCatalog } from './loaded-catalog.js';
import { lostFeatures } from './lost-features.js';
import type { LocatedFeature } from './part-features.js';
import type { DrawnAnswer } from './question/ask-question.js';
import { type SceneAnswer, sameScene, sceneOfState } from './scene-of-state.js';
import type { SourceShelf } from './source-shelf.js';
import type { LayerState, ViewerState } from './state.js';
import type { StateStore } from './state-store.js';

/** How many failures are remembered beside those of the layers. */
const errorLimit = 20;

const noAnswer: SceneAnswer = { pages: [], shapes: [] };

/** What an engine drives. */
export interface EngineParts {
  readonly catalog: Catalog;
  readonly store: StateStore;
  readonly shelf: SourceShelf;
  readonly loaded: LoadedCatalog;
  readonly renderer: Renderer;
}

/**
 * Keeps state, files and picture in step: a change of state asks for files, a file that arrives changes the state,
 * and either gives the renderer a new scene when the picture changes.
 */
export class ViewerEngine {
  readonly #parts: EngineParts;
  #scene: Scene | undefined;
  #answer: SceneAnswer = noAnswer;
  /** What a picture off the screen shows, whose data is read instead of the view's until it is drawn. */
  #aside: SourceView | undefined;
  /** A layer that is not drawn yet, though it is on. */
  #held: string | undefined;
  /** A selection that came with a link; if its feature does not exist, the reader is told. */
  #linkedSelection: FeatureRef | null;

  constructor(parts: EngineParts) {
    this.#parts = parts;
    this.#linkedSelection = this.state.selection;
    parts.store.subscribe(() => this.draw());
  }

  get state(): ViewerState {
    return this.#parts.store.state;
  }

  /** @throws {AtlasError} `layer-unknown` */
  layer(id: string): LayerState {
    const layer = this.state.layers.find((each) => each.id === id);
    if (!layer) throw unknownLayer(id, this.#parts.catalog);
    return layer;
  }

  locate(ref: FeatureRef): LocatedFeature | undefined {
    return this.#parts.loaded.locate(this.layer(ref.layer), ref);
  }

  /** Applies a change, asks for the files it needs, and drops what no longer points at a feature drawn. */
  change(patch: Partial<ViewerState>): void {
    const { store, shelf, loaded } = this.#parts;
    store.change(patch);
    if (this.state.basemapShown) shelf.want(loaded.basemapUrls(), true);
    shelf.want(loaded.wantedLayerUrls(this.state));
    this.sourcesChanged();
  }

  /** Reads what the present view needs of files that are read by view. */
  #look(): void {
    const { shelf, loaded } = this.#parts;
    const { view, viewBbox } = this.state;
    const seen = this.#aside ?? (view && viewBbox && { bbox: viewBbox, viewportZoom: view.viewportZoom });
    if (seen) shelf.look(loaded.drawnUrls(this.state, seen.viewportZoom), seen);
  }

  /** @throws {AtlasError} `layer-unknown` */
  changeLayer(id: string, patch: Partial<LayerState>): void {
    this.layer(id);
    this.change({ layers: this.state.layers.map((layer) => (layer.id === id ? { ...layer, ...patch } : layer)) });
  }

  /** Brings the statuses up to date with the files. */
  sourcesChanged(): void {
    const { store, loaded } = this.#parts;
    this.#look();
    const layers = loaded.withStatuses(this.state.layers);
    const basemapStatus = loaded.basemapStatus(this.state.basemapStatus);
    // Told even when no status changed: other pages of a file may be there, which have to be drawn.
    store.change({ layers, basemapStatus });
    const lost = lostFeatures(this.state, loaded);
    if (!lost) return;
    const { selection } = this.state;
    store.change(lost);
    if (selection && !this.state.selection) this.#selectionLost(selection);
  }

  /** Remembers a failure that is not a layer's own, unless it is the last one again. */
  fail(error: AtlasError): void {
    const { errors } = this.state;
    const last = errors.at(-1);
    if (last?.code === error.code && last.message === error.message) return;
    this.#parts.store.change({ errors: [...errors, error].slice(-errorLimit) });
  }

  /** Draws a layer not yet, whatever its state says, until another one or none is held. */
  hold(layer: string | undefined): void {
    this.#held = layer;
  }

  /** Draws the answer to a question; undefined draws none. */
  showAnswer(drawn: DrawnAnswer | undefined): void {
    this.#answer = drawn ? { pages: pagesOf(drawn), shapes: drawn.answer.shapes } : noAnswer;
    this.draw();
  }

  /** Hands the renderer the picture of the present state, unless it has it already. */
  draw(): void {
    const { loaded, renderer } = this.#parts;
    const partsOf = (id: string) => (id === this.#held ? [] : loaded.parts(this.layer(id)));
    const locate = (ref: FeatureRef) => this.locate(ref);
    const sources = { basemap: loaded.basemapPages(), partsOf, locate, answer: this.#answer };
    const scene = sceneOfState(this.state, sources, this.#scene);
    if (this.#scene && sameScene(this.#scene, scene)) return;
    this.#scene = scene;
    renderer.setScene(scene);
  }

  /** Resolves when every file wanted is there or has failed, and the picture of it is on screen. */
  async whenDrawn(isOver: () => boolean): Promise<void> {
    const { shelf, store, loaded, renderer } = this.#parts;
    let drawn: Scene | undefined;
    do {
      await shelf.settled(loaded.wantedUrls(this.state));
      store.flush();
      drawn = this.#scene;
      await renderer.whenDrawn();
      // A host may have changed something meanwhile; then what was drawn is not the present picture.
      store.flush();
    } while (!isOver() && (drawn !== this.#scene || this.#isLoading()));
  }

  /** Draws the present picture off the screen, with the data that its view needs and nothing that the pointer is on. */
  async plate(order: PlateOrder): Promise<Plate> {
    const { shelf, store, loaded, renderer } = this.#parts;
    this.#aside = { bbox: plateBbox(order), viewportZoom: order.view.viewportZoom };
    try {
      this.#look();
      do await shelf.settled(loaded.wantedUrls(this.state));
      while (this.#isLoading() && order.signal?.aborted !== true);
      store.flush();
      this.draw();
      if (!this.#scene) throw new DOMException('The viewer was closed.', 'AbortError');
      const layers = this.#scene.layers.filter(({ id }) => order.layers?.includes(id) ?? true);
      return await renderer.plate({ ...this.#scene, layers, hover: null, ...order.scene }, order);
    } finally {
      this.#aside = undefined;
      this.#look();
    }
  }

  #isLoading(): boolean {
    const { shelf, loaded } = this.#parts;
    return loaded.wantedUrls(this.state).some((url) => shelf.isBusy(url));
  }

  #selectionLost(selection: FeatureRef): void {
    if (sameRef(selection, this.#linkedSelection)) this.fail(noSuchFeature(selection));
    this.#linkedSelection = null;
  }
}

/** What was found, and features that the question is about. */
function pagesOf({ chunks, subject }: DrawnAnswer): readonly FeaturePage[] {
  return [...subject, ...chunks].map(({ page }) => page);
}
