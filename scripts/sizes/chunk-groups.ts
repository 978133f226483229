/*
 * Which chunks belong to which moment, by their key in Vite's manifest, or by name when several chunks need them. What is
 * in none of them fails the check, so that nothing is fetched that no limit counts.
 */

/** What a page that imports `jjj-atlas/map.js` fetches until the base map of the built-in catalog is on screen. */
export const basemapChunks = ['src/entries/map.ts', 'first-basemap', 'map-renderer'];

/** And until its layers are. */
export const themeChunks = [...basemapChunks, 'layers', 'first-map', 'themes'];

/** And with what stands beside a map at first, on a page that imports everything. */
export const pageChunks = [...themeChunks, 'src/index.ts', 'companions', 'search'];

/** Chunks of what a page may hold besides, and of what it needs when something else fails. */
export const otherChunks = [
  'index.html',
  'embed.html',
  'src/elements/explorer/explorer-view.ts',
  'src/elements/explorer/embed-dialog.ts',
  'src/elements/explorer/presentation-mode.ts',
  'src/offline/offer-offline.ts',
  'src/elements/map/map-poster.ts',
  'placeholder',
  'copy-text',
  'src/flatgeobuf/geojson-source.ts',
  // Orders the features of such a file, and of one that is read without a worker.
  'hilbert',
  'abort-with',
  'until-aborted',
  'query-task',
  'value-invalid',
];

/** Chunks for reading the map by keys, by ear, in other colours and on paper, each fetched when it is first wanted. */
export const readerChunks = [
  'src/elements/explorer/reading-dialog.ts',
  'src/elements/reader-companions.ts',
  'reading-settings',
  'color-visions',
  'walk-desk',
  'map-text',
  'map-speech',
  'feature-speech',
  'view-speech',
  'features-in-view',
  'figure-phrases',
  'mapped-column',
  'regional-figures',
  // Which searching and mapping figures use too.
  'find-places',
  'whole-pages',
];

/** Chunks that a map is drawn without. */
export const rareChunks = [
  'node_modules/pinyin-pro/dist/esm/index.mjs',
  'local-data-client',
  'src/flatgeobuf/zstd-range-source.ts',
  'node_modules/@bokuweb/zstd-wasm/dist/web/index.web.js',
];

/** Chunks that follow the first map, or come when the reader searches, asks or saves. */
export const askingChunks = [
  'question-companions',
  'draw-toolbar',
  'query-panel',
  'results-table',
  'save-file',
  'question-parts',
  'question-messages',
  'src/viewer/question/question-desk.ts',
  'src/elements/search/place-source.ts',
  'src/viewer/search/read-places.ts',
  'name-keys',
  'src/viewer/export/csv.ts',
  'geojson',
  'xlsx',
  'file-text',
  'table-lines',
  'answer-record',
  'export-cell',
  'each-feature',
  'export-columns',
  'attribute-columns',
  'layer-lists',
  'src/viewer/export/xlsx-workbook.ts',
  'node_modules/write-excel-file/universal/index.js',
  // fflate, which the two before share.
  'browser',
];

/** Chunks that follow those, or come when the reader maps figures, moves through time or reads the region. */
export const figureChunks = [
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
  'classify',
  'class-steps',
  'typed-number',
  'step-keys',
  'fetched-file',
  'form-fields',
  'verdict.styles',
  'statistics-messages',
  'src/viewer/thematic/thematic-desk.ts',
  'mercator',
  'mapped-words',
  'whole-pages',
  'src/viewer/read-catalog-files.ts',
  'src/elements/legend/chosen-legend.ts',
  'classed-figures',
  'mapped-entries',
  'time-entries',
  'print',
  'palette-catalog',
  'src/elements/shared/vision-matrix.ts',
  // Shared with reading without a worker.
  'sidecar',
];

/**
 * What is fetched when a map is drawn on tiles of another server, or has some above its base map; all that these fetch in turn
 * counts with them, unless it is named elsewhere.
 */
export const tileStarts = ['backdrop-painter', 'host-basemaps', 'basemaps', 'read-basemap', 'recognise-address'];

/** Chunks that are fetched when a page or a picture for slides is made: what draws it, and what writes the PDF. */
export const printChunks = [
  'src/elements/print/make-sheet.ts',
  'draw-sheet',
  'sheet-plate',
  'src/elements/print/pdf-file.ts',
  'src/render/map-plate.ts',
];

/** What saves data, projects and briefings, and opens projects, with the chunks that it fetches. */
export const savingStarts = ['src/entries/save-data.ts'];

/** Chunks for the keys of the map, and for walking from feature to feature. */
export const keyChunks = ['src/elements/map/map-keys.ts', 'src/viewer/walk/walk-desk.ts', 'find-places'];

/**
 * What is fetched when the reader, or the page, adds data to a running map, styles them or keeps them; all that these fetch
 * in turn counts with them, unless it is named elsewhere.
 */
export const ownStarts = [
  'src/elements/map/add-layer.ts',
  'src/viewer/own/own-desk.ts',
  'src/entries/add-data.ts',
  'src/elements/layer-style/own-entry.ts',
];

/** What asks servers for features where no worker may run, and what they offer; everything that these fetch is theirs. */
export const serviceStarts = ['service-source', 'src/elements/map/feature-service-kind.ts'];

/** What reads the files of a reader; without a worker, so do the chunks that it fetches. */
export const importStarts = ['src/import/import-client.ts'];

/** The library of charts. */
export const chartChunks = ['node_modules/uplot/dist/uPlot.esm.js'];

/** Chunks of the page that answer questions where no worker may run; the worker has copies of its own. */
export const localEngineChunks = ['node_modules/@turf/jsts/dist/jsts.min.js', 'src/query/engine/answer-task.ts'];

/** The same in the worker, which no manifest names. */
export const engineFiles = /^lib\/(answer-task|jsts\.min)\.[^.]+\.js$/;

/** Chunks that are fetched when the reader draws, or a question has a shape. */
export const drawingChunks = [
  'src/render/draw/lasting-drawing.ts',
  'src/render/draw/over-layers.ts',
  'src/viewer/drawing/circle-ring.ts',
  'geodesic',
  'geometry-pieces',
  'triangulate',
];

/** Files that a map is drawn without and that no manifest names: the worker's chunks and what these fetch. */
export const rareFiles =
  /^lib\/(lib|service-source|wfs|geojson-geometry|zstd-range-source|index\.web|zstd|esm)\.[^.]+\.(js|wasm)$/;
