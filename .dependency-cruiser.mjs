/*
 * The rooms of src/ and the arrows between them. A room may import itself and what is listed here; type imports count.
 */
const rooms = {
  core: [],
  flatgeobuf: ['core'],
  statistics: ['core'],
  query: ['core', 'flatgeobuf'],
  export: ['core', 'flatgeobuf'],
  viewer: ['core', 'query', 'statistics', 'export'],
  render: ['core', 'flatgeobuf'],
  import: ['core', 'flatgeobuf'],
  services: ['core', 'flatgeobuf'],
  worker: ['core', 'flatgeobuf', 'query', 'services'],
  elements: ['core', 'viewer', 'statistics', 'export'],
  embed: ['core', 'viewer', 'elements'],
  'service-worker': ['core'],
  offline: ['core', 'elements'],
};

/** Packages that only the rooms named may know. */
const packageOwners = {
  '(maplibre-gl|deck\\.gl|@deck\\.gl|@luma\\.gl|terra-draw)': ['render'],
  pmtiles: ['core'],
  'geographiclib-geodesic': ['query'],
  '(lit|lit-html|lit-element|@lit|@awesome\\.me)': ['elements'],
  '@turf': ['query'],
  '(flatgeobuf|flatbuffers)': ['flatgeobuf'],
  'intl-messageformat': ['core'],
  '(write-excel-file|fflate)': ['viewer', 'export'],
  '(papaparse|read-excel-file|@tmcw/togeojson|hyparquet|hyparquet-compressors)': ['import'],
  '(@tanstack|uplot)': ['elements'],
  'simple-statistics': ['statistics'],
  '@xmldom': ['import', 'services', 'viewer'],
  proj4: ['core/datum'],
  idb: ['viewer'],
};

const tests = '(\\.test\\.ts$|/testing/|^src/e2e/)';
const compositionRoot = '^src/elements/map/';

const roomRules = Object.entries(rooms).map(([room, allowed]) => ({
  name: `room-${room}`,
  comment: `src/${room} may import ${[room, ...allowed].join(', ')} only.`,
  severity: 'error',
  from: { path: `^src/${room}/`, pathNot: room === 'elements' ? [tests, compositionRoot] : tests },
  to: { path: '^(src|layers|geodata|scripts|bench)/', pathNot: `^src/(${[room, ...allowed].join('|')})/` },
}));

const packageRules = Object.entries(packageOwners).map(([packages, owners]) => ({
  name: `package-of-${owners.join('-')}`,
  comment: `Only src/${owners.join(', src/')} knows ${packages}.`,
  severity: 'error',
  from: { path: '^(src|layers)/', pathNot: [`^src/(${owners.join('|')})/`, tests] },
  // The style sheet of a package is no code: a shadow root has to contain MapLibre's.
  to: { path: `node_modules/${packages}/`, pathNot: '\\.css$' },
}));

export default {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    ...roomRules,
    ...packageRules,
    {
      name: 'composition-root',
      comment:
        'jjj-map puts viewer, renderer and data client together, and only it. It takes the client, not the worker.',
      severity: 'error',
      from: { path: compositionRoot, pathNot: tests },
      to: {
        path: '^(src|layers|geodata|scripts|bench)/',
        pathNot: '^src/(core|statistics|viewer|elements|render|worker|import|services)/',
      },
    },
    {
      name: 'layers-are-data',
      comment: 'A layer is plain data: it imports other layers, and of src/core the types only.',
      severity: 'error',
      from: { path: '^layers/', pathNot: tests },
      to: { pathNot: ['^layers/', '^src/core/'] },
    },
    {
      name: 'layers-import-types-only',
      severity: 'error',
      from: { path: '^layers/', pathNot: tests },
      to: { path: '^src/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'catalog-only-in-entries',
      comment: 'Only what the package is entered by knows the built-in catalog.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(built-in-catalog\\.ts$|entries/)', tests] },
      to: { path: '^(layers|geodata)/' },
    },
    {
      name: 'entries-are-outermost',
      comment: 'Nobody imports what the package is entered by.',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { path: '^src/entries/' },
    },
    {
      name: 'no-test-in-product',
      severity: 'error',
      from: { path: '^(src|layers|geodata/build)/', pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'no-tooling-in-product',
      severity: 'error',
      from: { path: '^(src|layers)/', pathNot: tests },
      to: { path: '^(scripts|bench|geodata)/' },
    },
    {
      name: 'geodata-build-needs-little',
      comment: 'The geodata is made with the words of core, the catalog, and the FlatGeobuf encoder.',
      severity: 'error',
      from: { path: '^geodata/build/', pathNot: tests },
      to: {
        path: '^(src|layers|scripts|bench)/',
        pathNot: ['^src/(core|flatgeobuf)/', '^layers/'],
      },
    },
    {
      name: 'runtime-packages-are-dependencies',
      severity: 'error',
      from: { path: '^(src|layers)/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(virtual:|vitest/)|\\?' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|public|src/e2e/consumers/projects)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
