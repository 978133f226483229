import { boundaryRows, labelRows } from './basemap-rows.js';
import type { ContrastRow } from './contrast-row.js';
import { markRows, textRows } from './element-rows.js';
import { lineRows, missingRows, symbolRows } from './layer-rows.js';
import { cursorRows, ownRows, patternRows, shieldRows } from './map-rows.js';

/** Everything that is measured, in the order of the page. */
export const groups: readonly { readonly title: string; readonly rows: readonly ContrastRow[] }[] = [
  { title: 'Text of the elements', rows: textRows },
  { title: 'Outlines, marks, focus rings and charts of the elements', rows: markRows },
  { title: 'Names on the map', rows: labelRows },
  { title: 'Lines of the base map', rows: boundaryRows },
  { title: 'Lines and outlines of the layers', rows: lineRows },
  { title: 'Symbols of the layers', rows: symbolRows },
  { title: 'Route shields', rows: shieldRows },
  { title: 'What the map says of its own', rows: [...ownRows, ...cursorRows] },
  { title: 'What has no value', rows: missingRows },
  { title: 'Patterns of classes', rows: patternRows },
];

/** The tables of docs/contrast.md, which come after its first part. */
export function contrastTables(): string {
  return groups.map(({ title, rows }) => `### ${title}\n\n${table(rows)}\n`).join('\n');
}

const head = [
  '| What | On | Light | Dark | Light, more | Dark, more | At least |',
  '| --- | --- | --: | --: | --: | --: | --: |',
];

function table(rows: readonly ContrastRow[]): string {
  const reasons = [...new Set(rows.flatMap((row) => (fallsShort(row) && row.reason ? [row.reason] : [])))];
  const lines = rows.map((row) => {
    const cells = row.measured.map((contrast) => `${contrast.toFixed(1)}${contrast < row.least ? ' *' : ''}`);
    return `| ${[row.ink, row.ground, ...cells, String(row.least)].join(' | ')} |`;
  });
  return [...head, ...lines, ...reasons.map((reason) => `\n\\* ${reason}`)].join('\n');
}

/** True when a pair has less contrast somewhere than it should. */
export function fallsShort({ measured, least }: ContrastRow): boolean {
  return measured.some((contrast) => contrast < least);
}
