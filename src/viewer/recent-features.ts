import type { FeatureRef, Hit } from '../core/scene.js';
import type { LocatedFeature, PartFeatures } from './part-features.js';

/** How many are remembered: those under the last clicks, and what the pointer passed over. */
const most = 64;

/**
 * Where features lay that were met on the map lately. They are found without searching for their ids, and stay known when
 * their page has left the map.
 */
export class RecentFeatures {
  readonly #hits = new Map<string, Hit>();

  remember(hits: readonly Hit[]): void {
    for (const hit of hits) {
      const key = keyOf(hit);
      this.#hits.delete(key);
      this.#hits.set(key, hit);
    }
    for (const key of this.#hits.keys()) {
      if (this.#hits.size <= most) return;
      this.#hits.delete(key);
    }
  }

  /** @param parts - The parts of the layer as they are now. */
  find(ref: FeatureRef, parts: readonly PartFeatures[]): LocatedFeature | undefined {
    const hit = this.#hits.get(keyOf(ref));
    const features = parts.find(({ part }) => part.id === hit?.part);
    if (!hit || !features) return undefined;
    const { complete, pages } = features.source;
    // A feature of a file that is all here is there, or nowhere.
    return complete && !pages.includes(hit.page) ? undefined : { features, page: hit.page, row: hit.row };
  }
}

function keyOf({ layer, id }: FeatureRef): string {
  return JSON.stringify([layer, id]);
}
