import type { Bbox } from '../../core/bbox.js';
import type { Locale } from '../../core/localized-text.js';
import { scaleBar, stretchAt } from '../../core/map-scale.js';
import { translate } from '../../core/messages/translate.js';
import { formatValue } from '../../core/number-format.js';
import { inks, type SheetPen } from './sheet-pen.js';

/** The scale of a sheet, true along the parallel of a latitude. */
export interface StatedScale {
  readonly denominator: number;
  /** WGS 84 degrees. */
  readonly lat: number;
}

/** The scale in numbers, where it holds, and how far it is off elsewhere. */
export function scaleWords(locale: Locale, { denominator, lat }: StatedScale, bbox: Bbox): readonly string[] {
  const [, south, , north] = bbox;
  const words = { scale: scaleText(locale, denominator), lat: latitudeText(lat) };
  const percent = (at: number) => {
    const share = formatValue(locale, Math.abs(stretchAt(at, lat)) * 100, undefined, 'decimal1');
    return `${stretchAt(at, lat) < 0 ? '−' : '+'}${share}`;
  };
  return [
    translate(locale, 'print.scale-stated', words),
    translate(locale, 'print.scale-varies', { top: percent(north), bottom: percent(south) }),
  ];
}

/** `1:2,000,000`. */
export function scaleText(locale: Locale, denominator: number): string {
  return `1:${formatValue(locale, denominator, undefined, 'integer')}`;
}

function latitudeText(lat: number): string {
  return `${Math.abs(lat).toFixed(1)}°${lat < 0 ? 'S' : 'N'}`;
}

/**
 * Draws a scale bar in alternating black and white parts, its numbers above it.
 *
 * @param at - Upper left corner and room, millimetres.
 * @returns the height it takes.
 */
export function drawScaleBar(
  pen: SheetPen,
  denominator: number,
  at: { readonly x: number; readonly y: number; readonly width: number },
  textMm: number,
): number {
  const { meters, parts } = scaleBar(denominator, at.width);
  const partMm = ((meters / parts) * 1000) / denominator;
  const [barMm, top] = [textMm * 0.5, at.y + textMm * 1.25];
  const { context } = pen;
  for (let part = 0; part < parts; part++) {
    context.fillStyle = part % 2 === 0 ? inks.line : inks.paper;
    context.fillRect(at.x + part * partMm, top, partMm, barMm);
  }
  context.strokeStyle = inks.line;
  context.lineWidth = 0.15;
  context.strokeRect(at.x, top, parts * partMm, barMm);
  const kilometres = meters >= 5000;
  const style = { sizeMm: textMm * 0.9 };
  for (let mark = 0; mark <= parts; mark++) {
    const value = ((meters / parts) * mark) / (kilometres ? 1000 : 1);
    const last = mark === parts;
    const text = formatValue(pen.locale, value, last ? (kilometres ? 'km' : 'm') : undefined);
    const digits = pen.widthMm(formatValue(pen.locale, value), style);
    // The unit stands beyond the last mark; all numbers are centred on theirs.
    pen.write(text, at.x + mark * partMm - (mark === 0 ? 0 : digits / 2), at.y + textMm * 0.9, style);
  }
  return textMm * 2.3;
}
