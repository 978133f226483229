import { dataLocale } from '../../core/languages.js';
import type { FeatureRef } from '../../core/scene.js';
import type { ViewerContract } from '../viewer-contract.js';
import { nameKeys } from './name-keys.js';
import type { Place, PlaceKind } from './place.js';

/**
 * Every named feature that is loaded, of the layers given: found by the names it has in the reader's language and the
 * other one. For layers that no list of names covers.
 */
export function loadedPlaces(viewer: ViewerContract, layers: readonly string[]): readonly Place[] {
  return layers.flatMap((layer) => {
    const kind: PlaceKind = {
      id: 'feature',
      title: viewer.definition(layer).title,
      layer,
      variant: viewer.variant(layer).id,
      numbered: false,
    };
    return viewer.features(layer).flatMap((ref) => placeOf(viewer, ref, kind));
  });
}

function placeOf(viewer: ViewerContract, ref: FeatureRef, kind: PlaceKind): Place[] {
  const name = viewer.name(ref);
  if (!name) return [];
  const details = viewer.details(ref);
  const other = details?.otherName?.text ?? '';
  const isChinese = dataLocale(viewer.state.locale) === 'zh';
  const [zh, en] = isChinese ? [name.text, other] : [other, name.text];
  return [
    {
      kind,
      zh,
      en,
      inside: { zh: '', en: '' },
      codes: [],
      ids: [ref.id],
      bbox: details?.bbox,
      keys: nameKeys({ zh, en, pinyin: '', codes: [] }),
    },
  ];
}
