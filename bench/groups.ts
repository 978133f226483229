import { bytesGroup } from './bytes-group.js';
import type { Contender } from './contenders.js';
import { benchFile } from './data-cache.js';
import { compare, type Figure, type Target } from './figure.js';
import { importGroup } from './import/import-group.js';
import { queryGroup } from './query/query-group.js';
import { race } from './race.js';
import { renderGroup } from './render/render-group.js';
import { scaleGroup } from './scale-group.js';
import type { FileName } from './seeded-files.js';
import { serverGroup } from './server/server-group.js';
import { thematicGroup } from './thematic/thematic-group.js';

/** A comparison on one file: ours against peers, of which those with a target are judged. */
interface Match {
  readonly name: string;
  readonly file: FileName;
  readonly ours: Contender;
  readonly targets: Readonly<Partial<Record<Contender, Target>>>;
}

const decodeMatches: readonly Match[] = [
  {
    name: '500,000 points, strings lazy',
    file: 'points-500k',
    ours: 'jjj-atlas',
    targets: {
      'flatgeobuf/geojson': { atLeast: 15 },
      '@loaders.gl/flatgeobuf': { atLeast: 18 },
      'copying the bytes': { atMost: 1.5 },
    },
  },
  {
    name: '500,000 points, every string read',
    file: 'points-500k',
    ours: 'jjj-atlas, strings read',
    targets: { 'flatgeobuf/geojson': { atLeast: 3 }, '@loaders.gl/flatgeobuf': { atLeast: 4 } },
  },
  {
    name: '200,000 lines of 12 vertices',
    file: 'lines-200k',
    ours: 'jjj-atlas',
    targets: {
      'flatgeobuf/geojson': { atLeast: 3.5 },
      '@loaders.gl/flatgeobuf': { atLeast: 8 },
      'copying the bytes': { atMost: 2 },
    },
  },
  {
    name: 'polygons of 134 vertices',
    file: 'polygons-134',
    ours: 'jjj-atlas',
    targets: { 'flatgeobuf/geojson': { atLeast: 3.5 }, '@loaders.gl/flatgeobuf': { atLeast: 5 } },
  },
  {
    name: 'polygons of 757 vertices',
    file: 'polygons-757',
    ours: 'jjj-atlas',
    targets: {
      'flatgeobuf/geojson': { atLeast: 2 },
      '@loaders.gl/flatgeobuf': { atLeast: 8 },
      'copying the bytes': { atMost: 1.4 },
    },
  },
];

/** The groups of the bench, by name; each gives its figures one by one. */
export const groups = {
  /** Time from a file in memory to something that can be drawn and asked. */
  decode: decodeGroup,
  /** Memory kept after a file was loaded and everything else let go. */
  memory: memoryGroup,
  /** Bytes and requests for parts of a large file. */
  bytes: bytesGroup,
  /** Cost of a view while its file grows. */
  scale: scaleGroup,
  /** What drawing costs the main thread of a browser. */
  render: renderGroup,
  /** Time and bytes of questions. */
  query: queryGroup,
  /** Classes of figures, and thematic maps from them. */
  thematic: thematicGroup,
  /** From a file of the reader's own to its first picture. */
  import: importGroup,
  /** A file read by range beside the same features from a server. */
  server: serverGroup,
} as const;

export type GroupName = keyof typeof groups;

async function* decodeGroup(): AsyncGenerator<Figure> {
  for (const { name, file, ours, targets } of decodeMatches) {
    const peers = Object.keys(targets) as Contender[];
    const options = { file: benchFile(file), measure: 'milliseconds', runs: 9, warmUps: 5 } as const;
    const medians = await race([ours, ...peers], options);
    yield compare({ group: 'decode', name, unit: 'ms', ours: medians[ours], peers: only(medians, peers) }, targets);
  }
}

async function* memoryGroup(): AsyncGenerator<Figure> {
  const options = { file: benchFile('points-500k'), measure: 'bytes kept', runs: 5, warmUps: 1 } as const;
  const peers = ['flatgeobuf/geojson', '@loaders.gl/flatgeobuf'] as const;
  const ours = 'jjj-atlas, packed';
  const medians = await race([ours, ...peers], options);
  const megabytes = Object.fromEntries(peers.map((peer) => [peer, medians[peer] / 1e6]));
  const name = '500,000 points loaded';
  const facts = { group: 'memory', name, unit: 'MB', ours: medians[ours] / 1e6, peers: megabytes } as const;
  yield compare(facts, { 'flatgeobuf/geojson': { atMost: 1 / 5 } });
}

function only(medians: Readonly<Record<string, number>>, peers: readonly string[]): Record<string, number> {
  return Object.fromEntries(peers.map((peer) => [peer, medians[peer] ?? Number.NaN]));
}
