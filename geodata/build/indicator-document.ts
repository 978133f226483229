import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { vocabularies } from '../../layers/vocabularies.js';
import {
  checkFigureFile,
  type FigureFile,
  type FigureIndicator,
  type FigureSeries,
} from '../../src/core/figure-file.js';
import { unitText } from '../../src/core/number-format.js';
import { yearRuns } from '../../src/core/year-runs.js';
import type { BuiltFiles } from './build-files.js';
import { markdownTable, replaceTable } from './markdown-table.js';

/** The page about the indicators, whose tables the build fills in. */
export const indicatorDocumentPath = fileURLToPath(new URL('../../docs/indicators.md', import.meta.url));

/** The page with every table as the built files give it; the text between the tables is left as it is. */
export function indicatorDocumentOf(files: BuiltFiles): string {
  const figures = read(files, 'figures.json');
  const comparison = read(files, 'comparison.json');
  const tables: Readonly<Record<string, string>> = {
    indicators: indicatorTable(figures),
    coverage: coverageTable(figures),
    remarks: remarkTable(figures),
    reasons: codeTable('missing-reason', 'Reason', [...members(figures, 'reasons'), ...members(comparison, 'reasons')]),
    undivided: codeTable('missing-reason', 'Reason', members(figures, 'undivided')),
    notes: codeTable('figure-note', 'Note', members(figures, 'notes')),
    sources: sourceTable([figures, comparison]),
    regions: regionTable(comparison),
    comparison: coverageTable(comparison),
  };
  return Object.entries(tables).reduce(
    (document, [name, table]) => replaceTable(document, name, table),
    readFileSync(indicatorDocumentPath, 'utf8'),
  );
}

function read(files: BuiltFiles, name: string): FigureFile {
  return checkFigureFile(JSON.parse(new TextDecoder().decode(files.get(name))), name);
}

function indicatorTable({ indicators }: FigureFile): string {
  const meaning = { count: 'count', rate: 'rate' } as const;
  const rows = indicators.map(({ id, group, label, unit, nature, mean }) => [
    `\`${id}\``,
    group,
    label.en,
    label.zh,
    [unitText('en', unit), unitText('zh', unit)].filter((text) => text !== '').join(' · '),
    meaning[nature],
    mean === 'people' ? 'by people' : '',
  ]);
  return markdownTable(['Indicator', 'Group', 'English', 'Chinese', 'Unit', 'Kind', 'Mean'], rows);
}

/** Levels, years, units with a figure and sources of every indicator. */
function coverageTable(file: FigureFile): string {
  const levels = [...new Set(file.units.map(({ level }) => level))];
  const rows = file.indicators.flatMap(({ id }) =>
    levels.flatMap((level) => {
      const own = file.series.filter((each) => each.indicator === id && each.level === level && have(each) > 0);
      return own.length === 0 ? [] : [coverageRow(file, id, level, own)];
    }),
  );
  return markdownTable(['Indicator', 'Level', 'Years', 'Units with a figure', 'Status', 'Sources'], rows);
}

function coverageRow(file: FigureFile, id: string, level: string, series: readonly FigureSeries[]): string[] {
  const counts = series.map(have);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const all = series[0]?.values.length ?? 0;
  const statuses = series.map(({ statuses: letters }) => letters).join('');
  const places = new Set(series.flatMap(({ sources }) => sources.flat()));
  const status = [statuses.includes('p') ? 'published' : '', statuses.includes('d') ? 'derived' : ''];
  return [
    `\`${id}\``,
    level,
    yearRuns(series.map(({ year }) => year)),
    `${least === most ? most : `${least}–${most}`} of ${all}`,
    status.filter((text) => text !== '').join(', '),
    file.sources.flatMap((source, place) => (places.has(place) ? [`\`${source.id}\``] : [])).join(', '),
  ];
}

function have({ values }: FigureSeries): number {
  return values.filter((value) => value !== null).length;
}

function remarkTable({ indicators }: FigureFile): string {
  const rows = indicators
    .filter(({ caveat, derived }: FigureIndicator) => caveat ?? derived)
    .map(({ id, caveat, derived }) => [`\`${id}\``, caveat?.en ?? '', derived?.en ?? '']);
  return markdownTable(['Indicator', 'What to know', 'How it was worked out'], rows);
}

/** Codes that values carry, one for each value. */
function members({ series }: FigureFile, member: 'reasons' | 'notes' | 'undivided'): string[] {
  return series.flatMap((each) => Object.values(each[member] ?? {}));
}

function codeTable(vocabulary: 'missing-reason' | 'figure-note', head: string, codes: readonly string[]): string {
  const rows = Object.entries(vocabularies[vocabulary]).flatMap(([code, text]) => {
    const count = codes.filter((each) => each === code).length;
    return count === 0 ? [] : [[`\`${code}\``, text.en, text.zh, String(count)]];
  });
  return markdownTable([head, 'English', 'Chinese', 'Values'], rows);
}

function sourceTable(files: readonly FigureFile[]): string {
  const byId = new Map(files.flatMap(({ sources }) => sources.map((source) => [source.id, source] as const)));
  const rows = [...byId.values()].map(({ id, title, publisher, where, url, licence, caveat }) => [
    `\`${id}\``,
    [title, publisher].filter((text) => text !== undefined).join('. '),
    where ?? url ?? '',
    licence ?? '',
    caveat ?? '',
  ]);
  return markdownTable(['Source', 'Title and publisher', 'Read at', 'Licence', 'Remark'], rows);
}

function regionTable({ regions, units }: FigureFile): string {
  const rows = regions.map(({ id, title, source, codes, people }) => {
    const prefectures = units.filter(({ level }) => level === 'prefecture');
    const own = prefectures.filter(({ code, region }) => (codes ? codes.includes(code) : region === id));
    const written = people === undefined || people === null ? '' : (people / 1e6).toFixed(2);
    return [`\`${id}\``, title.en, title.zh, String(own.length), written, source?.en ?? ''];
  });
  return markdownTable(['Region', 'English', 'Chinese', 'Prefectures', 'Residents, million', 'Delimited by'], rows);
}
