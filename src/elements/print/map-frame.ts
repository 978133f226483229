import type { Bbox } from '../../core/bbox.js';
import { mercatorY } from '../../core/plate.js';
import type { Box } from './sheet-layout.js';
import { inks, type SheetPen } from './sheet-pen.js';

/** Steps of meridians and parallels, degrees: from two degrees to half a minute. */
const steps = [2, 1, 1 / 2, 1 / 4, 1 / 6, 1 / 12, 1 / 30, 1 / 60, 1 / 120];

/** Meridians and parallels are at least this far apart on the sheet. */
const leastApartMm = 32;

/** What a frame is drawn around. */
export interface FramedMap {
  readonly map: Box;
  readonly bandMm: number;
  /** What the map shows, WGS 84 degrees. */
  readonly bbox: Bbox;
}

/** Draws the neat line around a map, the border outside it, and in the band between them the coordinates. */
export function drawFrame(pen: SheetPen, framed: FramedMap): void {
  const { map, bandMm } = framed;
  const { context } = pen;
  context.strokeStyle = inks.line;
  context.lineWidth = 0.18;
  context.strokeRect(map.x, map.y, map.width, map.height);
  if (bandMm === 0) return;
  context.lineWidth = 0.5;
  context.strokeRect(map.x - bandMm, map.y - bandMm, map.width + 2 * bandMm, map.height + 2 * bandMm);
  meridians(pen, framed);
  parallels(pen, framed);
}

/** Smallest step at which lines are far enough apart. */
export function graticuleStep(degrees: number, lengthMm: number): number {
  const apart = (step: number) => (step / degrees) * lengthMm >= leastApartMm;
  return [...steps].reverse().find(apart) ?? steps[0] ?? 1;
}

/** Multiples of a step between two values, the ends left out. */
export function ticksBetween(first: number, last: number, step: number): readonly number[] {
  const from = Math.floor(first / step) + 1;
  const to = Math.ceil(last / step) - 1;
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => (from + index) * step);
}

/** Degrees, and minutes and seconds where there are any: `116°30′E`. */
export function angleText(degrees: number, ends: readonly [positive: string, negative: string]): string {
  const seconds = Math.round(Math.abs(degrees) * 3600);
  const [whole, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const fine = rest > 0 ? `${pad(minutes)}′${pad(rest)}″` : minutes > 0 ? `${pad(minutes)}′` : '';
  return `${whole}°${fine}${degrees < 0 ? ends[1] : ends[0]}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function meridians(pen: SheetPen, { map, bandMm, bbox: [west, , east] }: FramedMap): void {
  const style = { sizeMm: bandMm * 0.62, align: 'center' } as const;
  for (const lng of ticksBetween(west, east, graticuleStep(east - west, map.width))) {
    const x = map.x + ((lng - west) / (east - west)) * map.width;
    const bottom = map.y + map.height;
    tick(pen, [x, map.y], [x, map.y + 1.6]);
    tick(pen, [x, bottom], [x, bottom - 1.6]);
    const text = angleText(lng, ['E', 'W']);
    pen.write(text, x, map.y - bandMm * 0.28, style);
    pen.write(text, x, bottom + bandMm * 0.73, style);
  }
}

function parallels(pen: SheetPen, { map, bandMm, bbox: [, south, , north] }: FramedMap): void {
  const style = { sizeMm: bandMm * 0.62, align: 'center' } as const;
  const [low, high] = [mercatorY(south), mercatorY(north)];
  const right = map.x + map.width;
  for (const lat of ticksBetween(south, north, graticuleStep(north - south, map.height))) {
    const y = map.y + ((high - mercatorY(lat)) / (high - low)) * map.height;
    tick(pen, [map.x, y], [map.x + 1.6, y]);
    tick(pen, [right, y], [right - 1.6, y]);
    const text = angleText(lat, ['N', 'S']);
    for (const x of [map.x - bandMm * 0.28, right + bandMm * 0.73]) {
      const { context } = pen;
      context.save();
      context.translate(x, y);
      context.rotate(-Math.PI / 2);
      pen.write(text, 0, 0, style);
      context.restore();
    }
  }
}

function tick(pen: SheetPen, from: readonly [number, number], to: readonly [number, number]): void {
  pen.line(from, to, 0.22, inks.line);
}
