import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

interface ManifestChunk {
  readonly file: string;
  readonly name?: string;
  /** Keys of the chunks it cannot do without. */
  readonly imports?: readonly string[];
  /** Keys of those it fetches when they are wanted. */
  readonly dynamicImports?: readonly string[];
}

/** What Vite says of a build of the page and the package. */
export interface Build {
  /** Absolute path of `dist`. */
  readonly dist: string;
  readonly manifest: Readonly<Record<string, ManifestChunk>>;
  /** Files of scripts, relative to `dist`, without {@link entries}. */
  readonly chunks: readonly string[];
  /** By what a page enters the package: names of a few bytes. */
  readonly entries: readonly string[];
}

/** @param root - Folder of the project, built. */
export function readBuild(root: string): Build {
  const dist = join(root, 'dist');
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Build['manifest'];
  const isEntry = ([key]: [string, ManifestChunk]) => key.startsWith('src/entries/');
  const files = (these: [string, ManifestChunk][]) => [...new Set(these.map(([, { file }]) => file))];
  const all = Object.entries(manifest);
  const chunks = files(all.filter((each) => !isEntry(each))).filter((file) => file.endsWith('.js'));
  return { dist, manifest, chunks, entries: files(all.filter(isEntry)) };
}

/** Files of chunks, by their key in the manifest, or by name when several chunks need them; those there are. */
export function chunksNamed({ manifest }: Build, names: readonly string[]): string[] {
  return Object.entries(manifest).flatMap(([key, { file, name = '' }]) =>
    names.includes(key) || names.includes(name) ? [file] : [],
  );
}

/**
 * Files that chunks cannot do without, themselves included, each once.
 *
 * @param starts - Keys or names.
 * @throws when a chunk of that name was not built: a limit without it would say nothing.
 */
export function staticClosure(build: Build, starts: readonly string[]): string[] {
  const { manifest } = build;
  const found = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (!chunk || found.has(chunk.file)) return;
    found.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  for (const start of starts) {
    const keys = Object.keys(manifest).filter((key) => key === start || manifest[key]?.name === start);
    if (keys.length === 0) throw new Error(`No chunk is called "${start}". The sizes are told by the chunks' names.`);
    keys.forEach(visit);
  }
  return [...found];
}

/** What a file weighs as it is sent, bytes. */
export function gzipBytes(path: string): number {
  return gzipSync(readFileSync(path), { level: 9 }).byteLength;
}

/**
 * Files of everything that may be fetched once some chunks are there: what they need, what they fetch later, and so on.
 *
 * @param known - Files that are counted already, and with them what they lead to.
 */
export function everythingFrom({ manifest }: Build, starts: readonly string[], known: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (!chunk || found.has(chunk.file) || known.includes(chunk.file)) return;
    found.add(chunk.file);
    for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) visit(next);
  };
  for (const start of starts) {
    const keys = Object.keys(manifest).filter((key) => key === start || manifest[key]?.name === start);
    if (keys.length === 0) throw new Error(`No chunk is called "${start}". The sizes are told by the chunks' names.`);
    keys.forEach(visit);
  }
  return [...found].filter((file) => file.endsWith('.js'));
}
