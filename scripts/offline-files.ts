import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OfflineFiles, StoredFile } from '../src/service-worker/stored-files.js';

/** What a reader's browser stores of the data, at most. */
export const dataBudgetBytes = 30_000_000;
/** And of page and programs, uncompressed as they are stored. */
export const appBudgetBytes = 8_000_000;

/** Names with a digest: programs, styles, workers. */
const hashed = /\.[\w-]{8}\.(m?js|css|wasm|png|svg)$/;
/** Reads compressed files of a host's own layers; the atlas has none. */
const onlyForHosts = /^(zstd|index\.web)\b/;
const besideThePage = ['favicon.svg'];

/**
 * Finds what the service worker stores: all that the page's programs name, directly or through others, and the geodata.
 *
 * @param root - Folder of the project, built.
 * @throws {Error} when it is more than a reader's browser is to store.
 */
export function findOfflineFiles(root: string): OfflineFiles {
  const dist = join(root, 'dist');
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const pageMark = /lib\/index\.[\w-]{8}\.js/.exec(page)?.[0];
  if (pageMark === undefined) throw new Error('dist/index.html names no lib/index.<hash>.js, by which it is known.');
  const programs = namedFiles(join(dist, 'lib'), page);
  const app = [...programs.map((name) => `lib/${name}`), ...besideThePage].sort().map((path) => fileOf(dist, path));
  const data = readdirSync(join(dist, 'geodata'))
    .sort()
    .map((name) => fileOf(dist, `geodata/${name}`));
  requireBudget('app', app, appBudgetBytes);
  requireBudget('geodata', data, dataBudgetBytes);
  const dataVersion = digestOfList(data);
  const stored = [{ path: '', bytes: Buffer.byteLength(page), sha256: '' }, ...app];
  return {
    version: digestOfList([...stored, ...data, fileOf(dist, 'index.html')]),
    app: stored,
    data,
    dataVersion,
    pageMark,
  };
}

/** Files of a folder that a text names, and those that these name. */
function namedFiles(folder: string, text: string): string[] {
  const names = readdirSync(folder).filter((name) => hashed.test(name) && !onlyForHosts.test(name));
  const found = new Set<string>();
  const visit = (content: string) => {
    for (const name of names) {
      if (found.has(name) || !content.includes(name)) continue;
      found.add(name);
      visit(readFileSync(join(folder, name), 'utf8'));
    }
  };
  visit(text);
  return [...found];
}

function fileOf(dist: string, path: string): StoredFile {
  const content = readFileSync(join(dist, path));
  return { path, bytes: content.byteLength, sha256: createHash('sha256').update(content).digest('hex') };
}

function digestOfList(files: readonly StoredFile[]): string {
  const list = files.map(({ path, sha256 }) => `${path} ${sha256}\n`).join('');
  return createHash('sha256').update(list).digest('hex').slice(0, 12);
}

function requireBudget(what: string, files: readonly StoredFile[], budgetBytes: number): void {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  if (bytes <= budgetBytes) return;
  throw new Error(`The service worker would store ${bytes} bytes of ${what}, but ${budgetBytes} are allowed at most.`);
}
