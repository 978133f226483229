import type { Feature, Geometry, Position } from 'geojson';
import { GeometryType } from '../core/geometry-type.js';
import type { EncodeColumn, EncodeColumnType, EncodeOptions } from '../flatgeobuf/encode.js';
import { seededRandom } from './seeded-random.js';

/** Geometry types that a FlatGeobuf feature of the atlas may have. */
export type SyntheticType = 'Point' | 'LineString' | 'Polygon' | 'MultiPoint' | 'MultiLineString' | 'MultiPolygon';

export const syntheticTypes: readonly SyntheticType[] = [
  'Point',
  'LineString',
  'Polygon',
  'MultiPoint',
  'MultiLineString',
  'MultiPolygon',
];

const column = (name: string, type: EncodeColumnType): EncodeColumn => ({
  name,
  type,
  title: `Title of ${name} 标题`,
  description: `What ${name} means`,
});

/** One column of every type that the atlas writes. */
export const syntheticColumns: readonly EncodeColumn[] = [
  column('id', 'int'),
  column('name', 'string'),
  column('ratio', 'double'),
  column('serial', 'long'),
  column('open', 'bool'),
  column('opened', 'datetime'),
  column('events', 'json'),
];

const texts = ['', 'plain', '京沪高铁', 'Ünïcödé “quotes”', '<b onclick="x">', '𠮷野 🚄', 'line\nbreak\u0000zero'];

/** Options for a file of synthetic features. */
export function syntheticOptions(type: SyntheticType | 'Unknown'): EncodeOptions {
  const geometryType = GeometryType[type];
  return { name: 'synthetic', title: 'Synthetic 合成', description: '', geometryType, columns: syntheticColumns };
}

/**
 * Features around longitude 0 to 20 and latitude 0 to 10 with every kind of attribute, some of them null.
 *
 * @param type - `Unknown` mixes all types.
 */
export function syntheticFeatures(type: SyntheticType | 'Unknown', count: number, seed: number): Feature[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, id) => {
    const own = type === 'Unknown' ? (syntheticTypes[Math.floor(random() * 6)] ?? 'Point') : type;
    return { type: 'Feature', geometry: syntheticGeometry(own, random), properties: syntheticProperties(id, random) };
  });
}

/** One geometry. Polygons have up to two holes that lie inside their shell; parts do not overlap. */
export function syntheticGeometry(type: SyntheticType, random: () => number): Geometry {
  const origin: Position = [random() * 20, random() * 10];
  const size = 1 + Math.floor(random() * 4);
  const parts = Array.from({ length: size }, (_, part): Position => [(origin[0] ?? 0) + part * 2, origin[1] ?? 0]);
  switch (type) {
    case 'Point':
      return { type, coordinates: origin };
    case 'MultiPoint':
      return { type, coordinates: parts };
    case 'LineString':
      return { type, coordinates: wander(origin, size + 1, random) };
    case 'MultiLineString':
      return { type, coordinates: parts.map((start) => wander(start, size + 1, random)) };
    case 'Polygon':
      return { type, coordinates: frame(origin, size - 1) };
    default:
      return { type, coordinates: parts.map((corner, part) => frame(corner, part % 3)) };
  }
}

function syntheticProperties(id: number, random: () => number): Record<string, unknown> {
  const maybe = <T>(value: T) => (random() < 0.25 ? null : value);
  return {
    id,
    name: maybe(texts[id % texts.length]),
    ratio: maybe(random() * 1e6 - 5e5),
    serial: maybe(Math.floor((random() - 0.5) * 2 ** 53)),
    open: maybe(random() < 0.5),
    opened: maybe(`20${10 + (id % 10)}-0${1 + (id % 9)}-15T08:30:00Z`),
    events: maybe([{ date: '2017-04-01', note: texts[id % texts.length] }, id, null]),
  };
}

function wander(start: Position, vertices: number, random: () => number): Position[] {
  let [x = 0, y = 0] = start;
  return Array.from({ length: vertices }, () => {
    x += random() - 0.5;
    y += random() - 0.5;
    return [x, y];
  });
}

/** A square of side 1 with up to three square holes side by side. */
function frame([x = 0, y = 0]: Position, holes: number): Position[][] {
  const square = (left: number, bottom: number, side: number, clockwise: boolean): Position[] => {
    const ring: Position[] = [
      [left, bottom],
      [left + side, bottom],
      [left + side, bottom + side],
      [left, bottom + side],
      [left, bottom],
    ];
    return clockwise ? ring.reverse() : ring;
  };
  const inner = Array.from({ length: holes }, (_, hole) => square(x + 0.1 + hole * 0.3, y + 0.3, 0.2, true));
  return [square(x, y, 1, false), ...inner];
}
