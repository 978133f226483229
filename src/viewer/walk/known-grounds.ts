import type { LoadedCatalog } from '../loaded-catalog.js';
import type { PartFeatures } from '../part-features.js';
import { lastDayOf } from '../scene-of-state.js';
import type { LayerState, ViewerState } from '../state.js';
import { type FileSupplies, KeptPages, wholePages } from '../thematic/whole-pages.js';
import { type SpotPart, spotsOf } from './spot.js';
import { WalkGround } from './walk-ground.js';

/** The features of a part to walk on, and whether they are all there are. */
interface KnownPart extends SpotPart {
  readonly whole: boolean;
}

interface KnownGround {
  readonly parts: readonly KnownPart[];
  readonly day: number | null;
  readonly ground: WalkGround;
}

/**
 * Makes the ground of each layer once. Of a file that is read by view it takes all features from its overview, where that
 * has all of them, else what is here.
 */
export class KnownGrounds {
  readonly #loaded: LoadedCatalog;
  readonly #files: FileSupplies;
  readonly #pages = new KeptPages();
  readonly #known = new Map<string, KnownGround>();

  constructor(loaded: LoadedCatalog, files: FileSupplies) {
    this.#loaded = loaded;
    this.#files = files;
  }

  /** What of a layer is drawn in the present state and can be walked on. */
  async ground(layer: LayerState, { view, year, month }: ViewerState): Promise<WalkGround> {
    const day = lastDayOf(year, month);
    const zoom = view?.viewportZoom ?? Number.POSITIVE_INFINITY;
    const drawn = this.#loaded.parts(layer).filter(({ part }) => (part.minZoom ?? 0) <= zoom);
    const parts = await Promise.all(drawn.map((features) => this.#part(layer, features)));
    const known = this.#known.get(layer.id);
    if (known?.day === day && sameParts(known.parts, parts)) return known.ground;
    const ground = new WalkGround(spotsOf(parts, day));
    this.#known.set(layer.id, { parts, day, ground });
    return ground;
  }

  async #part(layer: LayerState, { part, source }: PartFeatures): Promise<KnownPart> {
    const { opened, pages, complete } = source;
    const overview = opened.sidecar?.overviews?.some(({ features }) => features === 'kept') ?? false;
    if (complete || !overview || layer.mapped?.pages?.[part.id]) return { part, pages, whole: complete };
    const all = this.#pages.get(part.source, () => wholePages(part.source, this.#files));
    return all.then(
      (found) => ({ part, pages: found, whole: true }),
      () => ({ part, pages, whole: false }),
    );
  }
}

/** What was complete once stays so, whichever pages of it are here now. */
function sameParts(before: readonly KnownPart[], now: readonly KnownPart[]): boolean {
  return (
    before.length === now.length &&
    before.every((one, index) => {
      const other = now[index];
      return other?.part === one.part && other.whole === one.whole && (one.whole || other.pages === one.pages);
    })
  );
}
