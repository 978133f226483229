import type { Geometry } from 'geojson';
import { GeometryType } from '../core/geometry-type.js';
import type { ExportCrs } from '../export/export-crs.js';
import type { ExportedFeature, ExportedSet } from '../export/exported-set.js';

/** Names longer than a shapefile has room for, and one that differs in its end only. */
const columns = [
  { name: 'id', type: 'text', label: 'Id' },
  { name: 'name_zh', type: 'text', label: '名称' },
  { name: 'remarks_long', type: 'text', label: 'Remarks' },
  { name: 'remarks_longer', type: 'text', label: 'More remarks' },
  { name: 'people', type: 'integer', label: 'People' },
  { name: 'income', type: 'number', label: 'Income (yuan)' },
  { name: 'is_open', type: 'boolean', label: 'Open' },
  { name: 'opened', type: 'datetime', label: 'Opened' },
] as const;

const awkward = ['=HYPERLINK("x")', '<b>粗体</b> & "引号"', '𠮷野家 emoji 😀', 'line\nbreak', ''];

/** Features with values that are awkward for one format or another; every fifth has none but its id. */
export function exportedSet(geometries: readonly (Geometry | null)[], crs: ExportCrs = '4326'): ExportedSet {
  const features = geometries.map((geometry, index) => featureOf(geometry, index));
  return {
    name: 'things',
    title: '事物 <things>',
    record: [
      ['Licence', 'ODbL 1.0'],
      ['Attribution', '© OpenStreetMap contributors <&>'],
    ],
    metadata: { inputs: [{ licence: 'ODbL 1.0' }], made: '2026-11-28' },
    crs,
    columns,
    geometryTypes: new Set(geometries.flatMap((geometry) => (geometry ? [GeometryType[geometry.type]] : []))),
    length: features.length,
    at: (index) => features[index],
  };
}

function featureOf(geometry: Geometry | null, index: number): ExportedFeature {
  const id = `t${index}`;
  const name = `事物${index}`;
  if (index % 5 === 4) return { id, name, geometry, values: { id } };
  const values = {
    id,
    name_zh: name,
    remarks_long: awkward[index % awkward.length] ?? null,
    remarks_longer: '长'.repeat(index % 3 === 0 ? 100 : 5),
    people: index % 2 === 0 ? index * 1_000_003 : -7,
    income: index / 7,
    is_open: index % 2 === 0,
    opened: `20${10 + (index % 10)}-0${1 + (index % 9)}-15`,
  };
  return { id, name, geometry, values };
}

/** One geometry of each type, in the region; the polygon has a hole and two of its rings run the wrong way round. */
export const everyGeometry: Readonly<Record<string, Geometry>> = {
  point: { type: 'Point', coordinates: [116.391234567891, 39.907123456789] },
  multipoint: {
    type: 'MultiPoint',
    coordinates: [
      [116.1, 39.1],
      [116.2, 39.2],
    ],
  },
  line: {
    type: 'LineString',
    coordinates: [
      [116, 39],
      [116.5, 39.25],
      [117, 39],
    ],
  },
  multiline: {
    type: 'MultiLineString',
    coordinates: [
      [
        [116, 39],
        [116.5, 39.5],
      ],
      [
        [117, 39],
        [117.5, 39.5],
      ],
    ],
  },
  polygon: {
    type: 'Polygon',
    coordinates: [
      [
        [116, 39],
        [117, 39],
        [117, 40],
        [116, 40],
        [116, 39],
      ],
      [
        [116.25, 39.25],
        [116.25, 39.75],
        [116.75, 39.75],
        [116.75, 39.25],
        [116.25, 39.25],
      ],
    ],
  },
  multipolygon: {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [115, 38],
          [115.5, 38],
          [115.5, 38.5],
          [115, 38],
        ],
      ],
      [
        [
          [114, 37],
          [114.5, 37],
          [114.5, 37.5],
          [114, 37],
        ],
      ],
    ],
  },
};
