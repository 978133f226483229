import { html, type TemplateResult } from 'lit';
import { colorMatrixValues } from '../../core/color-vision.js';

/** The SVG filter with the id `color-vision` that shows colours as somebody sees them with that vision. */
export function visionMatrix(vision: Parameters<typeof colorMatrixValues>[0]): TemplateResult {
  return html`<svg class="color-vision" width="0" height="0" aria-hidden="true">
    <filter id="color-vision" x="0" y="0" width="1" height="1" color-interpolation-filters="linearRGB">
      <feColorMatrix values=${colorMatrixValues(vision)}></feColorMatrix>
    </filter>
  </svg>`;
}
