import type { Bbox, LngLat } from '../../core/bbox.js';
import type { Locale } from '../../core/localized-text.js';
import { formatCoordinates } from '../../core/number-format.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { PlaceFoundEvent } from '../events/place-found-event.js';
import { showBbox } from '../shared/open-feature.js';
import { openPlace } from './open-place.js';
import { placeName } from './option-row.js';
import type { SearchOption } from './search-options.js';

/** What the field says once an option is chosen. */
export function optionText(option: SearchOption, locale: Locale): string {
  return option.kind === 'position' ? formatCoordinates(option.lngLat) : placeName(option.place, locale).text;
}

/** What tells the host page of the choice, before it is shown. */
export function placeFound(option: SearchOption): PlaceFoundEvent {
  if (option.kind === 'place') {
    const { kind, zh, en, ids, bbox } = option.place;
    return new PlaceFoundEvent({ kind: kind.id, name: { zh, en }, layer: kind.layer, ids, bbox });
  }
  const text = formatCoordinates(option.lngLat);
  return new PlaceFoundEvent({
    kind: 'position',
    name: { zh: text, en: text },
    layer: undefined,
    ids: [],
    bbox: boxOf(option.lngLat),
  });
}

/** Shows on the map what was chosen. */
export function showOption(viewer: ViewerContract, option: SearchOption): void {
  if (option.kind === 'place') openPlace(viewer, option.place);
  else showBbox(viewer, boxOf(option.lngLat));
}

function boxOf([lng, lat]: LngLat): Bbox {
  return [lng, lat, lng, lat];
}
