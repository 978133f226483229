import { basename, dirname } from 'node:path';
import type { Bbox } from '../src/core/bbox.js';
import { type CountingServer, startCountingServer, type Traffic } from './counting-server.js';
import { benchFile } from './data-cache.js';
import { compare, type Figure, type Target } from './figure.js';
import { median } from './median.js';
import { exactFeatures, type FileLeaves, readLeaves, seededWindows } from './seeded-windows.js';
import { AtlasReader, readOfficially } from './window-readers.js';

const official = 'flatgeobuf deserialize(url, {rect})';
const exact = 'exact features alone';

/** Windows of one size: sides in degrees; 0.036° are 4 km, 1.4° about a municipality. */
const sizes: readonly {
  readonly name: string;
  readonly side: number;
  readonly count: number;
  readonly targets: Readonly<Record<string, Target>>;
}[] = [
  { name: '4 km', side: 0.036, count: 200, targets: { [official]: { atMost: 0.7 } } },
  { name: '0.3°', side: 0.3, count: 200, targets: { [official]: { atMost: 0.5 } } },
  { name: 'municipality', side: 1.4, count: 25, targets: { [official]: { atMost: 0.8 }, [exact]: { atMost: 1.3 } } },
];

interface Measured {
  readonly ours: Traffic;
  readonly theirs: Traffic;
  readonly exactBytes: number;
}

/** Bytes and requests for windows of a file of 200,000 lines, each opened anew, and for going back to one. */
export async function* bytesGroup(): AsyncGenerator<Figure> {
  const path = benchFile('lines-200k');
  const server = await startCountingServer(dirname(path));
  try {
    const leaves = readLeaves(path);
    const url = server.urlOf(basename(path));
    for (const size of sizes) yield* windowFigures(server, url, leaves, size);
    yield await panFigure(server, url, leaves);
  } finally {
    await server.close();
  }
}

async function* windowFigures(
  server: CountingServer,
  url: string,
  leaves: FileLeaves,
  { name, side, count, targets }: (typeof sizes)[number],
): AsyncGenerator<Figure> {
  const measured: Measured[] = [];
  for (const window of seededWindows(leaves, count, side, 9)) measured.push(await measure(server, url, leaves, window));
  const medianOf = (figure: (each: Measured) => number) => median(measured.map(figure));
  const facts = { group: 'bytes', name: `${count} windows of ${name}`, unit: 'kB' } as const;
  const peers = {
    [official]: medianOf(({ theirs }) => theirs.bytes / 1e3),
    [exact]: medianOf(({ exactBytes }) => exactBytes / 1e3),
  };
  yield compare({ ...facts, ours: medianOf(({ ours }) => ours.bytes / 1e3), peers }, targets);
  yield limited(
    `${name}: requests`,
    medianOf(({ ours }) => ours.requests),
    medianOf(({ theirs }) => theirs.requests),
    40,
  );
  const ours = medianOf((each) => each.ours.roundTrips);
  yield limited(
    `${name}: round trips`,
    ours,
    medianOf(({ theirs }) => theirs.roundTrips),
    4,
  );
}

async function measure(server: CountingServer, url: string, leaves: FileLeaves, window: Bbox): Promise<Measured> {
  const { count, bytes } = exactFeatures(leaves, window);
  server.take();
  const found = await new AtlasReader(url).read(window);
  const ours = server.take();
  const peer = await readOfficially(url, window);
  const theirs = server.take();
  for (const { features } of [found, peer]) {
    if (features !== count) throw new Error(`${features} features were found in a window that has ${count}.`);
  }
  return { ours, theirs, exactBytes: bytes };
}

/** One screen to the east and back, with the file kept open; the peer reads each view anew. */
async function panFigure(server: CountingServer, url: string, leaves: FileLeaves): Promise<Figure> {
  const back: { ours: number; theirs: number }[] = [];
  for (const [west, south, east, north] of seededWindows(leaves, 9, 0.3, 10)) {
    const reader = new AtlasReader(url);
    await reader.read([west, south, east, north]);
    await reader.read([east, south, 2 * east - west, north]);
    server.take();
    await reader.read([west, south, east, north]);
    const ours = server.take().bytes;
    await readOfficially(url, [west, south, east, north]);
    back.push({ ours, theirs: server.take().bytes });
  }
  const kilobytes = (figure: (each: (typeof back)[number]) => number) => median(back.map(figure)) / 1e3;
  const peer = 're-reading each view, as eox-map does';
  const facts = { group: 'bytes', name: 'pan one screen and back: the way back', unit: 'kB' } as const;
  const ours = kilobytes((each) => each.ours);
  return compare({ ...facts, ours, peers: { [peer]: kilobytes((each) => each.theirs) } }, { [peer]: { atMost: 0 } });
}

/** A count that has a limit of its own, beside the official package's. */
export function limited(name: string, ours: number, theirs: number, limit: number, group = 'bytes'): Figure {
  const peers = { [`the limit of ${limit}`]: limit, [official]: theirs };
  return compare({ group, name, unit: 'count', ours, peers }, { [`the limit of ${limit}`]: { atMost: 1 } });
}
