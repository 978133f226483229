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

/** Shows on the map what was chosen. @returns the event that tells the host page. */
export function chooseOption(viewer: ViewerContract, option: SearchOption): PlaceFoundEvent {
  if (option.kind === 'place') {
    const { place } = option;
    openPlace(viewer, place);
    const { kind, zh, en, ids, bbox } = place;
    return new PlaceFoundEvent({ kind: kind.id, name: { zh, en }, layer: kind.layer, ids, bbox });
  }
  const [lng, lat] = option.lngLat;
  const text = formatCoordinates(option.lngLat);
  showBbox(viewer, [lng, lat, lng, lat]);
  return new PlaceFoundEvent({
    kind: 'position',
    name: { zh: text, en: text },
    layer: undefined,
    ids: [],
    bbox: [lng, lat, lng, lat],
  });
}
