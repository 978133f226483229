import type { Position } from 'geojson';
import type { LngLat } from '../../core/bbox.js';
import type { DrawingKind, DrawnShape, ShapeDraft } from '../../core/drawing.js';
import { drawingInvalid } from './drawing-invalid.js';
import { readPosition } from './typed-position.js';

/** A shape as it is typed in. */
export interface TypedShape {
  readonly kind: DrawingKind;
  /** One position a line; in a polygon an empty line begins a hole. Of a rectangle two opposite corners. */
  readonly positions: string;
  /** Of a circle, in `radiusUnit`. */
  readonly radius: string;
  readonly radiusUnit: 'm' | 'km';
}

/** How many positions a kind needs: at least, and at most. */
const counts: Readonly<Record<DrawingKind, readonly [least: number, most: number]>> = {
  point: [1, 1],
  line: [2, 20_000],
  polygon: [3, 20_000],
  freehand: [3, 20_000],
  rectangle: [2, 2],
  circle: [1, 1],
};

const mostRadiusMeters = 1e6;

/**
 * Makes a shape of what was typed.
 *
 * @throws {AtlasError} `drawing-invalid`, naming the line.
 */
export function shapeOfText({ kind, positions, radius, radiusUnit }: TypedShape): ShapeDraft {
  const blocks = blocksOf(positions, kind === 'polygon');
  const [first = []] = blocks;
  for (const block of blocks.length > 0 ? blocks : [first]) checkCount(kind, block.length);
  const [one = [0, 0], other = one] = first;
  switch (kind) {
    case 'point':
      return { kind, geometry: { type: 'Point', coordinates: [...one] } };
    case 'line':
      return { kind, geometry: { type: 'LineString', coordinates: first.map((each) => [...each]) } };
    case 'rectangle':
      return { kind, geometry: { type: 'Polygon', coordinates: [cornersBetween(one, other)] } };
    case 'circle':
      return { kind, center: one, radiusMeters: radiusOf(radius, radiusUnit) };
    default:
      return { kind, geometry: { type: 'Polygon', coordinates: blocks.map(closed) } };
  }
}

/** A shape as it would be typed: what the form shows of the one that is chosen. */
export function textOfShape({ kind, geometry, center, radiusMeters = 0 }: DrawnShape): TypedShape {
  const km = radiusMeters >= 10_000;
  const radius = String(Number((radiusMeters / (km ? 1000 : 1)).toFixed(km ? 4 : 1)));
  const written = { kind, radius: kind === 'circle' ? radius : '', radiusUnit: km ? 'km' : 'm' } as const;
  if (kind === 'circle' && center) return { ...written, positions: lineOf([...center]) };
  if (geometry.type === 'Point') return { ...written, positions: lineOf(geometry.coordinates) };
  if (geometry.type === 'LineString') return { ...written, positions: geometry.coordinates.map(lineOf).join('\n') };
  const [shell = []] = geometry.coordinates;
  if (kind === 'rectangle')
    return { ...written, positions: [shell[0], shell[2]].map((at) => lineOf(at ?? [])).join('\n') };
  const rings = geometry.coordinates.map((ring) => ring.slice(0, -1).map(lineOf).join('\n'));
  return { ...written, positions: rings.join('\n\n') };
}

/** Six decimals are about a decimetre. */
function lineOf([lng = 0, lat = 0]: Position): string {
  return `${Number(lng.toFixed(6))}, ${Number(lat.toFixed(6))}`;
}

function blocksOf(text: string, holes: boolean): LngLat[][] {
  const blocks: LngLat[][] = [[]];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') {
      if (holes && blocks.at(-1)?.length) blocks.push([]);
      continue;
    }
    const position = readPosition(line);
    if (!position) throw drawingInvalid('line', { place: index + 1, received: line.trim().slice(0, 60) });
    blocks.at(-1)?.push(position);
  }
  return blocks.filter((block) => block.length > 0);
}

function checkCount(kind: DrawingKind, received: number): void {
  const [least, most] = counts[kind];
  if (received < least || received > most) throw drawingInvalid('count', { expected: least, received });
}

function radiusOf(text: string, unit: 'm' | 'km'): number {
  const meters = Number(text.trim().replace(',', '.')) * (unit === 'km' ? 1000 : 1);
  if (text.trim() !== '' && meters > 0 && meters <= mostRadiusMeters) return meters;
  throw drawingInvalid('radius', { received: text.trim() === '' ? '—' : `${text.trim()} ${unit}` });
}

function cornersBetween([lng, lat]: LngLat, [otherLng, otherLat]: LngLat): Position[] {
  const [west, east] = [Math.min(lng, otherLng), Math.max(lng, otherLng)];
  const [south, north] = [Math.min(lat, otherLat), Math.max(lat, otherLat)];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

function closed(ring: readonly LngLat[]): Position[] {
  const [first = [0, 0]] = ring;
  const last = ring.at(-1);
  const isClosed = last !== undefined && last[0] === first[0] && last[1] === first[1];
  return [...ring.map((each) => [...each]), ...(isClosed ? [] : [[...first]])];
}
