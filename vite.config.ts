import { defineConfig } from 'vite';
import { leanEngines } from './scripts/lean-engines.js';
import { withoutReact } from './scripts/without-react.js';

/*
 * What a first map fetches, in one chunk a moment: the elements; what begins with the base map; what draws it, which is
 * MapLibre; the map's own program; what draws themes, which is deck.gl; what stands beside the map. Left to themselves
 * these become some thirty chunks, because later chunks use this module or that; each would cost a request, imports and
 * exports, and what compression loses with every beginning. A module that several use is in the first of them, so what is
 * named here beside the entries are parts of core that must not wait for an engine.
 */
const chunksOfTheFirstMap = [
  { name: 'shell', test: /[\\/]src[\\/]index\.ts$/, priority: 6 },
  {
    name: 'first-basemap',
    test: /[\\/]src[\\/](elements[\\/]map[\\/]first-basemap|core[\\/](basemap-[a-z]+|byte-values|page-geometry))\.ts$/,
    priority: 5,
  },
  { name: 'map-renderer', test: /[\\/]src[\\/]render[\\/]map-renderer\.ts$/, priority: 4 },
  {
    name: 'first-map',
    test: /[\\/]src[\\/](elements[\\/]map[\\/]map-work|core[\\/](class-breaks|route-shield|stroke-style|symbol-shapes|time-looks|zoom-scale))\.ts$/,
    priority: 3,
  },
  { name: 'companions', test: /[\\/]src[\\/]elements[\\/]companions\.ts$/, priority: 2 },
  { name: 'themes', test: /[\\/]src[\\/]render[\\/]theme-painter\.ts$/, priority: 1 },
];

/**
 * Builds the atlas page and the package from one set of chunks: `dist/index.html` and `dist/lib/jjj-atlas.js`, so that
 * the page a reader opens is the package that a host page embeds.
 */
export default defineConfig({
  // Relative, so that both work under any path and from another origin: every URL is resolved against import.meta.url.
  base: './',
  resolve: { alias: withoutReact },
  plugins: [leanEngines()],
  worker: {
    format: 'es',
    rolldownOptions: {
      output: {
        entryFileNames: 'lib/[name].[hash].js',
        chunkFileNames: 'lib/[name].[hash].js',
        assetFileNames: 'lib/[name].[hash][extname]',
      },
    },
  },
  build: {
    target: 'es2023',
    manifest: true,
    sourcemap: true,
    // Geodata and pictures arrive by URL and are never inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2500,
    rolldownOptions: {
      input: { index: 'index.html', 'jjj-atlas': 'src/index.ts' },
      preserveEntrySignatures: 'strict',
      output: {
        // Modules run in the order they are imported, which chunks alone do not promise: src/render/before-deck needs it.
        strictExecutionOrder: true,
        codeSplitting: { groups: chunksOfTheFirstMap },
        entryFileNames: ({ name }) => (name === 'jjj-atlas' ? 'lib/jjj-atlas.js' : 'lib/[name].[hash].js'),
        chunkFileNames: 'lib/[name].[hash].js',
        assetFileNames: 'lib/[name].[hash][extname]',
      },
    },
  },
});
