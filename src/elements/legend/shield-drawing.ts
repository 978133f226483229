import { type SVGTemplateResult, svg } from 'lit';
import { shieldHeightPx, shieldShapes, shieldText, shieldWidthPx } from '../../core/route-shield.js';

const textWidths = new Map<string, number>();

/** A route shield around a point, pixels: the shapes and the writing of the map's. */
export function shieldDrawing(ref: string, band: string, x: number, y: number): SVGTemplateResult {
  const widthPx = shieldWidthPx(textWidthPx(ref));
  const { family, sizePx, weight, baselinePx, fill } = shieldText;
  return svg`<g class="shield" transform="translate(${x - widthPx / 2} ${y - shieldHeightPx / 2})">
    ${shieldShapes(widthPx, band).map((shape) => svg`<path d=${shape.path} fill=${shape.fill} />`)}
    <text x=${widthPx / 2} y=${baselinePx} text-anchor="middle" fill=${fill} font-family=${family}
      font-size=${sizePx} font-weight=${weight}>${ref}</text>
  </g>`;
}

function textWidthPx(text: string): number {
  const known = textWidths.get(text);
  if (known !== undefined) return known;
  const pen = document.createElement('canvas').getContext('2d');
  if (pen) pen.font = `${shieldText.weight} ${shieldText.sizePx}px ${shieldText.family}`;
  const width = pen?.measureText(text).width ?? 0;
  textWidths.set(text, width);
  return width;
}
