import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Build, chunksNamed, everythingFrom, gzipBytes, readBuild, staticClosure } from './built-chunks.js';
import * as chunks from './chunk-groups.js';
import { limits, type SizeLimit } from './size-groups.js';

/** What a group of built files weighs; gzip for what is sent compressed. */
export interface SizeFinding extends SizeLimit {
  readonly bytes: number;
}

/**
 * Weighs what `npm run build` wrote.
 *
 * @param root - Folder of the project.
 * @throws when a chunk is in no group, or one that a limit is about was not built.
 */
export function measureBuild(root: string): SizeFinding[] {
  const build = readBuild(root);
  const page = pageGroups(build);
  const weights = { ...page, ...workerGroups(build, page.reading) };
  const weigh = (files: readonly string[]) => sum([...new Set(files)].map((file) => gzipBytes(join(build.dist, file))));
  const offline = gzipBytes(join(build.dist, 'service-worker.js'));
  const geodata = sizesOfFiles(join(build.dist, 'geodata'));
  const groups = Object.keys(weights) as (keyof typeof weights)[];
  return [
    ...groups.map((group) => ({ ...limits[group], bytes: weigh(weights[group]) })),
    { ...limits.offline, bytes: offline },
    { ...limits.geodata, bytes: sum(geodata) },
    { ...limits.largestFile, bytes: Math.max(0, ...geodata) },
  ];
}

/** The first three hold each other; the rest stand beside the last of them. */
function pageGroups(build: Build) {
  const page = staticClosure(build, chunks.pageChunks);
  const named = (names: readonly string[]) => chunksNamed(build, names).filter((file) => !page.includes(file));
  const beside = {
    rare: [...named([...chunks.rareChunks, ...chunks.localEngineChunks]), ...ownFiles(build, chunks.rareFiles)],
    asking: named(chunks.askingChunks),
    figures: named(chunks.figureChunks),
    keys: named(chunks.keyChunks),
    chart: named(chunks.chartChunks),
    printing: named(chunks.printChunks),
    drawing: named(chunks.drawingChunks),
    readers: named(chunks.readerChunks),
    others: named(chunks.otherChunks),
  };
  const counted = [...page, ...Object.values(beside).flat()];
  const tiles = everythingFrom(build, chunks.tileStarts, counted);
  // What also reads files of one's own, such as the reader of XML, is counted there.
  const shared = everythingFrom(build, chunks.importStarts, [...counted, ...tiles]);
  const services = everythingFrom(build, chunks.serviceStarts, [...counted, ...tiles, ...shared]);
  const own = ownData(build, [...counted, ...tiles, ...services]);
  refuseUncounted(build, [...counted, ...tiles, ...services, ...own.own, ...own.reading, ...own.saving]);
  return {
    shell: staticClosure(build, ['src/index.ts']),
    basemap: staticClosure(build, chunks.basemapChunks),
    themes: staticClosure(build, chunks.themeChunks),
    page,
    ...beside,
    tiles,
    services,
    ...own,
  };
}

/** What data of the reader's own fetch that nothing else does: the programs for them, and what reads their files. */
function ownData(build: Build, counted: readonly string[]) {
  const reading = everythingFrom(build, chunks.importStarts, counted);
  const own = everythingFrom(build, chunks.ownStarts, [...counted, ...reading]);
  return { own, reading, saving: everythingFrom(build, chunks.savingStarts, [...counted, ...reading, ...own]) };
}

function refuseUncounted(build: Build, counted: readonly string[]): void {
  const uncounted = build.chunks.filter((file) => !counted.includes(file));
  if (uncounted.length === 0) return;
  throw new Error(`No limit counts ${uncounted.join(', ')}. Name each in a group of scripts/sizes/chunk-groups.ts.`);
}

/** @param reading - Chunks that read the files of a reader where no worker may run. */
function workerGroups(build: Build, reading: readonly string[]) {
  const engine = ownFiles(build, chunks.engineFiles);
  const rare = ownFiles(build, chunks.rareFiles);
  const importing = importingWorker(build, reading);
  const others = [...rare, ...engine, ...importing];
  return { engine, importing, workers: ownFiles(build).filter((file) => !others.includes(file)) };
}

/** The worker that reads files of a reader's own; its chunks have the names of those that do without a worker. */
function importingWorker(build: Build, reading: readonly string[]): string[] {
  const nameOf = (file: string) => file.replace(/\.[^./]+\.m?js$/, '');
  const names = reading.map(nameOf);
  return ownFiles(build).filter((file) => nameOf(file) === 'lib/import-worker' || names.includes(nameOf(file)));
}

/** Scripts that no chunk of the page is: workers, and what these fetch. */
function ownFiles({ dist, chunks, entries }: Build, name = /./): string[] {
  const built = readdirSync(join(dist, 'lib')).map((file) => `lib/${file}`);
  const ofPage = [...chunks, ...entries];
  return built.filter((file) => /\.m?js$/.test(file) && !ofPage.includes(file) && name.test(file));
}

function sizesOfFiles(folder: string): number[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((file) => statSync(join(folder, file)).size);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
