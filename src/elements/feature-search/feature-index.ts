import { folded } from '../../core/folded-text.js';
import { languageOf, textIn } from '../../core/languages.js';
import type { FeatureRef } from '../../core/scene.js';
import type { FeatureName } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';

/** A feature as it can be found: by its name in either language. */
export interface IndexedFeature {
  readonly ref: FeatureRef;
  readonly name: FeatureName;
  readonly layerTitle: string;
  /** Names to compare with, folded. */
  readonly keys: readonly string[];
}

/** Every loaded feature of the layers, by name in the reader's language; equal names of one layer are kept apart. */
export function indexFeatures(viewer: ViewerContract, layers: readonly string[]): readonly IndexedFeature[] {
  const { locale } = viewer.state;
  const features = layers.flatMap((layer) => {
    const layerTitle = textIn(locale, viewer.definition(layer).title);
    return viewer.features(layer).flatMap((ref) => indexed(viewer, ref, layerTitle));
  });
  const order = new Intl.Collator(languageOf(locale).customs, { numeric: true });
  return features.sort((a, b) => order.compare(a.name.text, b.name.text));
}

function indexed(viewer: ViewerContract, ref: FeatureRef, layerTitle: string): IndexedFeature[] {
  const name = viewer.name(ref);
  if (!name) return [];
  const other = viewer.details(ref)?.otherName?.text;
  const keys = [name.text, ...(other === undefined ? [] : [other])].map(folded);
  return [{ ref, name, layerTitle, keys }];
}

/** Features whose name contains the query, those that begin with it first; all of them for an empty query. */
export function matchFeatures(features: readonly IndexedFeature[], query: string): readonly IndexedFeature[] {
  const wanted = folded(query);
  if (wanted === '') return features;
  const begins = features.filter((feature) => feature.keys.some((key) => key.startsWith(wanted)));
  const contains = features.filter((feature) => feature.keys.some((key) => key.indexOf(wanted) > 0));
  return [...begins, ...contains.filter((feature) => !begins.includes(feature))];
}
