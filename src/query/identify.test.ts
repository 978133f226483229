import type { Feature, Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { GeometryType } from '../core/geometry-type.js';
import { readString } from '../core/page-access.js';
import { decodeFlatGeobuf } from '../flatgeobuf/decode.js';
import { encodeFlatGeobuf } from '../flatgeobuf/encode.js';
import { identify } from './identify.js';

/** Names of the geometries at a position, nearest first. */
function namesAt(geometries: Record<string, Geometry | null>, lngLat: [number, number], meters = 0): string[] {
  const features = Object.entries(geometries).map(
    ([name, geometry]): Feature<Geometry | null> => ({ type: 'Feature', geometry, properties: { name } }),
  );
  const bytes = encodeFlatGeobuf(features, {
    name: 'drawn',
    title: '',
    description: '',
    geometryType: GeometryType.Unknown,
    columns: [{ name: 'name', type: 'string', title: '', description: '' }],
  });
  const page = decodeFlatGeobuf(bytes);
  const names = page.columns[0];
  if (names?.kind !== 'string') throw new Error('the names are gone');
  return identify(page, lngLat, meters).map((row) => readString(names, row));
}

const square = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const polygon = (...coordinates: number[][][]): Geometry => ({ type: 'Polygon', coordinates });

/*
 * Answers worked by hand on squares of whole degrees; they are those of GEOS `covers` for polygons (boundaries belong
 * to them) and of distance on a sphere of radius 6,371,008.8 m for lines and points: one degree is 111,195 m.
 */
describe('identify among polygons', () => {
  const ring = { ring: polygon(square(0, 0, 4), square(1, 1, 2).reverse()) };

  it('finds the body and the boundary, not the hole and not the outside', () => {
    expect(namesAt(ring, [0.5, 0.5])).toEqual(['ring']);
    expect(namesAt(ring, [0, 2])).toEqual(['ring']);
    expect(namesAt(ring, [2, 2])).toEqual([]);
    expect(namesAt(ring, [4.001, 2])).toEqual([]);
  });

  it('counts the edge of a hole to the polygon', () => {
    expect(namesAt(ring, [1, 2])).toEqual(['ring']);
  });

  it('finds both neighbours on an edge and at a corner that they share', () => {
    const pair = { left: polygon(square(0, 0, 1)), right: polygon(square(1, 0, 1)) };
    expect(namesAt(pair, [1, 0.5]).sort()).toEqual(['left', 'right']);
    expect(namesAt(pair, [1, 1]).sort()).toEqual(['left', 'right']);
    expect(namesAt(pair, [0.999, 0.5])).toEqual(['left']);
  });

  it('finds each part of a multipolygon and nothing between them', () => {
    const parts: Geometry = { type: 'MultiPolygon', coordinates: [[square(0, 0, 1)], [square(3, 0, 1)]] };
    expect(namesAt({ parts }, [0.5, 0.5])).toEqual(['parts']);
    expect(namesAt({ parts }, [3.5, 0.5])).toEqual(['parts']);
    expect(namesAt({ parts }, [2, 0.5])).toEqual([]);
  });

  it('closes a ring that was left open', () => {
    const open = { open: polygon(square(0, 0, 4).slice(0, 4)) };
    expect(namesAt(open, [2, 2])).toEqual(['open']);
    expect(namesAt(open, [5, 2])).toEqual([]);
  });

  it('is not widened by the tolerance', () => {
    expect(namesAt(ring, [4.001, 2], 10_000)).toEqual([]);
  });
});

describe('identify among lines and points', () => {
  const line: Geometry = {
    type: 'LineString',
    coordinates: [
      [0, 0],
      [2, 0],
    ],
  };

  it('finds a line within the tolerance only: 0.01 degrees of latitude are 1,112 m', () => {
    expect(namesAt({ line }, [1, 0.01], 1113)).toEqual(['line']);
    expect(namesAt({ line }, [1, 0.01], 1111)).toEqual([]);
  });

  it('measures to the end of a line, not to its prolongation', () => {
    expect(namesAt({ line }, [2.01, 0], 1113)).toEqual(['line']);
    expect(namesAt({ line }, [2.01, 0], 1111)).toEqual([]);
  });

  it('finds a point within the tolerance, where a degree of longitude is shorter: at 60° it is 55,597 m', () => {
    const point: Geometry = { type: 'Point', coordinates: [0, 60] };
    expect(namesAt({ point }, [0.01, 60], 557)).toEqual(['point']);
    expect(namesAt({ point }, [0.01, 60], 555)).toEqual([]);
  });

  it('finds every part of a multipoint and a multiline', () => {
    const points: Geometry = {
      type: 'MultiPoint',
      coordinates: [
        [0, 0],
        [5, 5],
      ],
    };
    const lines: Geometry = {
      type: 'MultiLineString',
      coordinates: [
        [
          [0, 1],
          [1, 1],
        ],
        [
          [4, 4],
          [5, 4],
        ],
      ],
    };
    expect(namesAt({ points, lines }, [5, 5], 10)).toEqual(['points']);
    expect(namesAt({ points, lines }, [4.5, 4], 10)).toEqual(['lines']);
  });

  it('follows a line as the map draws it: half way from 39° to 41° is 814 m north of 40°', () => {
    const long: Geometry = {
      type: 'LineString',
      coordinates: [
        [115, 39],
        [117, 41],
      ],
    };
    const half = (Math.asinh(Math.tan((39 * Math.PI) / 180)) + Math.asinh(Math.tan((41 * Math.PI) / 180))) / 2;
    const drawnLat = (Math.atan(Math.sinh(half)) * 180) / Math.PI;
    expect(namesAt({ long }, [116, drawnLat], 1)).toEqual(['long']);
    expect(namesAt({ long }, [116, 40], 100)).toEqual([]);
  });

  it('gives the nearest first', () => {
    const near: Geometry = { type: 'Point', coordinates: [1, 0.001] };
    const far: Geometry = { type: 'Point', coordinates: [1, 0.003] };
    expect(namesAt({ far, line, near }, [1, 0.001], 1000)).toEqual(['near', 'line', 'far']);
  });
});

describe('identify at the edges of the world', () => {
  it('finds a point across the antimeridian and a position wound around the world', () => {
    const point: Geometry = { type: 'Point', coordinates: [179.999, 0] };
    expect(namesAt({ point }, [-179.999, 0], 300)).toEqual(['point']);
    expect(namesAt({ point }, [179.999 - 360, 0], 1)).toEqual(['point']);
    expect(namesAt({ point }, [179.999 + 720, 0], 1)).toEqual(['point']);
  });

  it('finds a polygon that reaches beyond 180 degrees from either side', () => {
    const across = polygon(square(179, 0, 2));
    expect(namesAt({ across }, [-179.5, 1])).toEqual(['across']);
    expect(namesAt({ across }, [179.5, 1])).toEqual(['across']);
  });

  it('finds a point on the other side of a pole', () => {
    const point: Geometry = { type: 'Point', coordinates: [0, 89.999] };
    expect(namesAt({ point }, [180, 89.999], 300)).toEqual(['point']);
  });
});

describe('identify without geometry', () => {
  it('finds nothing in an empty file and never a null geometry', () => {
    expect(namesAt({}, [0, 0], 1000)).toEqual([]);
    expect(namesAt({ none: null, empty: { type: 'Polygon', coordinates: [] } }, [0, 0], 1e7)).toEqual([]);
  });
});
