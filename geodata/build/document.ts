import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Sidecar } from '../../src/core/sidecar.js';
import type { BuiltFiles } from './build-files.js';
import { highwayProvinceTable, highwayYearTable, railwayClassTable, railwayPublishedTable } from './length-tables.js';
import { measureNetworks } from './lengths.js';
import { markdownTable, replaceTable } from './markdown-table.js';
import { grouped } from './unit-coverage.js';

/** The page about the geodata, whose tables the build fills in. */
export const documentPath = fileURLToPath(new URL('../../docs/geodata.md', import.meta.url));

/** The page with every table as the built files give it; the text between the tables is left as it is. */
export function documentOf(files: BuiltFiles): string {
  const sidecars = sidecarsOf(files);
  const networks = measureNetworks();
  const tables: Readonly<Record<string, string>> = {
    datasets: datasetTable(sidecars),
    overviews: overviewTable(sidecars),
    coverage: coverageTable(sidecars),
    'railways-by-class': railwayClassTable(networks),
    'railways-published': railwayPublishedTable(networks),
    'expressways-by-province': highwayProvinceTable(networks),
    'expressways-region': highwayYearTable(networks, 'region'),
    'expressways-hebei': highwayYearTable(networks, '130000'),
    'expressways-beijing': highwayYearTable(networks, '110000'),
    'expressways-tianjin': highwayYearTable(networks, '120000'),
  };
  return Object.entries(tables).reduce(
    (document, [name, table]) => replaceTable(document, name, table),
    readFileSync(documentPath, 'utf8'),
  );
}

function sidecarsOf(files: BuiltFiles): Sidecar[] {
  return [...files.keys()]
    .filter((name) => name.endsWith('.fgb'))
    .flatMap((name) => files.get(name.replace(/fgb$/, 'json')) ?? [])
    .map((json) => JSON.parse(new TextDecoder().decode(json)));
}

function datasetTable(sidecars: readonly Sidecar[]): string {
  const rows = sidecars.map(({ id, title, count, bytes, accuracyMeters: [best, worst], licence, vintage }) => [
    `\`${id}\``,
    title.en,
    grouped(count),
    `${Math.ceil(bytes / 1000)} kB`,
    best === worst ? grouped(best) : `${grouped(best)}–${grouped(worst)}`,
    vintage.en,
    licence.name.en,
  ]);
  const total = sidecars.reduce((sum, { bytes }) => sum + bytes, 0);
  const features = sidecars.reduce((sum, { count }) => sum + count, 0);
  const last = ['', 'All', grouped(features), `${Math.ceil(total / 1000)} kB`, '', '', ''];
  return markdownTable(['File', 'Content', 'Features', 'Size', 'Accuracy, m', 'Vintage', 'Licence'], [...rows, last]);
}

function overviewTable(sidecars: readonly Sidecar[]): string {
  const rows = sidecars.flatMap(({ bytes: all, overviews = [] }) =>
    overviews.map(({ file, maxZoom, displacementMeters, count, bytes }) => [
      `\`${file}\``,
      `below ${maxZoom}`,
      grouped(count),
      `${Math.ceil(bytes / 1000)} kB`,
      `${Math.round((bytes / all) * 100)}%`,
      `${grouped(displacementMeters)} m`,
    ]),
  );
  return markdownTable(['Overview', 'Viewport zooms', 'Features', 'Size', 'Of the file', 'Largest displacement'], rows);
}

function coverageTable(sidecars: readonly Sidecar[]): string {
  const rows = sidecars.flatMap(({ id, coverage }) =>
    coverage.map(({ column, have, of, leavesOut }) => [
      `\`${id}\``,
      `\`${column}\``,
      `${have} of ${of}`,
      leavesOut?.en ?? '',
    ]),
  );
  return markdownTable(['File', 'Column', 'Has a value', 'What that leaves out'], rows);
}
