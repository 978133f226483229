import type { FeatureName } from '../../viewer/state.js';
import type { TextFact } from './map-text-content.js';

/** Most names that are listed of one kind: more would hide the rest of the text. */
const mostNames = 20;

/** Each name once, in their order, and how many do not fit; undefined where there is none. */
export function listedNames(
  label: string,
  names: readonly (FeatureName | undefined)[],
  most = mostNames,
): TextFact | undefined {
  const byText = new Map(names.flatMap((name) => (name ? [[name.text, name] as const] : [])));
  const once = [...byText.values()];
  if (once.length === 0) return undefined;
  return { label, names: once.slice(0, most), more: Math.max(0, once.length - most) };
}
