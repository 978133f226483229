import { folded } from '../../core/folded-text.js';
import type { NameKey } from './name-keys.js';
import type { Place } from './place.js';

/** What something is found by. */
type Findable = Pick<Place, 'keys' | 'codes'>;

/** A place that a query means, and the code it was found by, if it was. */
export interface FoundPlace<Found extends Findable = Place> {
  readonly place: Found;
  readonly code: string | undefined;
}

/** How well a key fits, the smaller the better. */
const exact = 0;
const begins = 1;
const inside = 2;
const unfit = 3;

/**
 * Places with a name, code or initials that fit a query: those named exactly so first, then names that begin with it,
 * then names with a word, syllable or character at which it begins. Equally good ones keep their order, which is by
 * rank. Nothing for a query without letters or digits.
 */
export function findPlaces<Found extends Findable>(
  places: readonly Found[],
  query: string,
): readonly FoundPlace<Found>[] {
  const wanted = [...new Set([folded(query), typedUmlaut(folded(query))])].filter((text) => text !== '');
  if (wanted.length === 0) return [];
  const found: FoundPlace<Found>[][] = [[], [], []];
  for (const place of places) {
    const { fit, key } = bestFit(place.keys, wanted);
    if (fit < unfit) found[fit]?.push({ place, code: key?.role === 'code' ? codeOf(place, key) : undefined });
  }
  return found.flat();
}

/** Keyboards have no ü: lv and nv stand for lü and nü, which fold to lu and nu. */
function typedUmlaut(text: string): string {
  return text.replace(/([ln])v/g, '$1u');
}

function bestFit(keys: readonly NameKey[], wanted: readonly string[]) {
  let best: { fit: number; key: NameKey | undefined } = { fit: unfit, key: undefined };
  for (const key of keys) {
    for (const text of wanted) {
      const fit = fitOf(key, text);
      if (fit < best.fit) best = { fit, key };
    }
  }
  return best;
}

/** Initials never count as the whole name, and a code has no inside. */
function fitOf({ text, starts, role }: NameKey, wanted: string): number {
  if (text === wanted) return role === 'short' ? begins : exact;
  if (role === 'short') return wanted.length > 1 && text.startsWith(wanted) ? inside : unfit;
  if (text.startsWith(wanted)) return begins;
  // A single letter is inside of nearly every name.
  if (role === 'code' || /^[a-z0-9]$/.test(wanted)) return unfit;
  let at = text.indexOf(wanted, 1);
  while (at > 0 && !starts.has(at)) at = text.indexOf(wanted, at + 1);
  return at > 0 ? inside : unfit;
}

function codeOf({ codes }: Findable, key: NameKey): string | undefined {
  return codes.find((code) => folded(code) === key.text);
}
