import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { cook, type FileName, type Recipe, recipes } from './seeded-files.js';

const folder = join(import.meta.dirname, '../.cache/bench');

/**
 * Path of a bench file, which is written when it is not there yet. Its name carries a hash of the recipes, so that a
 * changed recipe never meets an old file.
 *
 * @param large - Whether files of more than a gigabyte may be written. Default: when the command says `--large`.
 * @throws {Error} when the file is large, not there yet, and may not be written.
 */
export function benchFile(name: FileName, large = process.argv.includes('--large')): string {
  const path = join(folder, `${name}-${recipeHash()}.fgb`);
  if (existsSync(path)) return path;
  const recipe: Recipe = recipes[name];
  if (recipe.large && !large)
    throw new Error(`${name} takes more than a gigabyte of disk; say --large to have it made.`);
  mkdirSync(folder, { recursive: true });
  const began = Date.now();
  const file = cook(recipe);
  writePieces(`${path}.part`, file);
  renameSync(`${path}.part`, path);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.error(`Wrote ${name}: ${(file.byteLength / 1e6).toFixed(1)} MB in ${seconds} s.`);
  return path;
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

/** Of every file that says what the seeds grow into. */
function recipeHash(): string {
  const hash = createHash('sha256');
  const names = readdirSync(import.meta.dirname).filter((name) => /^seeded-[a-z]+\.ts$/.test(name));
  for (const name of names.sort()) hash.update(readFileSync(join(import.meta.dirname, name)));
  return hash.digest('hex').slice(0, 8);
}
