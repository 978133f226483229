import type { LocalizedText } from '../../core/localized-text.js';
import type { FeatureRef, Renderer } from '../../core/scene.js';
import type { LoadedCatalog } from '../loaded-catalog.js';
import type { Place } from '../search/place.js';
import type { LayerState, WalkPosition } from '../state.js';
import { type MercatorPoint, toMercator } from '../thematic/mercator.js';
import type { FileSupplies } from '../thematic/whole-pages.js';
import type { ViewerEngine } from '../viewer-engine.js';
import { distance } from './compass.js';
import { followingView } from './following-view.js';
import { KnownGrounds } from './known-grounds.js';
import { type NamedSpot, namedSpots, spotNamed } from './named-spot.js';
import type { Spot } from './spot.js';
import type { WalkGround } from './walk-ground.js';
import type { WalkStep } from './walk-step.js';

/** What a reader's walk needs of its viewer. */
export interface WalkSupplies {
  readonly engine: ViewerEngine;
  readonly loaded: LoadedCatalog;
  readonly files: FileSupplies;
  readonly renderer: Pick<Renderer, 'setView'>;
  readonly places: () => Promise<readonly Place[]>;
  readonly nameOf: (ref: FeatureRef) => LocalizedText | undefined;
  /** Resolves when the files of a layer are here, or have failed. */
  readonly settled: (layer: LayerState) => Promise<void>;
}

/** Leads a reader from feature to feature; see `ViewerContract.walk`. */
export class WalkDesk {
  readonly #supplies: WalkSupplies;
  readonly #grounds: KnownGrounds;
  readonly #names = new WeakMap<WalkGround, Promise<readonly NamedSpot[]>>();
  /** Id of the feature that the reader stood on last, by layer. */
  readonly #left = new Map<string, string>();

  constructor(supplies: WalkSupplies) {
    this.#supplies = supplies;
    this.#grounds = new KnownGrounds(supplies.loaded, supplies.files);
  }

  /**
   * Begins in a layer, by default the topmost visible one that has something to stand on: at the selected feature, else
   * where the reader stood before, else in the middle of the view.
   *
   * @returns false when there is nothing to stand on.
   */
  async enter(id?: string): Promise<boolean> {
    const { engine } = this.#supplies;
    if (id === undefined) return this.#enterFirst(this.#visible());
    const { visible } = engine.layer(id);
    if (!visible) engine.changeLayer(id, { visible: true });
    await this.#supplies.settled(engine.layer(id));
    return this.#enterFirst([engine.layer(id)]);
  }

  /** @returns false when nothing lies there, so that the reader stays. */
  async step(step: WalkStep): Promise<boolean> {
    const { walk } = this.#supplies.engine.state;
    if (!walk) return this.enter();
    const layer = this.#supplies.engine.layer(walk.at.layer);
    if (step === 'layer-above' || step === 'layer-below') return this.#changeLayer(walk, step);
    const ground = await this.#ground(layer);
    const from = ground.spot(walk.at.id);
    // What the reader stood on is gone, as by another year.
    if (!from) return this.#enterFirst([layer]);
    const to = await this.#target(layer.id, ground, from, step);
    if (!to || to.id === from.id) return to !== undefined && typeof step === 'object';
    return this.#stand(layer.id, ground, to, walk.at);
  }

  #target(layer: string, ground: WalkGround, from: Spot, step: WalkStep): Promise<Spot | undefined> | Spot | undefined {
    if (typeof step === 'object') return this.#named(layer, ground, from, step);
    switch (step) {
      case 'first':
        return ground.spots[0];
      case 'last':
        return ground.spots.at(-1);
      case 'layer-above':
      case 'layer-below':
        return undefined;
      default:
        return ground.step(from, step);
    }
  }

  async #named(
    layer: string,
    ground: WalkGround,
    from: Spot,
    { named, again = false }: Exclude<WalkStep, string>,
  ): Promise<Spot | undefined> {
    let names = this.#names.get(ground);
    if (!names) {
      // Without the list, features are found by their own names.
      const places = this.#supplies.places().catch(() => []);
      names = places.then((all) =>
        namedSpots(layer, ground.spots, all, ({ id }) => this.#supplies.nameOf({ layer, id })),
      );
      this.#names.set(ground, names);
    }
    return spotNamed(await names, named, from, again);
  }

  /** Goes to what is nearest in the next visible layer that has something to stand on. */
  async #changeLayer({ at }: WalkPosition, step: 'layer-above' | 'layer-below'): Promise<boolean> {
    const visible = this.#visible();
    const index = visible.findIndex(({ id }) => id === at.layer);
    const others = step === 'layer-below' ? visible.slice(index + 1) : visible.slice(0, index).reverse();
    const [own] = visible.filter(({ id }) => id === at.layer);
    const from = own && (await this.#ground(own)).spot(at.id);
    return this.#enterFirst(others, from?.at);
  }

  async #enterFirst(layers: readonly LayerState[], near?: MercatorPoint): Promise<boolean> {
    for (const layer of layers) {
      const ground = await this.#ground(layer);
      const start = near ? nearestTo(ground, near) : this.#start(layer.id, ground);
      if (start) return this.#stand(layer.id, ground, start, null);
    }
    return false;
  }

  #start(layer: string, ground: WalkGround): Spot | undefined {
    const { selection, view } = this.#supplies.engine.state;
    const chosen = selection?.layer === layer ? selection.id : this.#left.get(layer);
    return (
      (chosen === undefined ? undefined : ground.spot(chosen)) ??
      nearestTo(ground, toMercator(...(view?.center ?? [0, 0])))
    );
  }

  #stand(layer: string, ground: WalkGround, { id, bbox: box }: Spot, from: FeatureRef | null): boolean {
    const { engine, renderer } = this.#supplies;
    this.#left.set(layer, id);
    const place = ground.indexOf(id) + 1;
    engine.change({ walk: { at: { layer, id }, from, place, count: ground.spots.length } });
    const { view, viewBbox } = engine.state;
    const following = view && viewBbox && followingView(view, viewBbox, box);
    if (following) renderer.setView(following);
    return true;
  }

  #ground(layer: LayerState): Promise<WalkGround> {
    return this.#grounds.ground(layer, this.#supplies.engine.state);
  }

  /** Topmost first. */
  #visible(): readonly LayerState[] {
    return this.#supplies.engine.state.layers.filter(({ visible }) => visible).reverse();
  }
}

function nearestTo({ spots }: WalkGround, at: MercatorPoint): Spot | undefined {
  let best: Spot | undefined;
  for (const spot of spots) if (!best || distance(spot.at, at) < distance(best.at, at)) best = spot;
  return best;
}
