import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { accuracyRing } from '../../core/accuracy-ring.js';
import type { Theme } from '../../core/scene.js';
import { symbolPaths } from '../../core/symbol-shapes.js';
import type { LegendSample, SampleStroke, SampleSymbol } from './legend-entry.js';
import { patternDrawing } from './pattern-drawing.js';
import { shieldDrawing } from './shield-drawing.js';

const widthPx = 34;
const heightPx = 18;
const [middleX, middleY] = [widthPx / 2, heightPx / 2];

type Drawing = SVGTemplateResult | readonly SVGTemplateResult[];

/**
 * Draws a sample as the map does: the same strokes, dashes, shapes and colours, at the same size in pixels.
 *
 * @param opacity - Of the layer, 0 to 1; a layer that is nearly transparent keeps a sample that can be seen.
 */
export function legendSample(sample: LegendSample, opacity: number, theme: Theme): TemplateResult {
  const { sizePx = 0, roomPx = 0 } = sample.kind === 'symbol' ? sample : {};
  // A symbol leaves a margin in its box: four fifths of it are room enough.
  const height = Math.max(heightPx, sizePx * 0.8 + 4);
  const width = Math.max(widthPx, roomPx * 0.8 + 1);
  const box = `${(widthPx - width) / 2} ${(heightPx - height) / 2} ${width} ${height}`;
  return html`<svg class=${sample.kind === 'area' || sample.kind === 'no-data' ? 'sample boxed' : 'sample'} width=${width} height=${height} viewBox=${box} aria-hidden="true">
    <g opacity=${Math.max(opacity, 0.25)}>${drawing(sample, theme)}</g>
  </svg>`;
}

function drawing(sample: LegendSample, theme: Theme): Drawing {
  switch (sample.kind) {
    case 'line':
      return sample.strokes.map((stroke) => line(stroke));
    case 'shield':
      return shieldDrawing(sample.ref, sample.band, middleX, middleY);
    case 'symbol':
      return symbol(sample, (sample.sizePx ?? 14) / 2);
    case 'ring':
      return [ring(theme), symbol(sample.symbol, 3.5)];
    case 'area':
      return [
        ...sample.fills.map((fill, index) => box(fill, index, sample.fills.length)),
        ...(sample.pattern ? [patternDrawing(sample.pattern, 2, 2, 30, 14)] : []),
        ...sample.strokes.map(outline),
      ];
    case 'no-data':
      return svg`<g class="no-data">
        <path d="M3 9L10 2M3 16L17 2M10 16L24 2M17 16L31 2M24 16L31 9" />
        <rect x="2.5" y="2.5" width="29" height="13" />
      </g>`;
  }
}

function line(stroke: SampleStroke): SVGTemplateResult {
  return svg`<path d="M1 9H33" fill="none" stroke=${stroke.color} stroke-width=${stroke.widthPx}
    stroke-opacity=${stroke.opacity} stroke-dasharray=${dashes(stroke)} />`;
}

/** One of the fills that stand side by side. */
function box(fill: string, index: number, of: number): SVGTemplateResult {
  const width = 30 / of;
  return svg`<rect x=${2 + index * width} y="2" width=${width} height="14" fill=${fill} />`;
}

function outline(stroke: SampleStroke): SVGTemplateResult {
  return svg`<rect x="2" y="2" width="30" height="14" fill="none" stroke=${stroke.color}
    stroke-width=${stroke.widthPx} stroke-opacity=${stroke.opacity} stroke-dasharray=${dashes(stroke)} />`;
}

function dashes(stroke: SampleStroke): string | typeof nothing {
  return stroke.dashPx?.join(' ') ?? nothing;
}

function ring(theme: Theme): SVGTemplateResult {
  const { ink, strokePx, fillOpacity } = accuracyRing;
  return svg`<circle cx=${middleX} cy=${middleY} r="8.5" fill=${ink[theme]} fill-opacity=${fillOpacity}
    stroke=${ink[theme]} stroke-width=${strokePx} />`;
}

function symbol({ shape, color, hollow, opacity = 1 }: SampleSymbol, reachPx: number): SVGTemplateResult {
  return svg`<path transform="translate(${middleX} ${middleY}) scale(${reachPx})" d=${symbolPaths[shape]}
    opacity=${opacity} fill=${hollow ? 'none' : color} stroke=${hollow ? color : 'none'} stroke-width=${hollow ? 0.28 : 0} />`;
}
