import { type SVGTemplateResult, svg } from 'lit';
import type { ClassPattern } from '../../core/class-pattern.js';
import { patternPath } from '../../core/pattern-path.js';

/** The pattern of a class over a box of a sample, pixels, as the map draws it over an area. */
export function patternDrawing(
  pattern: ClassPattern,
  x: number,
  y: number,
  width: number,
  height: number,
): SVGTemplateResult {
  return svg`<svg class="pattern" x=${x} y=${y} width=${width} height=${height} overflow="hidden">
    <path d=${patternPath(pattern, width, height)} fill="none" stroke=${pattern.ink}
      stroke-width=${pattern.widthPx} stroke-linecap="round" />
  </svg>`;
}
