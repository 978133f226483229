import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type BuiltFiles, buildFiles } from './build-files.js';
import { dataVersionModule, dataVersionPath } from './data-version.js';
import { documentOf, documentPath } from './document.js';
import { indicatorDocumentOf, indicatorDocumentPath } from './indicator-document.js';

/*
 * Writes public/geodata from geodata/sources, fills in the tables of docs/geodata.md and docs/indicators.md, and tells the
 * catalog the version of the files. `--out DIR` writes the files elsewhere and nothing more; `--check` writes nothing and
 * fails when any of it is not what the sources give.
 */

const defaultFolder = fileURLToPath(new URL('../../public/geodata/', import.meta.url));
const { values } = parseArgs({
  options: { out: { type: 'string' }, check: { type: 'boolean', default: false } },
  // The command's own name, when it comes through npm.
  allowPositionals: true,
});
const folder = resolve(values.out ?? defaultFolder);

const files = buildFiles();
if (values.check) check(files);
else write(files);

function write(built: BuiltFiles): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (isOurs(name) && !built.has(name)) rmSync(`${folder}/${name}`);
  for (const [name, bytes] of built) writeFileSync(`${folder}/${name}`, bytes);
  const total = [...built.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  if (values.out === undefined) for (const [path, text] of writtenBeside(built)) writeFileSync(path, text);
  console.log(`${built.size} files, ${(total / 1e6).toFixed(2)} MB, in ${folder}`);
}

function check(built: BuiltFiles): void {
  const present = new Set(readdirSync(folder).filter(isOurs));
  const different = [...built].filter(
    ([name, bytes]) => !present.has(name) || !readFileSync(`${folder}/${name}`).equals(bytes),
  );
  const extra = [...present].filter((name) => !built.has(name));
  const beside = values.out === undefined ? writtenBeside(built) : [];
  const stale = beside.filter(([path, text]) => text !== readFileSync(path, 'utf8'));
  if (different.length + extra.length + stale.length === 0) {
    console.log(`${built.size} files in ${folder} are what the sources give`);
    return;
  }
  for (const [name] of different) console.error(`${name} is not what the sources give; run npm run geodata`);
  for (const name of extra) console.error(`${name} comes from no source; run npm run geodata`);
  for (const [path] of stale) console.error(`${path} is not what the sources give; run npm run geodata`);
  process.exitCode = 1;
}

/** Files outside the folder that follow from what is in it: path and text. */
function writtenBeside(built: BuiltFiles): readonly (readonly [path: string, text: string])[] {
  return [
    [documentPath, documentOf(built)],
    [indicatorDocumentPath, indicatorDocumentOf(built)],
    [dataVersionPath, dataVersionModule(built)],
  ];
}

function isOurs(name: string): boolean {
  return name.endsWith('.fgb') || name.endsWith('.json');
}
