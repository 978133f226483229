import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a group of built files may weigh. */
export interface SizeLimit {
  readonly title: string;
  readonly limitBytes: number;
}

/** What a group of built files weighs; gzip for what is sent compressed. */
export interface SizeFinding extends SizeLimit {
  readonly bytes: number;
}

interface ManifestChunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly isEntry?: boolean;
}

type Manifest = Readonly<Record<string, ManifestChunk>>;

const kilobyte = 1024;
const limits = {
  shell: { title: 'Elements before the map engine (gzip)', limitBytes: 120 * kilobyte },
  code: { title: 'All code of the page, workers apart (gzip)', limitBytes: 900 * kilobyte },
  workers: { title: 'Workers (gzip)', limitBytes: 190 * kilobyte },
  geodata: { title: 'public/geodata', limitBytes: 6 * kilobyte * kilobyte },
  largestFile: { title: 'Largest geodata file', limitBytes: 2.5 * kilobyte * kilobyte },
} satisfies Record<string, SizeLimit>;

/**
 * Weighs what `npm run build` wrote.
 *
 * @param root - Folder of the project, built.
 */
export function measureBuild(root: string): SizeFinding[] {
  const dist = join(root, 'dist');
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest;
  const chunks = [...new Set(Object.values(manifest).map(({ file }) => file))].filter((file) => file.endsWith('.js'));
  const built = readdirSync(join(dist, 'lib')).filter((file) => file.endsWith('.js'));
  const workers = built.map((file) => `lib/${file}`).filter((file) => !chunks.includes(file));
  const geodata = sizesOfFiles(join(dist, 'geodata'));
  const gzipped = (files: readonly string[]) => sum(files.map((file) => gzipBytes(join(dist, file))));
  return [
    { ...limits.shell, bytes: gzipped(staticClosure(manifest, 'src/index.ts')) },
    { ...limits.code, bytes: gzipped(chunks) },
    { ...limits.workers, bytes: gzipped(workers) },
    { ...limits.geodata, bytes: sum(geodata) },
    { ...limits.largestFile, bytes: Math.max(0, ...geodata) },
  ];
}

/** Files that a chunk cannot do without, itself included, in the order they are found. */
function staticClosure(manifest: Manifest, start: string): string[] {
  const found = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (!chunk || found.has(chunk.file)) return;
    found.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  visit(start);
  return [...found];
}

function sizesOfFiles(folder: string): number[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((file) => statSync(join(folder, file)).size);
}

function gzipBytes(path: string): number {
  return gzipSync(readFileSync(path), { level: 9 }).byteLength;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
