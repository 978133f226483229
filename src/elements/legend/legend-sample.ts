import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { symbolPaths } from '../../core/symbol-shapes.js';
import type { LegendSample, SampleStroke } from './legend-entries.js';

const widthPx = 34;
const heightPx = 18;

/**
 * Draws a sample as the map does: the same strokes, dashes, shapes and colours, at the same size in pixels.
 *
 * @param opacity - Of the layer, 0 to 1; a layer that is nearly transparent keeps a sample that can be seen.
 */
export function legendSample(sample: LegendSample, opacity: number): TemplateResult {
  return html`<svg class="sample" width=${widthPx} height=${heightPx} viewBox="0 0 ${widthPx} ${heightPx}" aria-hidden="true">
    <g opacity=${Math.max(opacity, 0.25)}>${drawing(sample)}</g>
  </svg>`;
}

function drawing(sample: LegendSample): SVGTemplateResult | readonly SVGTemplateResult[] {
  switch (sample.kind) {
    case 'line':
      return svg`<g opacity=${sample.opacity}>${sample.strokes.map((stroke) => line(stroke))}</g>`;
    case 'symbol':
      return symbol(sample.shape, sample.color, sample.hollow);
    case 'area':
      return svg`<rect x="2" y="2" width="30" height="14" fill=${sample.fill} />${sample.strokes.map(outline)}`;
    case 'no-data':
      return svg`<g class="no-data">
        <path d="M3 9L10 2M3 16L17 2M10 16L24 2M17 16L31 2M24 16L31 9" />
        <rect x="2.5" y="2.5" width="29" height="13" />
      </g>`;
  }
}

function line(stroke: SampleStroke): SVGTemplateResult {
  return svg`<path d="M1 9H33" fill="none" stroke=${stroke.color} stroke-width=${stroke.widthPx}
    stroke-dasharray=${dashes(stroke) ?? nothing} />`;
}

function outline(stroke: SampleStroke): SVGTemplateResult {
  return svg`<rect x="2" y="2" width="30" height="14" fill="none" stroke=${stroke.color}
    stroke-width=${stroke.widthPx} stroke-dasharray=${dashes(stroke) ?? nothing} />`;
}

function dashes(stroke: SampleStroke): string | undefined {
  return stroke.dash?.map((length) => length * stroke.widthPx).join(' ');
}

function symbol(shape: keyof typeof symbolPaths, color: string, hollow: boolean): SVGTemplateResult {
  const fill = hollow ? 'none' : color;
  return svg`<path transform="translate(17 9) scale(7)" d=${symbolPaths[shape]} fill=${fill}
    stroke=${hollow ? color : 'none'} stroke-width=${hollow ? 0.28 : 0} />`;
}
