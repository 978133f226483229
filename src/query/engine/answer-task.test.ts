import type { Feature, Polygon } from 'geojson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AtlasError } from '../../core/atlas-error.js';
import { errorText } from '../../core/error-text.js';
import { GeometryType } from '../../core/geometry-type.js';
import { valueAt } from '../../core/page-access.js';
import type { QueryNews, QueryOutcome, QueryTask } from '../../core/query-task.js';
import { encodeFlatGeobuf } from '../../flatgeobuf/encode.js';
import { withNodeSize } from '../../testing/indexed-file.js';
import type { Misbehaviour } from '../../testing/misbehaviour.js';
import { type RangeServer, startRangeServer } from '../../testing/range-server.js';
import { seededRandom } from '../../testing/seeded-random.js';
import { SourceStore } from '../../worker/source-store.js';
import { geodesicInverse } from '../geodesy/geodesic.js';

const count = 20_000;
const options = {
  name: 'sites',
  title: '',
  description: '',
  geometryType: GeometryType.Point,
  columns: [
    { name: 'id', type: 'int', title: '', description: '' },
    { name: 'kind', type: 'string', title: '', description: '' },
    { name: 'note', type: 'string', title: '', description: '' },
  ],
} as const;

const random = seededRandom(21);
const sites = Array.from(
  { length: count },
  (_, id): Feature<{ type: 'Point'; coordinates: [number, number] }> => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [115 + random() * 4, 38 + random() * 4] },
    properties: { id, kind: id % 3 === 0 ? 'a' : 'b', note: 'x'.repeat(90) },
  }),
);
const file = encodeFlatGeobuf(sites, options);

let server: RangeServer;
beforeAll(async () => {
  server = await startRangeServer();
});
afterAll(() => server.close());

const square = (west: number, south: number, size: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
});
const target = (url: string) => ({ url, worstAccuracyMeters: 0 });
const within = (url: string, geometry: Polygon = square(116, 39, 1)): QueryTask => ({
  ask: 'within',
  targets: [target(url)],
  subject: { kind: 'geometry', geometry },
});

interface Asked {
  readonly outcome: QueryOutcome;
  readonly ids: readonly number[];
  readonly news: readonly QueryNews[];
}

function openStore(dataBudgetBytes = 64e6): SourceStore {
  return new SourceStore({ page: () => {}, replaced: () => {} }, { dataBudgetBytes });
}

async function ask(task: QueryTask, store = openStore(), allowBytes = Number.POSITIVE_INFINITY): Promise<Asked> {
  const news: QueryNews[] = [];
  const { signal } = new AbortController();
  const outcome = await store.query(task, { allowBytes, signal, onNews: (each) => news.push(each) });
  // What came of a file that was replaced meanwhile is void.
  const chunks = news.reduce<QueryNews['chunks']>(
    (kept, { chunks: more, restarted }) => [...kept.filter((chunk) => chunk.target !== restarted), ...more],
    [],
  );
  const arrived = chunks.flatMap(({ page, rows }) => Array.from(rows, (_, row) => Number(valueAt(page, 'id', row))));
  return { outcome, news, ids: Array.from(outcome.order, (place) => arrived[place] ?? -1) };
}

function failure(asked: Promise<unknown>): Promise<unknown> {
  return asked.then(
    () => undefined,
    (reason: unknown) => reason,
  );
}

describe('an answer', () => {
  it('is the same whatever the size of the index', async () => {
    const idsOf = async (bytes: Uint8Array, path: string) => {
      const { ids } = await ask(within(server.put(path, bytes)));
      return [...ids].sort((a, b) => a - b);
    };
    const inside = sites
      .filter(
        ({
          geometry: {
            coordinates: [lng, lat],
          },
        }) => lng > 116 && lng < 117 && lat > 39 && lat < 40,
      )
      .map(({ properties }) => Number(properties?.['id']));
    expect(inside.length).toBeGreaterThan(1000);
    for (const size of [4, 16, 64])
      expect(await idsOf(withNodeSize(file, options, size), `/n${size}.fgb`)).toEqual(inside);
  });

  it('is the same cold, warm, with hardly any memory, and when the server is slow', async () => {
    const url = server.put('/sites.fgb', file);
    const store = openStore();
    const cold = await ask(within(url), store);
    expect((await ask(within(url), store)).ids).toEqual(cold.ids);
    expect((await ask(within(url), openStore(20_000))).ids).toEqual(cold.ids);
    const slow = server.put('/slow.fgb', file, { kind: 'slow', chunkBytes: 4000, pauseMs: 1 });
    expect((await ask(within(slow))).ids).toEqual(cold.ids);
  });

  it('begins before a tenth of the pages has come, counts as it goes, and has each feature once', async () => {
    const url = server.put('/partial.fgb', file, { kind: 'slow', chunkBytes: 8000, pauseMs: 2 });
    const { news, outcome, ids } = await ask(within(url, square(115, 38, 4)));
    const first = news.find(({ chunks }) => chunks.length > 0)?.progress;
    expect((first?.pagesDone ?? 1) / (first?.pagesTotal ?? 1)).toBeLessThan(0.1);
    const found = news.map(({ progress }) => progress.found);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(outcome.progress).toMatchObject({ found: ids.length, considered: count });
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives the nearest of all, by geodesic distance', async () => {
    const url = server.put('/nearest.fgb', file);
    const from = [117.123, 40.321] as const;
    const task = { ask: 'nearest', targets: [target(url)], count: 7, each: false } as const;
    const { ids } = await ask({
      ...task,
      subject: { kind: 'geometry', geometry: { type: 'Point', coordinates: [...from] } },
    });
    const byDistance = sites
      .map(({ geometry, properties }) => ({
        id: properties?.['id'],
        meters: geodesicInverse(from, geometry.coordinates).meters,
      }))
      .sort((a, b) => a.meters - b.meters);
    expect(ids).toEqual(byDistance.slice(0, 7).map(({ id }) => id));
  });

  it('grows with the distance, and is ordered by it', async () => {
    const url = server.put('/around.fgb', file);
    const around = (meters: number): QueryTask => ({
      ask: 'buffer',
      targets: [target(url)],
      subject: { kind: 'geometry', geometry: square(116.5, 39.5, 0.2) },
      distancesMeters: [meters],
      outline: false,
    });
    const [small, large] = [await ask(around(5000)), await ask(around(20_000))];
    const all = new Set(large.ids);
    expect(small.ids.length).toBeGreaterThan(50);
    expect(small.ids.every((id) => all.has(id))).toBe(true);
    expect(large.ids.slice(0, small.ids.length)).toEqual(small.ids);
  });

  it('over a partition adds up to the whole', async () => {
    const url = server.put('/parts.fgb', file);
    const counted = async (geometry: Polygon) => {
      const { outcome } = await ask({
        ask: 'summarise',
        targets: [{ ...target(url), classColumn: 'kind' }],
        subject: { kind: 'geometry', geometry },
      });
      return new Map(outcome.classes.map(({ value, count: each }) => [value, each]));
    };
    const whole = await counted(square(116, 39, 1));
    const quarters = await Promise.all(
      [
        [116, 39],
        [116.5, 39],
        [116, 39.5],
        [116.5, 39.5],
      ].map(([west = 0, south = 0]) => counted(square(west, south, 0.5))),
    );
    for (const kind of ['a', 'b'])
      expect(quarters.reduce((sum, each) => sum + (each.get(kind) ?? 0), 0)).toBe(whole.get(kind));
  });
});

describe('when things go wrong', () => {
  it('a question that is ended half-way rejects with its reason and stops its requests', async () => {
    const url = server.put('/endless.fgb', file, { kind: 'slow', chunkBytes: 2000, pauseMs: 20 });
    const stop = new AbortController();
    const reason = new Error('enough');
    const news: QueryNews[] = [];
    const onNews = (each: QueryNews) => {
      news.push(each);
      if (each.progress.found > 0) stop.abort(reason);
    };
    const asked = openStore().query(within(url, square(115, 38, 4)), { allowBytes: 1e9, onNews, signal: stop.signal });
    expect(await failure(asked)).toBe(reason);
    const before = news.length;
    await expect.poll(() => server.abandoned).toBeGreaterThan(0);
    expect(news.length).toBe(before);
  });

  const middle: readonly [string, Misbehaviour, string][] = [
    ['the server fails', { kind: 'status', status: 500 }, 'server-error'],
    ['the file is gone', { kind: 'status', status: 404 }, 'file-missing'],
    ['the connection breaks', { kind: 'cut' }, 'network-failed'],
  ];
  it.each(middle)(
    'one clear error when %s in the middle, and the next question is answered',
    async (_, fault, code) => {
      const store = openStore(30_000);
      const url = server.put('/middle.fgb', file, fault, { from: 3 });
      const error = await failure(ask(within(url, square(115, 38, 4)), store));
      expect(error).toMatchObject({ code });
      server.put('/middle.fgb', file);
      expect((await ask(within(url), store)).ids.length).toBeGreaterThan(1000);
    },
  );

  it('begins anew when the file is replaced between two subjects, and is made of one version', async () => {
    const other = encodeFlatGeobuf(
      sites.map((site) => ({
        ...site,
        properties: { ...site.properties, id: Number(site.properties?.['id']) + count },
      })),
      options,
    );
    const subjects = encodeFlatGeobuf(sites.slice(0, 40), options);
    const subject = { kind: 'features', targets: [target(server.put('/subjects.fgb', subjects))] } as const;
    const url = server.put('/replaced.fgb', file, { kind: 'replaced', by: other }, { from: 12 });
    const { ids, news, outcome } = await ask(
      { ask: 'nearest', targets: [target(url)], subject, count: 1, each: true },
      openStore(30_000),
    );
    expect(news.some(({ restarted }) => restarted === 0)).toBe(true);
    expect(ids).toHaveLength(40);
    expect(ids.every((id) => id >= count)).toBe(true);
    expect(outcome.progress.considered).toBeLessThanOrEqual(count);
  });

  it('says how much would be fetched before any feature is', async () => {
    const url = server.put('/dear.fgb', file);
    const error = await failure(ask(within(url, square(115, 38, 4)), openStore(), 100_000));
    expect(error).toMatchObject({ code: 'query-too-large', details: { budget: 100_000 } });
    expect(Number((error as AtlasError).details['bytes'])).toBeGreaterThan(1_000_000);
    expect(server.requests.filter(({ path }) => path === '/dear.fgb').length).toBeLessThan(4);
    expect((await ask(within(url, square(115, 38, 4)), openStore(), 1e9)).ids).toHaveLength(count);
  });

  const bow: Polygon = {
    type: 'Polygon',
    coordinates: [
      [
        [116, 39],
        [117, 40],
        [117, 39],
        [116, 40],
        [116, 39],
      ],
    ],
  };
  const band: Polygon = {
    type: 'Polygon',
    coordinates: [
      [
        [179, 0],
        [-179, 0],
        [-179, 10],
        [179, 10],
        [179, 0],
      ],
    ],
  };
  const wrong: readonly [string, (url: string) => QueryTask, string, string][] = [
    ['a shape that crosses itself', (url) => within(url, bow), 'shape-invalid', '116.50000, 39.50000'],
    ['an empty shape', (url) => within(url, { type: 'Polygon', coordinates: [] }), 'query-empty', 'no position'],
    ['a shape across the antimeridian', (url) => within(url, band), 'shape-invalid', 'antimeridian'],
    [
      'a distance of 0',
      (url) => ({
        ask: 'buffer',
        targets: [target(url)],
        subject: { kind: 'geometry', geometry: square(116, 39, 1) },
        distancesMeters: [0],
        outline: true,
      }),
      'query-invalid',
      '0 m',
    ],
    [
      'a distance of 1,000 km',
      (url) => ({
        ask: 'buffer',
        targets: [target(url)],
        subject: { kind: 'geometry', geometry: square(116, 39, 1) },
        distancesMeters: [1e6],
        outline: true,
      }),
      'query-invalid',
      '1,000 km',
    ],
    [
      'a selection of nothing',
      (url) =>
        ({
          ...within(url),
          subject: {
            kind: 'features',
            targets: [{ ...target(url), where: { column: 'kind', is: 'equal', value: 'c' } }],
          },
        }) as QueryTask,
      'query-empty',
      'filter',
    ],
    [
      'a column that is not there',
      (url) => ({ ask: 'find', targets: [{ ...target(url), where: { column: 'speed', is: 'more', value: 1 } }] }),
      'column-unknown',
      'speed',
    ],
    [
      'the inside of a line',
      (url) => ({
        ask: 'summarise',
        targets: [target(url)],
        subject: {
          kind: 'geometry',
          geometry: {
            type: 'LineString',
            coordinates: [
              [116, 39],
              [117, 39],
            ],
          },
        },
      }),
      'query-invalid',
      'area',
    ],
  ];
  it.each(wrong)('refuses %s in a sentence of both languages', async (_, taskOf, code, said) => {
    const error = await failure(ask(taskOf(server.put('/wrong.fgb', file))));
    expect(error).toBeInstanceOf(AtlasError);
    expect(error).toMatchObject({ code });
    expect(errorText('en', error as AtlasError)).toContain(said);
    expect(errorText('zh', error as AtlasError)).toMatch(/\p{Script=Han}/u);
  });
});
