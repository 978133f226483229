import { basename, dirname } from 'node:path';
import { startCountingServer } from '../counting-server.js';
import { benchFile } from '../data-cache.js';
import { compare, type Figure, type Target } from '../figure.js';
import { askStore, roomyStore, taskOf } from './atlas-answers.js';
import { pageFigures } from './page-figures.js';
import { PostGis } from './postgis.js';
import { askPostGis, loadPostGis } from './postgis-answers.js';
import { fileOfCase, type QueryCase } from './query-cases.js';
import { type QueryTimes, queryRace, type Runs } from './query-race.js';

const postgis = 'PostGIS, GiST index';

/** The questions with those who answer them, and how much faster the atlas should be. */
const cases: readonly {
  readonly asked: QueryCase;
  readonly name: string;
  readonly racers: readonly Runs[];
  readonly targets: Readonly<Record<string, Target>>;
}[] = [
  {
    asked: 'corridor',
    name: 'corridor 10 km around a 130 km line, 200,000 lines',
    racers: [
      { contender: 'jjj-atlas', runs: 15, warmUps: 30 },
      { contender: 'Turf over all features', runs: 3, warmUps: 0 },
      { contender: 'Turf after a bbox filter', runs: 5, warmUps: 1 },
    ],
    targets: {
      'Turf over all features': { atLeast: 80 },
      'Turf after a bbox filter': { atLeast: 5 },
      [postgis]: { atMost: 1 },
    },
  },
  {
    asked: 'province',
    name: 'within a province, 500,000 points',
    racers: [
      { contender: 'jjj-atlas', runs: 15, warmUps: 30 },
      { contender: 'Turf over all features', runs: 3, warmUps: 0 },
      { contender: 'Turf after a bbox filter', runs: 3, warmUps: 1 },
    ],
    targets: {
      'Turf over all features': { atLeast: 20 },
      'Turf after a bbox filter': { atLeast: 3 },
      [postgis]: { atMost: 2 },
    },
  },
  {
    asked: 'nearest',
    name: 'nearest 10 of 500,000 points',
    racers: [
      { contender: 'jjj-atlas', runs: 50, warmUps: 300 },
      { contender: 'Turf over all features', runs: 5, warmUps: 1 },
    ],
    targets: { 'Turf over all features': { atLeast: 200 }, [postgis]: { atMost: 5 } },
  },
];

/** Questions answered from memory against Turf and PostGIS, and what a question costs over the network. */
export async function* queryGroup(): AsyncGenerator<Figure> {
  const server = await PostGis.start();
  try {
    for (const { asked, name, racers, targets } of cases) {
      const path = benchFile(fileOfCase[asked]);
      const times = await queryRace(asked, path, racers);
      const all = server ? { ...times, [postgis]: await postgisTime(server, asked, path) } : times;
      requireSameCount(name, all);
      yield figureOf(name, all, targets);
    }
  } finally {
    server?.stop();
  }
  yield* coldFigures();
  yield* pageFigures();
}

const loaded = new Set<string>();

async function postgisTime(server: PostGis, asked: QueryCase, path: string) {
  const table = fileOfCase[asked].replace(/\W/g, '_');
  if (!loaded.has(table)) await loadPostGis(server, table, path);
  loaded.add(table);
  return askPostGis(server, asked, table, 15);
}

/** Buffers of a sphere, of a geography and of ours differ by some thousandths; the answers must not differ by more. */
function requireSameCount(name: string, times: QueryTimes): void {
  const ours = times['jjj-atlas']?.found ?? 0;
  for (const [peer, { found }] of Object.entries(times)) {
    if (Math.abs(found - ours) > ours * 0.01) throw new Error(`${name}: ${peer} found ${found}, the atlas ${ours}.`);
  }
}

function figureOf(name: string, times: QueryTimes, targets: Readonly<Record<string, Target>>): Figure {
  const ours = times['jjj-atlas']?.milliseconds ?? Number.NaN;
  const peers = Object.entries(times).filter(([who]) => who !== 'jjj-atlas');
  const shown = Object.fromEntries(peers.map(([who, { milliseconds }]) => [who, milliseconds]));
  const judged = Object.fromEntries(Object.entries(targets).filter(([who]) => who in shown));
  return compare({ group: 'query', name, unit: 'ms', ours, peers: shown }, judged);
}

/** The corridor when nothing of the file is here yet. */
async function* coldFigures(): AsyncGenerator<Figure> {
  const path = benchFile('lines-200k');
  const server = await startCountingServer(dirname(path));
  try {
    let first: { readonly done: number; readonly total: number } | undefined;
    await askStore(roomyStore(), taskOf('corridor', server.urlOf(basename(path))), ({ chunks, progress }) => {
      if (chunks.length > 0) first ??= { done: progress.pagesDone, total: progress.pagesTotal ?? Number.NaN };
    });
    const { bytes } = server.take();
    const size = (await import('node:fs')).statSync(path).size;
    const whole = { 'downloading it': size / 1e3 };
    const facts = { group: 'query', name: 'the corridor over HTTP, cold', unit: 'kB' } as const;
    yield compare({ ...facts, ours: bytes / 1e3, peers: whole }, { 'downloading it': { atMost: 0.03 } });
    const pages = { group: 'query', name: 'pages before the first partial result', unit: 'count' } as const;
    const peers = { 'all pages of the answer': first?.total ?? Number.NaN };
    yield compare({ ...pages, ours: first?.done ?? Number.NaN, peers }, { 'all pages of the answer': { atMost: 0.1 } });
  } finally {
    await server.close();
  }
}
