import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cook, type FileName, recipes } from './seeded-files.js';

const folder = join(import.meta.dirname, '../.cache/bench');

/**
 * Path of a bench file, which is written when it is not there yet. Its name carries a hash of the recipes, so that a
 * changed recipe never meets an old file.
 */
export function benchFile(name: FileName): string {
  const path = join(folder, `${name}-${recipeHash()}.fgb`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const began = Date.now();
  const bytes = cook(recipes[name]);
  writeFileSync(`${path}.part`, bytes);
  renameSync(`${path}.part`, path);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.error(`Wrote ${name}: ${(bytes.length / 1e6).toFixed(1)} MB in ${seconds} s.`);
  return path;
}

function recipeHash(): string {
  const text = readFileSync(join(import.meta.dirname, 'seeded-files.ts'));
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
