import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'acorn';
import packageJson from '../../package.json' with { type: 'json' };
import { gzipBytes, readBuild, staticClosure } from './built-chunks.js';
import { pageChunks, themeChunks } from './chunk-groups.js';

/** What an entry of the package weighs, bytes of gzip. */
export interface EntrySize {
  /** As a host imports it: `jjj-atlas/map.js`. */
  readonly entry: string;
  /** All that importing it fetches. */
  readonly importedBytes: number;
  /** All that is fetched until it draws a map, workers apart; undefined of an entry that draws none by itself. */
  readonly pictureBytes: number | undefined;
}

/** The entries that draw a map, and what they fetch until the layers are drawn besides what they import. */
const pictures: Readonly<Record<string, readonly string[]>> = {
  'jjj-atlas': pageChunks,
  'jjj-atlas/map.js': themeChunks,
  'jjj-atlas/explorer.js': [...themeChunks, 'src/elements/explorer/explorer-view.ts', 'companions', 'search'],
  'jjj-atlas/react': pageChunks,
};

/**
 * Weighs every entry of the package that is a script.
 *
 * @param root - Folder of the project, built.
 */
export function entrySizes(root: string): EntrySize[] {
  const build = readBuild(root);
  return scripts().map(([entry, path]) => {
    const imported = importedFiles(join(root, path));
    const chunks = pictures[entry];
    const picture = chunks && staticClosure(build, chunks).map((file) => join(build.dist, file));
    return {
      entry,
      importedBytes: weigh(imported),
      pictureBytes: picture && weigh([...imported, ...picture]),
    };
  });
}

/**
 * Weighs the workers that a map starts with.
 *
 * @param root - Folder of the project, built.
 * @throws when one of them was not built.
 */
export function workerSizes(root: string): { readonly mapLibreBytes: number; readonly readingBytes: number } {
  const { dist } = readBuild(root);
  const built = readdirSync(join(dist, 'lib'));
  const weighed = (name: RegExp) => {
    const file = built.find((each) => name.test(each));
    if (!file) throw new Error(`No file of dist/lib is called ${name}. The sizes are told by the files' names.`);
    return gzipBytes(join(dist, 'lib', file));
  };
  return {
    mapLibreBytes: weighed(/^maplibre-gl-worker\.[\w-]+\.mjs$/),
    readingBytes: weighed(/^data-worker\.[\w-]+\.js$/),
  };
}

function scripts(): [entry: string, path: string][] {
  return Object.entries(packageJson.exports).flatMap(([name, target]) => {
    if (typeof target === 'string' || !('default' in target)) return [];
    return [[name.replace(/^\./, 'jjj-atlas'), target.default]];
  });
}

/** Files that a module cannot do without, itself included; not what it takes from other packages. */
function importedFiles(start: string, found: Set<string> = new Set()): string[] {
  if (found.has(start)) return [...found];
  found.add(start);
  for (const statement of parse(readFileSync(start, 'utf8'), { ecmaVersion: 2023, sourceType: 'module' }).body) {
    const source = 'source' in statement ? statement.source?.value : undefined;
    if (typeof source === 'string' && source.startsWith('.')) importedFiles(join(dirname(start), source), found);
  }
  return [...found];
}

function weigh(files: readonly string[]): number {
  return [...new Set(files)].reduce((total, file) => total + gzipBytes(file), 0);
}
