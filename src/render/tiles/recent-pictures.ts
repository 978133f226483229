import type { TilePlace } from '../../core/tile-address.js';

/** Pictures of 256 × 256 pixels take 256 KB each. */
const most = 64;

/** Pictures that were asked for lately, each fetched once; the one that was asked for longest ago is given up first. */
export class RecentPictures {
  readonly #fetch: (place: TilePlace) => Promise<ImageBitmap>;
  readonly #pictures = new Map<string, Promise<ImageBitmap>>();

  constructor(fetch: (place: TilePlace) => Promise<ImageBitmap>) {
    this.#fetch = fetch;
  }

  /** One that failed is asked for again the next time. */
  get(place: TilePlace): Promise<ImageBitmap> {
    const key = `${place.z}/${place.x}/${place.y}`;
    const picture = this.#pictures.get(key) ?? this.#fetch(place);
    this.#pictures.delete(key);
    this.#pictures.set(key, picture);
    picture.catch(() => this.#pictures.delete(key));
    const [oldest] = this.#pictures.keys();
    if (this.#pictures.size > most && oldest !== undefined) this.#pictures.delete(oldest);
    return picture;
  }
}
