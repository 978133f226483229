import type { FeatureRef, Hit } from '../core/scene.js';

/** True when both name the same feature, or both are null. */
export function sameRef(one: FeatureRef | null, other: FeatureRef | null): boolean {
  return one === other || (one !== null && other !== null && one.layer === other.layer && one.id === other.id);
}

/** The features hit, each once, in the order hit. */
export function refsOf(hits: readonly Hit[]): readonly FeatureRef[] {
  const byKey = new Map<string, FeatureRef>();
  for (const { layer, id } of hits) {
    const key = JSON.stringify([layer, id]);
    if (!byKey.has(key)) byKey.set(key, { layer, id });
  }
  return [...byKey.values()];
}
