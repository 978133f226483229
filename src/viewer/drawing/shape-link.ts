import type { Position } from 'geojson';
import type { DrawingKind, DrawnShape, ShapeDraft } from '../../core/drawing.js';
import { readNumbers, writeNumbers } from './link-numbers.js';

/** Characters that shapes may take in a link. Longer ones are left out of it. */
export const mostLinkCharacters = 1500;

/** Coordinates are counted in this part of a degree: about a metre. */
const perDegree = 1e5;
/** Radii are counted in decimetres. */
const perMeter = 10;

const letters: Readonly<Record<DrawingKind, string>> = {
  point: 'p',
  line: 'l',
  polygon: 'a',
  rectangle: 'r',
  circle: 'c',
  freehand: 'f',
};

/**
 * Shapes for a link: for each the letter of its kind and its vertices, as differences in 1e-5 degrees, in letters and
 * digits that need no escape. `~` stands between rings, `.` between shapes.
 */
export function writeShapes(shapes: readonly (DrawnShape | ShapeDraft)[]): string {
  return shapes.map((shape) => `${letters[shape.kind]}${writeShape(shape)}`).join('.');
}

function writeShape(shape: DrawnShape | ShapeDraft): string {
  if (shape.kind === 'circle' && shape.center && shape.radiusMeters !== undefined) {
    return writeNumbers([...shape.center.map(inSteps), Math.round(shape.radiusMeters * perMeter)]);
  }
  if (!('geometry' in shape)) return '';
  const { geometry } = shape;
  if (geometry.type === 'Point') return writePath([geometry.coordinates]);
  if (geometry.type === 'LineString') return writePath(geometry.coordinates);
  return geometry.coordinates.map((ring) => writePath(ring.slice(0, -1))).join('~');
}

function writePath(path: readonly Position[]): string {
  let [lngBefore, latBefore] = [0, 0];
  return writeNumbers(
    path.flatMap(([lng = 0, lat = 0]) => {
      const [east, north] = [inSteps(lng) - lngBefore, inSteps(lat) - latBefore];
      [lngBefore, latBefore] = [inSteps(lng), inSteps(lat)];
      return [east, north];
    }),
  );
}

function inSteps(degrees: number): number {
  return Math.round(degrees * perDegree);
}

/** Reads what {@link writeShapes} wrote. `ignored`: shapes that could not be read; the others are there. */
export function readShapes(text: string): { readonly shapes: readonly ShapeDraft[]; readonly ignored: number } {
  const entries = text.split('.').filter((entry) => entry !== '');
  const shapes = entries.flatMap((entry) => readShape(entry) ?? []);
  return { shapes, ignored: entries.length - shapes.length };
}

function readShape(entry: string): ShapeDraft | undefined {
  const kind = (Object.keys(letters) as DrawingKind[]).find((each) => letters[each] === entry[0]);
  const body = entry.slice(1);
  if (kind === 'circle') return readCircle(body);
  const rings = body.split('~').map(readPath);
  const paths = rings.filter((path) => path !== undefined);
  const [first] = paths;
  if (kind === undefined || !first || paths.length !== rings.length) return undefined;
  const [position] = first;
  if (kind === 'point') {
    return position && first.length === 1 ? { kind, geometry: { type: 'Point', coordinates: position } } : undefined;
  }
  if (kind === 'line') {
    return first.length > 1 ? { kind, geometry: { type: 'LineString', coordinates: first } } : undefined;
  }
  if (paths.some((path) => path.length < 3)) return undefined;
  const closed = paths.map((path) => [...path, ...path.slice(0, 1)]);
  return { kind, geometry: { type: 'Polygon', coordinates: closed } };
}

function readCircle(body: string): ShapeDraft | undefined {
  const [lng = Number.NaN, lat = Number.NaN, radius = 0, ...rest] = readNumbers(body) ?? [];
  const center = [lng / perDegree, lat / perDegree] as const;
  if (rest.length > 0 || !isPosition(center) || radius <= 0 || radius > 1e6 * perMeter) return undefined;
  return { kind: 'circle', center, radiusMeters: radius / perMeter };
}

function readPath(body: string): Position[] | undefined {
  const numbers = readNumbers(body);
  if (!numbers || numbers.length === 0 || numbers.length % 2 === 1) return undefined;
  let [lng, lat] = [0, 0];
  const path: Position[] = [];
  for (let index = 0; index < numbers.length; index += 2) {
    lng += numbers[index] ?? 0;
    lat += numbers[index + 1] ?? 0;
    path.push([lng / perDegree, lat / perDegree]);
  }
  return path.every(isPosition) ? path : undefined;
}

function isPosition([lng = Number.NaN, lat = Number.NaN]: readonly number[]): boolean {
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
}
