import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EntrySize, entrySizes, workerSizes } from './entry-sizes.js';
import { measureBuild } from './size-limits.js';

const begin = '<!-- Written by the build: begin -->';
const end = '<!-- Written by the build: end -->';

/**
 * Brings the figures in `docs/sizes.md` to what was built.
 *
 * @param root - Folder of the project, built.
 * @returns whether there was something to write.
 * @throws when the page has lost the marks between which they stand.
 */
export function writeSizes(root: string): boolean {
  const path = join(root, 'docs/sizes.md');
  const before = readFileSync(path, 'utf8');
  const [from, to] = [before.indexOf(begin), before.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/sizes.md needs the lines "${begin}" and "${end}".`);
  const after = `${before.slice(0, from)}${begin}\n\n${figures(root)}\n\n${before.slice(to)}`;
  if (after !== before) writeFileSync(path, after);
  return after !== before;
}

function figures(root: string): string {
  const { mapLibreBytes, readingBytes } = workerSizes(root);
  return [
    '| Entry | Importing it | Until the layers are drawn |',
    '| --- | ---: | ---: |',
    ...entrySizes(root).map(row),
    '',
    `Workers that every map starts: MapLibre's ${kilobytes(mapLibreBytes)} KB, the one that reads files ${kilobytes(readingBytes)} KB.`,
    '',
    '| Moment or part | KB | Limit |',
    '| --- | ---: | ---: |',
    ...measureBuild(root).map(
      ({ title, bytes, limitBytes }) =>
        `| ${title.replace(' (gzip)', '')} | ${kilobytes(bytes)} | ${kilobytes(limitBytes)} |`,
    ),
  ].join('\n');
}

function row({ entry, importedBytes, pictureBytes }: EntrySize): string {
  return `| \`${entry}\` | ${kilobytes(importedBytes)} | ${pictureBytes === undefined ? '–' : kilobytes(pictureBytes)} |`;
}

function kilobytes(bytes: number): string {
  return String(Math.ceil(bytes / 1024));
}
