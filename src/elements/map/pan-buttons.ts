import { html, nothing, type TemplateResult } from 'lit';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { Say } from '../shared/companion-element.js';
import { glyph } from '../shared/glyphs.js';
import { motionAllowed } from './reader-preferences.js';

/** Part of the picture that one press moves it by. */
const step = 0.4;

const directions = {
  north: { glyph: 'up', east: 0, north: 1 },
  west: { glyph: 'left', east: -1, north: 0 },
  east: { glyph: 'right', east: 1, north: 0 },
  south: { glyph: 'down', east: 0, north: -1 },
} as const;

/** Buttons that move the map, for a pointer that cannot drag; they stay shut until they are wanted. */
export function panButtons(viewer: ViewerContract, say: Say, isOpen: boolean, toggle: () => void): TemplateResult {
  const label = say('map.move');
  return html`<div class="zoom pan">
    <button
      class="icon"
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-label=${label}
      title=${label}
      @click=${toggle}
    >
      ${glyph('move')}
    </button>
    ${isOpen ? Object.entries(directions).map(([name, each]) => panButton(viewer, say, name, each)) : nothing}
  </div>`;
}

function panButton(
  viewer: ViewerContract,
  say: Say,
  name: string,
  { glyph: sign, east, north }: (typeof directions)[keyof typeof directions],
): TemplateResult {
  const label = say(`map.move-${name as keyof typeof directions}`);
  return html`<button class="icon" aria-label=${label} title=${label} @click=${() => pan(viewer, east, north)}>
    ${glyph(sign)}
  </button>`;
}

/** Moves the middle of the view by a part of what is in view. */
function pan(viewer: ViewerContract, east: number, north: number): void {
  const { view, viewBbox } = viewer.state;
  if (!view || !viewBbox) return;
  const [west, southEnd, eastEnd, northEnd] = viewBbox;
  const [lng, lat] = view.center;
  const center = [lng + east * step * (eastEnd - west), lat + north * step * (northEnd - southEnd)] as const;
  viewer.setView({ ...view, center }, { animate: motionAllowed() });
}
