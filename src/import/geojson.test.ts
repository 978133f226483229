import { describe, expect, it } from 'vitest';
import { GeometryType } from '../core/geometry-type.js';
import { featuresIn, fileOf, inspect, read } from './testing/import-here.js';

const point = (x: number, y: number) => ({ type: 'Point', coordinates: [x, y] });
const feature = (geometry: unknown, properties: unknown, id?: unknown) => ({
  type: 'Feature',
  id,
  geometry,
  properties,
});
const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });
const square = (x: number, y: number) => [
  [x, y],
  [x + 1, y],
  [x + 1, y + 1],
  [x, y + 1],
  [x, y],
];

describe('a GeoJSON file', () => {
  it('gives its features with their values and the types of these', async () => {
    const text = collection(
      feature(
        point(116.4, 39.9),
        { name: '站[{"]\\', people: 12, open: true, since: '2020-01-02', more: { a: [1] } },
        'a',
      ),
      feature(point(117.2, 39.1), { name: '', people: null, extra: 'late' }, 'b'),
    );
    const imported = await read(fileOf('x.geojson', text));
    expect(imported.columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'id string',
      'name string',
      'people number',
      'open boolean',
      'since datetime',
      'more json',
      'extra string',
    ]);
    expect(imported).toMatchObject({
      count: 2,
      geometryType: GeometryType.Point,
      bbox: [116.4, 39.1, 117.2, 39.9],
      leftOut: [],
      transforms: [],
    });
    expect((await featuresIn(imported)).map(({ values }) => values)).toEqual([
      { id: 'a', name: '站[{"]\\', people: 12, open: true, since: '2020-01-02', more: '{"a":[1]}', extra: null },
      { id: 'b', name: null, people: null, open: null, since: null, more: null, extra: 'late' },
    ]);
  });

  it('is read in pieces without harm to what they cut', async () => {
    const many = Array.from({ length: 60_000 }, (_, row) =>
      feature(point(row / 1000, 1), { text: '，}]"'.repeat(10), row }),
    );
    const text = collection(...many);
    expect(text.length * 2).toBeGreaterThan(2 ** 23);
    const imported = await read(fileOf('x.geojson', text));
    const features = await featuresIn(imported);
    expect(features).toHaveLength(60_000);
    expect(features[59_999]?.values).toEqual({ id: '60000', text: '，}]"'.repeat(10), row: 59_999 });
  });

  it('is encoded again where a later feature proves the first ones no measure', async () => {
    const rows = Array.from({ length: 3000 }, (_, row) =>
      feature(point(1, 2), { id: row, kind: row < 2500 ? row : 'x' }),
    );
    const imported = await read(
      fileOf(
        'x.geojson',
        collection(
          ...rows,
          feature(
            {
              type: 'MultiPoint',
              coordinates: [
                [1, 2],
                [3, 4],
              ],
            },
            { id: 5 },
          ),
        ),
      ),
    );
    expect(imported.geometryType).toBe(GeometryType.MultiPoint);
    const last = (await featuresIn(imported)).at(-1);
    expect(last?.values).toEqual({ id: '3001', 'properties.id': 5, kind: null });
    expect(imported.columns.find(({ name }) => name === 'kind')?.type).toBe('string');
  });

  it('is as many tables as it has kinds of geometry, collections by their members', async () => {
    const text = collection(
      feature(point(1, 2), { a: 1 }),
      feature({ type: 'Polygon', coordinates: [square(0, 0)] }, { a: 2 }),
      feature(
        {
          type: 'GeometryCollection',
          geometries: [
            point(3, 4),
            {
              type: 'LineString',
              coordinates: [
                [0, 0],
                [1, 1],
              ],
            },
          ],
        },
        { a: 3 },
      ),
    );
    const { tables } = await inspect(fileOf('x.geojson', text));
    expect(tables.map(({ id }) => id)).toEqual(['x.geojson#points', 'x.geojson#areas', 'x.geojson#lines']);
    const points = await read(fileOf('x.geojson', text), { table: 'x.geojson#points' });
    expect(points).toMatchObject({ count: 2, leftOut: [{ reason: 'mixed', count: 1, rows: [2] }] });
    const lines = await read(fileOf('x.geojson', text), { table: 'x.geojson#lines' });
    expect((await featuresIn(lines)).map(({ values }) => values['a'])).toEqual([3]);
  });

  it('loses what cannot be drawn, and says which and why', async () => {
    const text = collection(
      feature(null, {}),
      feature(point(200, 2), {}),
      feature({ type: 'Point', coordinates: [] }, {}),
      feature({ type: 'Point', coordinates: ['1', 2] }, {}),
      feature(point(1, 2), {}),
      (7 as unknown) === 7 ? { type: 'Other' } : {},
    );
    const { leftOut, count } = await read(fileOf('x.geojson', text));
    expect(count).toBe(1);
    expect(leftOut).toEqual([
      { reason: 'no-position', count: 1, rows: [1] },
      { reason: 'outside', count: 1, rows: [2] },
      { reason: 'empty', count: 1, rows: [3] },
      { reason: 'invalid', count: 1, rows: [4] },
      { reason: 'unreadable', count: 1, rows: [6] },
    ]);
  });

  it('has its rings closed, its heights left out, and its faulty areas left out', async () => {
    const open = square(0, 0)
      .slice(0, 4)
      .map(([x, y]) => [x, y, 5]);
    const text = collection(
      feature(
        {
          type: 'Polygon',
          coordinates: [
            open,
            [
              [0.1, 0.1],
              [0.2, 0.2],
            ],
          ],
        },
        {},
      ),
      feature(
        {
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [1, 1],
            ],
          ],
        },
        {},
      ),
      feature(
        {
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [1, 1],
              [Number.NaN, 1],
              [0, 0],
            ],
          ],
        },
        {},
      ),
    );
    const imported = await read(fileOf('x.geojson', text));
    expect(imported.leftOut).toEqual([{ reason: 'invalid', count: 2, rows: [2, 3] }]);
    expect(imported.transforms.map(({ en }) => en)).toEqual([
      '1 ring was not closed and closed here.',
      'Heights and measures were left out.',
    ]);
    const [area] = await featuresIn(imported);
    expect(area?.geometry).toEqual({ type: 'Polygon', coordinates: [square(0, 0)] });
  });

  it('may be a lone feature or geometry', async () => {
    const lone = await read(fileOf('x.json', JSON.stringify(feature(point(1, 2), { a: 'b' }, 'me'))));
    expect((await featuresIn(lone))[0]?.values).toEqual({ id: 'me', a: 'b' });
    expect(await read(fileOf('x.json', JSON.stringify({ ...point(1, 2), bbox: [1, 2, 1, 2] })))).toMatchObject({
      count: 1,
    });
  });

  it.each([
    ['', 'empty-file'],
    ['{"type":"FeatureCollection","features":[{"type":"Feature"', 'json-cut'],
    ['{"type":"FeatureCollection","features":[{"type":"Feature","geometry":nul}]}', 'json-damaged'],
    ['{"type":"FeatureCollection","features":[]}', 'no-features'],
    ['{"type":"Topology","objects":{}}', 'topojson'],
    ['{"a":1}', 'json-other'],
    ['[1]', 'json-other'],
  ])('%s is refused: %s', async (text, code) => {
    await expect(read(fileOf('x.geojson', text))).rejects.toMatchObject({
      code: 'import-refused',
      details: { code, file: 'x.geojson' },
    });
  });

  it('in lines loses only the lines that are no JSON', async () => {
    const lines = [feature(point(1, 2), { a: 1 }), point(3, 4)].map((each) => JSON.stringify(each));
    const text = `\u001e${lines[0]}\n\nnonsense\n${lines[1]}`;
    const imported = await read(fileOf('x.geojsonl', text));
    expect(imported).toMatchObject({ count: 2, leftOut: [{ reason: 'unreadable', count: 1, rows: [2] }] });
    expect((await inspect(fileOf('x.json', `${lines[0]}\n${lines[0]}`))).format).toBe('geojson-lines');
  });

  it('names swapped and projected coordinates', async () => {
    const swapped = await inspect(fileOf('x.geojson', collection(feature(point(39.9, 116.4), {}))));
    expect(swapped.tables[0]?.suspicion?.kind).toBe('swapped');
    const projected = await inspect(fileOf('x.geojson', collection(feature(point(39_500_000, 4_400_000), {}))));
    expect(projected.tables[0]?.suspicion?.kind).toBe('projected');
    const read1 = await read(fileOf('x.geojson', collection(feature(point(39.9, 116.4), {}))), { swapped: true });
    expect(read1.bbox).toEqual([116.4, 39.9, 116.4, 39.9]);
  });
});
