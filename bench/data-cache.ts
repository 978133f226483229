import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { mergedOverviews } from '../geodata/build/merged-overviews.js';
import type { SidecarOverview } from '../src/core/sidecar.js';
import { parseHeader } from '../src/flatgeobuf/header.js';
import { benchSidecar } from './bench-sidecar.js';
import { cook, type FileName, type Recipe, recipes } from './seeded-files.js';

const folder = join(import.meta.dirname, '../.cache/bench');

/**
 * Path of a bench file, which is written when it is not there yet, with its overviews and the sidecar that names them
 * where the recipe has some. Its name carries a hash of the recipes, so that a changed recipe never meets an old file.
 *
 * @param large - Whether files of more than a gigabyte may be written. Default: when the command says `--large`.
 * @throws {Error} when the file is large, not there yet, and may not be written.
 */
export function benchFile(name: FileName, large = process.argv.includes('--large')): string {
  const recipe: Recipe = recipes[name];
  const path = join(folder, `${name}-${recipeHash(recipe)}.fgb`);
  if (existsSync(path)) return path;
  if (recipe.large && !large)
    throw new Error(`${name} takes more than a gigabyte of disk; say --large to have it made.`);
  mkdirSync(folder, { recursive: true });
  const began = Date.now();
  const file = cook(recipe);
  writePieces(`${path}.part`, file);
  report(name, file.byteLength, began);
  if (recipe.overviews) writeOverviews(`${path}.part`, path, recipe.overviews);
  // Last, so that a file that is there is whole and has its overviews.
  renameSync(`${path}.part`, path);
  return path;
}

/** Overviews of roads, and a sidecar, beside the path that a file is going to have. */
function writeOverviews(written: string, path: string, maxZooms: readonly number[]): void {
  const [bytes, file] = [readFileSync(written), basename(path)];
  const plan = { file, classColumn: 'class', groupColumns: ['road'], maxZooms };
  const entries: SidecarOverview[] = [];
  let began = Date.now();
  for (const overview of mergedOverviews(bytes, plan)) {
    writeFileSync(join(folder, overview.entry.file), overview.bytes);
    report(overview.entry.file, overview.bytes.length, began);
    console.error(`  Length of classes differs by ${percentages([...overview.deviations.values()])}.`);
    entries.push(overview.entry);
    began = Date.now();
  }
  const sidecar = benchSidecar(file, bytes.length, parseHeader(bytes), entries);
  writeFileSync(path.replace(/\.fgb$/, '.json'), JSON.stringify(sidecar, undefined, 1));
}

function report(name: string, bytes: number, began: number): void {
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.error(`Wrote ${name}: ${(bytes / 1e6).toFixed(1)} MB in ${seconds} s.`);
}

function percentages(shares: readonly number[]): string {
  return shares.map((share) => `${(share * 100).toFixed(2)}%`).join(', ');
}

function writePieces(path: string, pieces: Iterable<Uint8Array>): void {
  const file = openSync(path, 'w');
  try {
    for (const piece of pieces) {
      for (let written = 0; written < piece.length; ) written += writeSync(file, piece, written);
    }
  } finally {
    closeSync(file);
  }
}

/** Of every file that says what the seeds grow into, and where there are overviews, how these are made. */
function recipeHash({ overviews }: Recipe): string {
  const hash = createHash('sha256');
  for (const path of sourcesIn('.', /^seeded-[a-z]+\.ts$/)) hash.update(readFileSync(path));
  if (overviews) {
    const sources = /^(generalise-merged|join-lines|measure|mercator|merged-overviews|overview|simplify-line)\.ts$/;
    for (const path of sourcesIn('../geodata/build', sources)) hash.update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 8);
}

function sourcesIn(place: string, names: RegExp): string[] {
  const directory = join(import.meta.dirname, place);
  const found = readdirSync(directory).filter((name) => names.test(name));
  return found.sort().map((name) => join(directory, name));
}
