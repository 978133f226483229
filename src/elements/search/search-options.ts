import { AtlasError } from '../../core/atlas-error.js';
import type { Bbox } from '../../core/bbox.js';
import { parseLngLat, type WrittenPosition } from '../../core/parse-lng-lat.js';
import { type FoundPlace, findPlaces } from '../../viewer/search/find-places.js';
import type { Place } from '../../viewer/search/place.js';

/** One thing a reader can choose. */
export type SearchOption =
  | ({ readonly kind: 'place' } & FoundPlace)
  | ({ readonly kind: 'position' } & WrittenPosition);

/** What a query gives. */
export interface SearchAnswer {
  readonly options: readonly SearchOption[];
  /** Set when the query is meant as a position and is none, or one that the map cannot show. */
  readonly problem: AtlasError | 'outside' | undefined;
}

/** Digits, signs of angles, sides of the globe: what is typed when a position is meant. */
const positionLike = /^(?=.*\d)[\d\s.,;:、，；：．°º˚'"′″‘’“”+\-−NSEW东西南北经纬度分秒]+$/iu;

/**
 * The places a query means, a position first if it is one.
 *
 * @param frame - Box that the map can show.
 */
export function searchOptions(query: string, places: readonly Place[], frame: Bbox): SearchAnswer {
  const found = findPlaces(places, query).map((each): SearchOption => ({ kind: 'place', ...each }));
  if (!positionLike.test(query)) return { options: found, problem: undefined };
  const position = parseLngLat(query);
  if (position instanceof AtlasError) {
    // A number that is not finished, or that names something, is no mistake yet.
    const isMistake = found.length === 0 && position.details.reason !== 'form';
    return { options: found, problem: isMistake ? position : undefined };
  }
  if (!isInside(position, frame)) return { options: found, problem: 'outside' };
  return { options: [{ kind: 'position', ...position }, ...found], problem: undefined };
}

function isInside({ lngLat: [lng, lat] }: WrittenPosition, [west, south, east, north]: Bbox): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}
