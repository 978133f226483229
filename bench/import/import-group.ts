import { basename } from 'node:path';
import type { Page } from 'playwright';
import { compare, type Figure } from '../figure.js';
import { median } from '../median.js';
import { lineCollection, lineCount, pointColumns, pointCount, pointTable } from './import-files.js';
import { serveImportBench } from './import-site.js';
import { type TimedAction, timeAction } from './time-action.js';

const runs = 3;

/** Who brings the file onto a map, and how. */
interface Contender {
  readonly name: string;
  readonly page: 'ours.html' | 'peer.html';
  readonly call: string;
}

interface Match {
  readonly name: string;
  readonly file: () => string;
  readonly features: number;
  readonly ours: Contender;
  readonly peers: readonly Contender[];
}

const matches = (): readonly Match[] => [
  {
    name: '1,000,000 points of a CSV file',
    file: pointTable,
    features: pointCount,
    ours: oursWith(`{ crs: 'EPSG:4326', coordinates: ${JSON.stringify(pointColumns)} }`),
    peers: [{ name: 'Papa Parse + MapLibre setData', page: 'peer.html', call: `addParsed('points')` }],
  },
  {
    name: '330,000 lines of a GeoJSON file of 100 MB',
    file: lineCollection,
    features: lineCount,
    ours: oursWith('{}'),
    peers: [
      { name: 'JSON.parse + MapLibre setData', page: 'peer.html', call: `addParsed('lines')` },
      {
        name: 'MapLibre setData, an address',
        page: 'peer.html',
        call: `addAddress('lines', '${basename(lineCollection())}', ${lineCount})`,
      },
    ],
  },
];

/** From a file that the reader chose to the first picture of it, and the longest task of the page on the way. */
export async function* importGroup(): AsyncGenerator<Figure> {
  const all = matches();
  const server = await serveImportBench(all.map(({ file }) => file()));
  try {
    for (const match of all) yield* figuresOf(server.url, match);
  } finally {
    await server.close();
  }
}

async function* figuresOf(site: string, match: Match): AsyncGenerator<Figure> {
  const contenders = [match.ours, ...match.peers];
  const traces = new Map<string, TimedAction[]>(contenders.map(({ name }) => [name, []]));
  // In turns, so that a machine that is busy for a while is busy for all.
  for (let run = 0; run < runs; run++) {
    for (const { name, page, call } of contenders) {
      const choose = (opened: Page) => chooseFile(opened, match.file());
      const trace = await timeAction(new URL(page, site).href, choose, call).catch((error: unknown) => {
        // A page may run out of memory, which is a finding about a peer.
        if (name === match.ours.name || !/crashed/.test(String(error))) throw error;
        console.error(`${match.name}: the page of ${name} crashed.`);
      });
      if (!trace) continue;
      if (trace.answer !== match.features) throw new Error(`${name} drew ${trace.answer} of ${match.features}`);
      traces.get(name)?.push(trace);
    }
  }
  for (const [what, measure] of [
    ['first picture', 'durationMs'],
    ['longest task of the page', 'longestTaskMs'],
  ] as const) {
    const medianOf = (name: string) => median((traces.get(name) ?? []).map((trace) => trace[measure]));
    const there = match.peers.filter(({ name }) => (traces.get(name) ?? []).length > 0);
    const peers = Object.fromEntries(there.map(({ name }) => [name, medianOf(name)]));
    const name = `${match.name}: ${what}`;
    yield compare({ group: 'import', name, unit: 'ms', ours: medianOf(match.ours.name), peers }, {});
  }
}

async function chooseFile(page: Page, path: string): Promise<void> {
  await page.waitForFunction(() => 'ready' in globalThis);
  await page.evaluate('ready()');
  await page.locator('input').setInputFiles(path);
}

function oursWith(choice: string): Contender {
  return { name: 'jjj-atlas', page: 'ours.html', call: `addFile(${choice})` };
}
