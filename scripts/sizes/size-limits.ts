import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Build, chunksNamed, gzipBytes, readBuild, staticClosure } from './built-chunks.js';

/** What a group of built files may weigh. */
export interface SizeLimit {
  readonly title: string;
  readonly limitBytes: number;
}

/** What a group of built files weighs; gzip for what is sent compressed. */
export interface SizeFinding extends SizeLimit {
  readonly bytes: number;
}

const kilobyte = 1024;
const limits = {
  shell: { title: 'Elements before the map engine (gzip)', limitBytes: 25 * kilobyte },
  basemap: { title: 'Base map on screen, workers apart (gzip)', limitBytes: 330 * kilobyte },
  themes: {
    title: 'Thematic layers drawn, with what stands beside them, workers apart (gzip)',
    limitBytes: 640 * kilobyte,
  },
  others: {
    title: 'Fetched by what else a page may hold: frames, dialogs, stills, layers of GeoJSON (gzip)',
    limitBytes: 40 * kilobyte,
  },
  rare: {
    title: 'Fetched where needed: pinyin (page and worker), reading without a worker, Zstandard (gzip)',
    limitBytes: 430 * kilobyte,
  },
  asking: { title: 'Searching, asking and saving answers, after the first map (gzip)', limitBytes: 90 * kilobyte },
  figures: {
    title: 'Mapping figures, moving through time, reading the region: after the first map (gzip)',
    limitBytes: 90 * kilobyte,
  },
  chart: { title: 'Fetched when a chart is opened (gzip)', limitBytes: 26 * kilobyte },
  drawing: { title: 'Fetched when something is drawn (gzip)', limitBytes: 60 * kilobyte },
  engine: {
    title: 'Fetched with the first question: its engine, and JSTS for outlines (gzip)',
    limitBytes: 110 * kilobyte,
  },
  workers: { title: 'Workers (gzip)', limitBytes: 190 * kilobyte },
  geodata: { title: 'public/geodata', limitBytes: 6 * kilobyte * kilobyte },
  largestFile: { title: 'Largest geodata file', limitBytes: 2.5 * kilobyte * kilobyte },
} satisfies Record<string, SizeLimit>;

/** What a page fetches until the base map of the built-in catalog is on screen, by name or key in Vite's manifest. */
export const basemapChunks = ['src/index.ts', 'first-basemap', 'map-renderer', 'layers'];

/** And until its layers are, with list, legend and panels. */
export const themeChunks = [...basemapChunks, 'first-map', 'themes', 'companions'];

/** Chunks that a map is drawn without, by their key in Vite's manifest, or by name when several chunks need them. */
const rareChunks = [
  'node_modules/pinyin-pro/dist/esm/index.mjs',
  'local-data-client',
  'src/flatgeobuf/zstd-range-source.ts',
  'node_modules/@bokuweb/zstd-wasm/dist/web/index.web.js',
];

/** Chunks that follow the first map, or come when the reader searches, asks or saves. */
const askingChunks = [
  'question-companions',
  'draw-toolbar',
  'query-panel',
  'results-table',
  'search',
  'question-parts',
  'question-messages',
  'src/viewer/question/question-desk.ts',
  'src/elements/search/place-source.ts',
  'src/viewer/search/read-places.ts',
  'name-keys',
  'src/viewer/export/csv.ts',
  'src/viewer/export/geojson.ts',
  'xlsx',
  'file-text',
  'table-lines',
  'src/viewer/export/xlsx-workbook.ts',
  'node_modules/write-excel-file/universal/index.js',
  // fflate, which the two before share.
  'browser',
];

/** Chunks that follow those, or come when the reader maps figures, moves through time or reads the region. */
const figureChunks = [
  'src/elements/statistics-companions.ts',
  'chart',
  'claims',
  'figure-panel',
  'inequality',
  'region-profile',
  'time-slider',
  'tour',
  'coverage-text',
  'class-fit',
  'typed-number',
  'step-keys',
  'fetched-file',
  'form-fields',
  'verdict.styles',
  'statistics-messages',
  'src/viewer/thematic/thematic-desk.ts',
  'src/viewer/read-catalog-files.ts',
  'src/elements/legend/chosen-legend.ts',
  'classed-figures',
  'palette-catalog',
  'src/elements/shared/vision-matrix.ts',
  // Shared with reading without a worker.
  'sidecar',
];

/** The library of charts. */
const chartChunks = ['node_modules/uplot/dist/uPlot.esm.js'];

/** Chunks of the page that answer questions where no worker may run; the worker has copies of its own. */
const localEngineChunks = ['node_modules/@turf/jsts/dist/jsts.min.js', 'src/query/engine/answer-task.ts'];

/** The same in the worker, which no manifest names. */
const engineFiles = /^lib\/(answer-task|jsts\.min)\.[^.]+\.js$/;

/** Chunks that are fetched when the reader draws, or a question has a shape. */
const drawingChunks = [
  'src/render/draw/lasting-drawing.ts',
  'src/render/draw/over-layers.ts',
  'src/viewer/drawing/circle-ring.ts',
  'geodesic',
  'geometry-pieces',
  'triangulate',
];

/** Files that a map is drawn without and that no manifest names: the worker's chunks and what these fetch. */
const rareFiles = /^lib\/(zstd-range-source|index\.web|zstd|esm)\.[^.]+\.(js|wasm)$/;

/**
 * Weighs what `npm run build` wrote.
 *
 * @param root - Folder of the project, built.
 */
export function measureBuild(root: string): SizeFinding[] {
  const build = readBuild(root);
  const basemap = staticClosure(build, basemapChunks);
  const themes = staticClosure(build, themeChunks);
  const named = (names: readonly string[]) => chunksNamed(build, names).filter((file) => !themes.includes(file));
  const groups = {
    rare: [...named([...rareChunks, ...localEngineChunks]), ...workerFiles(build).rare],
    asking: named(askingChunks),
    figures: named(figureChunks),
    chart: named(chartChunks),
    drawing: named(drawingChunks),
  };
  const known = new Set([...themes, ...build.entries, ...Object.values(groups).flat()]);
  const weights = {
    shell: staticClosure(build, ['src/index.ts']),
    basemap,
    themes,
    ...groups,
    // A new chunk that is fetched for every map belongs to one of the groups above.
    others: build.chunks.filter((file) => !known.has(file)),
    ...workerWeights(build),
  };
  const gzipped = (files: readonly string[]) =>
    sum([...new Set(files)].map((file) => gzipBytes(join(build.dist, file))));
  const geodata = sizesOfFiles(join(build.dist, 'geodata'));
  return [
    ...Object.entries(weights).map(([group, files]) => ({
      ...limits[group as keyof typeof weights],
      bytes: gzipped(files),
    })),
    { ...limits.geodata, bytes: sum(geodata) },
    { ...limits.largestFile, bytes: Math.max(0, ...geodata) },
  ];
}

function workerWeights(build: Build): Record<'engine' | 'workers', readonly string[]> {
  const { engine, workers } = workerFiles(build);
  return { engine, workers };
}

/** Scripts that no chunk of the page is: workers, and what these fetch. */
function workerFiles({ dist, chunks, entries }: Build): Record<'engine' | 'workers' | 'rare', readonly string[]> {
  const built = readdirSync(join(dist, 'lib')).map((file) => `lib/${file}`);
  const own = built.filter((file) => /\.m?js$/.test(file) && !chunks.includes(file) && !entries.includes(file));
  const engine = own.filter((file) => engineFiles.test(file));
  const rare = own.filter((file) => rareFiles.test(file));
  return { engine, rare, workers: own.filter((file) => !rare.includes(file) && !engine.includes(file)) };
}

function sizesOfFiles(folder: string): number[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((file) => statSync(join(folder, file)).size);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
