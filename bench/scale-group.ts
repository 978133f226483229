import { basename, dirname } from 'node:path';
import type { Bbox } from '../src/core/bbox.js';
import { startCountingServer, type Traffic } from './counting-server.js';
import { benchFile } from './data-cache.js';
import { compare, type Figure } from './figure.js';
import type { FileName } from './seeded-files.js';
import { sectionsCenter } from './seeded-sections.js';
import { exactFeatures, readLeaves } from './seeded-windows.js';
import { AtlasReader } from './window-readers.js';

/** About a city with its surroundings, degrees. */
const citySide = 0.2;

interface CityView {
  readonly traffic: Traffic;
  readonly features: number;
  /** Requests, one after another, before the first one that asks for features. */
  readonly tripsBefore: number;
}

/** What a view costs while the file around it grows, and what the whole of a large file costs from afar. */
export async function* scaleGroup(): AsyncGenerator<Figure> {
  const large = process.argv.includes('--large');
  const names: readonly FileName[] = [
    'sections-10k',
    'sections-100k',
    'sections-1m',
    ...(large ? ['sections-5m' as const] : []),
  ];
  const views = new Map<FileName, CityView>();
  for (const name of names) views.set(name, await cityView(name));
  const [first, last] = [views.get('sections-10k'), views.get(names.at(-1) ?? 'sections-1m')];
  if (!first || !last || first.features !== last.features) throw new Error('The views do not show the same features.');
  const peers = Object.fromEntries([...views].slice(0, -1).map(([name, { traffic }]) => [name, traffic.bytes / 1e3]));
  const facts = { group: 'scale', name: `a city's ${last.features} features in ${names.at(-1)}`, unit: 'kB' } as const;
  yield compare({ ...facts, ours: last.traffic.bytes / 1e3, peers }, { 'sections-10k': { atMost: 2 } });
  const trips = views.get('sections-1m')?.tripsBefore ?? Number.NaN;
  yield compare(
    {
      group: 'scale',
      name: 'round trips before the first features, 1 M',
      unit: 'count',
      ours: trips,
      peers: { 'the limit of 3': 3 },
    },
    { 'the limit of 3': { atMost: 1 } },
  );
  yield await overviewFigure();
}

async function cityView(name: FileName): Promise<CityView> {
  const path = benchFile(name);
  const leaves = readLeaves(path);
  const [lng = 0, lat = 0] = sectionsCenter;
  const half = citySide / 2;
  const window: Bbox = [lng - half, lat - half, lng + half, lat + half];
  const server = await startCountingServer(dirname(path));
  try {
    const { features } = await new AtlasReader(server.urlOf(basename(path))).read(window);
    if (features !== exactFeatures(leaves, window).count) throw new Error(`${name}: features are missing.`);
    const traffic = server.take();
    const feature = traffic.firstBytes.find(({ first }) => first >= leaves.header.featuresStart);
    return { traffic, features, tripsBefore: (feature?.depth ?? Number.NaN) - 1 };
  } finally {
    await server.close();
  }
}

/** All of a road network on a map 1,000 pixels wide. */
async function overviewFigure(): Promise<Figure> {
  const path = benchFile('roads-1m');
  const { header, bytes } = readLeaves(path);
  const [west = 0, south = 0, east = 0, north = 0] = header.envelope ?? [];
  const viewportZoom = Math.log2((1000 * 360) / (512 * (east - west)));
  const server = await startCountingServer(dirname(path));
  try {
    await new AtlasReader(server.urlOf(basename(path))).read([west, south, east, north], viewportZoom);
    const ours = server.take().bytes / 1e6;
    const name = `all of 1 M road sections at zoom ${viewportZoom.toFixed(1)}`;
    const peers = { 'the whole file': bytes / 1e6 };
    return compare({ group: 'scale', name, unit: 'MB', ours, peers }, { 'the whole file': { atMost: 0.02 } });
  } finally {
    await server.close();
  }
}
