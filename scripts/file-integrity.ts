import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of the build that a page runs as scripts. */
const script = /\.m?js$/;
/** Folders in `dist/lib` that no browser is sent to. */
const notServed = /^(types|react)\//;

/** What `dist/integrity.json` says. */
export interface IntegrityFile {
  /** `sha384-…` of each script, by its path beneath `dist/`. */
  readonly files: Readonly<Record<string, string>>;
  /**
   * An import map for a page that lies in `dist/`: it checks the entries and everything that they fetch. Elsewhere each
   * path takes the address of the folder in front.
   */
  readonly importMap: { readonly integrity: Readonly<Record<string, string>> };
}

/**
 * Hashes every script of the build, as the attribute `integrity` has it.
 *
 * @param root - Folder of the project, built.
 */
export function integrityOfBuild(root: string): IntegrityFile {
  const lib = join(root, 'dist/lib');
  const names = (readdirSync(lib, { recursive: true }) as string[])
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => script.test(name) && !notServed.test(name));
  const files = Object.fromEntries(names.sort().map((name) => [`lib/${name}`, integrityOf(join(lib, name))]));
  const integrity = Object.fromEntries(Object.entries(files).map(([path, hash]) => [`./${path}`, hash]));
  return { files, importMap: { integrity } };
}

/** Writes `dist/integrity.json`. @returns The hashes of the entries, by name. */
export function writeIntegrity(root: string, entries: readonly string[]): Record<string, string> {
  const integrity = integrityOfBuild(root);
  writeFileSync(join(root, 'dist/integrity.json'), `${JSON.stringify(integrity, undefined, 2)}\n`);
  const paths = entries.map((name) => `lib/${name}.js`);
  return Object.fromEntries(paths.flatMap((path) => (integrity.files[path] ? [[path, integrity.files[path]]] : [])));
}

/** `sha384-…` of one file. */
export function integrityOf(path: string): string {
  return `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`;
}
