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
  readonly name?: string;
  /** Keys of the chunks it cannot do without. */
  readonly imports?: readonly string[];
}

type Manifest = Readonly<Record<string, ManifestChunk>>;

const kilobyte = 1024;
const limits = {
  shell: { title: 'Elements before the map engine (gzip)', limitBytes: 25 * kilobyte },
  map: { title: 'Everything for a thematic map, workers apart (gzip)', limitBytes: 660 * kilobyte },
  rare: {
    title: 'Fetched where needed: pinyin (page and worker), reading without a worker, Zstandard, GPU sums (gzip)',
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

/** Chunks that a map is drawn without, by their key in Vite's manifest, or by name when several chunks need them. */
const rareChunks = [
  'node_modules/pinyin-pro/dist/esm/index.mjs',
  'local-data-client',
  'src/flatgeobuf/zstd-range-source.ts',
  'node_modules/@bokuweb/zstd-wasm/dist/web/index.web.js',
  'node_modules/@luma.gl/gpgpu/dist/operations/webgl/index.js',
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
  const dist = join(root, 'dist');
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest;
  // What a page enters the package by fetches nothing of its own.
  const inside = Object.entries(manifest).filter(([key]) => !key.startsWith('src/entries/'));
  const entries = Object.keys(manifest)
    .filter((key) => key.startsWith('src/entries/'))
    .map((key) => manifest[key]?.file);
  const chunks = [...new Set(inside.map(([, { file }]) => file))].filter((file) => file.endsWith('.js'));
  const built = readdirSync(join(dist, 'lib')).map((file) => `lib/${file}`);
  const ofWorkers = built.filter((file) => /\.m?js$/.test(file) && !chunks.includes(file) && !entries.includes(file));
  const engine = ofWorkers.filter((file) => engineFiles.test(file));
  const workers = ofWorkers.filter((file) => !rareFiles.test(file) && !engine.includes(file));
  const geodata = sizesOfFiles(join(dist, 'geodata'));
  const named = (names: readonly string[]) =>
    Object.entries(manifest).flatMap(([key, { file, name = '' }]) =>
      names.includes(key) || names.includes(name) ? [file] : [],
    );
  const once = (files: readonly string[]) => [...new Set(files)];
  const [drawing = [], asking = [], figures = [], chart = []] = [
    drawingChunks,
    askingChunks,
    figureChunks,
    chartChunks,
  ].map((names) => once(named(names)));
  const ownRare = ofWorkers.filter((file) => rareFiles.test(file));
  const rare = once([...named([...rareChunks, ...localEngineChunks]), ...ownRare]);
  const later = [...rare, ...drawing, ...asking, ...figures, ...chart];
  const gzipped = (files: readonly string[]) => sum(files.map((file) => gzipBytes(join(dist, file))));
  return [
    { ...limits.shell, bytes: gzipped(staticClosure(manifest, 'src/index.ts')) },
    { ...limits.map, bytes: gzipped(chunks.filter((file) => !later.includes(file))) },
    { ...limits.rare, bytes: gzipped(rare) },
    { ...limits.asking, bytes: gzipped(asking) },
    { ...limits.figures, bytes: gzipped(figures) },
    { ...limits.chart, bytes: gzipped(chart) },
    { ...limits.drawing, bytes: gzipped(drawing) },
    { ...limits.engine, bytes: gzipped(engine) },
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
