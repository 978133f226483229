import { readFileSync } from 'node:fs';
import { checkFigureFile } from '../core/figure-file.js';
import { FigureTable } from '../statistics/figure-table.js';

function tableOf(file: string): FigureTable {
  const json = readFileSync(new URL(`../../public/geodata/${file}`, import.meta.url), 'utf8');
  return new FigureTable(checkFigureFile(JSON.parse(json), file));
}

/** The figures the atlas publishes. */
export const publishedFigures = tableOf('figures.json');

/** Those of the regions it compares with. */
export const publishedComparison = tableOf('comparison.json');
