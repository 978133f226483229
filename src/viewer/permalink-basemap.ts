import type { AtlasError } from '../core/atlas-error.js';
import { drawnBasemap } from './backdrop/backdrop-state.js';
import { invalidEntry } from './permalink-problem.js';
import type { PermalinkState } from './permalink-state.js';
import type { ViewerState } from './state.js';

/** What a link says of the base map: nothing of the offline one, and nothing of one that the reader brought. */
export function writeBasemap(state: ViewerState): string | undefined {
  if (!state.basemapShown) return '0';
  const drawn = drawnBasemap(state);
  return state.basemap.offered.find(({ definition, by }) => definition === drawn && by === 'host')?.definition.id;
}

/** Whether the host offers what a link names is known when the host has said what it offers. */
export function readBasemap(
  text: string | undefined,
  problems: AtlasError[],
): Pick<PermalinkState, 'basemap' | 'basemapShown'> {
  if (text === undefined) return {};
  if (text === '0') return { basemapShown: false };
  if (/^[a-z][a-z0-9-]{0,63}$/.test(text)) return { basemap: text };
  problems.push(invalidEntry('b', 'the id of a base map', text.slice(0, 80)));
  return {};
}
