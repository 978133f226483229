import type { FeatureRef } from '../../core/scene.js';
import type { FeatureInView } from '../../viewer/speech/features-in-view.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { fakeValues } from './fake-values.js';

/** A feature of a fake layer as it lies in view; the second one is in the middle. */
export function fakeInView(viewer: ViewerContract, ref: FeatureRef): FeatureInView {
  const name = viewer.name(ref) ?? { text: ref.id, lang: 'en', transliterated: false };
  const [part] = viewer.variant(ref.layer).parts;
  const row = viewer.features(ref.layer).findIndex(({ id }) => id === ref.id);
  const value = fakeValues[ref.layer]?.[part?.symbology.column ?? '']?.[row] ?? null;
  return { ref, part: part?.id ?? '', name, plainName: name, value, central: row === 1 };
}
