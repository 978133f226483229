import type { DrawingState } from '../../core/drawing.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { Say } from '../shared/companion-element.js';
import { measureLine } from './measure-text.js';
import { shapeName } from './shape-list.js';

/** What to tell whoever does not see the map after a change of the drawing; undefined when there is nothing new. */
export function announcement(
  viewer: ViewerContract,
  say: Say,
  now: DrawingState,
  before: DrawingState,
): string | undefined {
  const { locale } = viewer.state;
  const added = now.shapes.length > before.shapes.length ? now.shapes.at(-1) : undefined;
  if (added) {
    return say('draw.done', { shape: shapeName(viewer, say, added), measures: measureLine(locale, added) });
  }
  if (now.draft && now.draft !== before.draft) return measureLine(locale, now.draft);
  if (now.mode !== before.mode && now.mode !== 'none') {
    return `${say(`draw.status.${now.mode}`)} ${say('draw.status.keys')}`;
  }
  const chosen = now.shapes.find(({ id }) => id === now.selected);
  if (chosen && now.selected !== before.selected) {
    return say('draw.chosen', { shape: `${shapeName(viewer, say, chosen)}, ${measureLine(locale, chosen)}` });
  }
  return undefined;
}
