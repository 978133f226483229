import type { LocalizedText } from '../../core/localized-text.js';
import { findPlaces } from '../search/find-places.js';
import { type NameKey, nameKeys } from '../search/name-keys.js';
import type { Place } from '../search/place.js';
import type { Spot } from './spot.js';

/** A spot with the writings of its name. */
export interface NamedSpot {
  readonly spot: Spot;
  readonly keys: readonly NameKey[];
  readonly codes: readonly string[];
}

/**
 * The spots of a layer with what they are found by: as the list of names has them, with Pinyin and initials, else by their
 * own names.
 */
export function namedSpots(
  layer: string,
  spots: readonly Spot[],
  places: readonly Place[],
  nameOf: (spot: Spot) => LocalizedText | undefined,
): readonly NamedSpot[] {
  const listed = new Map<string, Place>();
  for (const place of places) if (place.kind.layer === layer) for (const id of place.ids) listed.set(id, place);
  return spots.flatMap((spot) => {
    const place = listed.get(spot.id);
    if (place) return [{ spot, keys: place.keys, codes: place.codes }];
    const name = nameOf(spot);
    const codes = [spot.id];
    return name ? [{ spot, keys: nameKeys({ ...name, pinyin: '', codes }), codes }] : [];
  });
}

/**
 * The spot that a text means: the one with the best fitting name, of several the first; `again`: the one after `from`
 * among all that fit, and after the last the first.
 */
export function spotNamed(spots: readonly NamedSpot[], text: string, from: Spot, again: boolean): Spot | undefined {
  const found = findPlaces(spots, text).map(({ place }) => place.spot);
  if (!again) return found[0];
  return found[(found.findIndex(({ id }) => id === from.id) + 1) % found.length];
}
