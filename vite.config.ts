import { defineConfig } from 'vite';
import { browserFloor } from './scripts/floor/browser-floor.js';
import { leanEngines } from './scripts/lean-engines.js';
import { libraryEntries } from './scripts/library-entries.js';
import { litWithoutDom } from './scripts/lit-without-dom.js';
import { shareTags } from './scripts/share-tags.js';
import { trustedMapWorker } from './scripts/trusted-map-worker.js';
import { withoutReact } from './scripts/without-react.js';

/*
 * What a first map fetches, in one chunk a moment: the elements; what begins with the base map; what draws it, which is
 * MapLibre; the map's own program; what draws themes, which is deck.gl; what stands beside the map. Left to themselves
 * these become some thirty chunks, because later chunks use this module or that; each would cost a request, imports and
 * exports, and what compression loses with every beginning. A module that several use is in the first of them, so what is
 * named here beside the entries are parts of core that must not wait for an engine.
 */
const chunksOfTheFirstMap = [
  {
    name: 'shell',
    // The explorer and the companions are linked with a map, and should not wait for what comes later.
    test: /[\\/]src[\\/](entries[\\/]map|elements[\\/]shared[\\/](map-link|open-selection))\.ts$/,
    priority: 6,
  },
  {
    name: 'first-basemap',
    test: /[\\/]src[\\/](elements[\\/]map[\\/]first-basemap|core[\\/](basemap-[a-z]+|byte-values|drawn-look|linear-rgb|palettes|page-geometry|presented-symbology|strong-colors))\.ts$/,
    priority: 5,
  },
  { name: 'map-renderer', test: /[\\/]src[\\/]render[\\/]map-renderer\.ts$/, priority: 4 },
  {
    name: 'first-map',
    test: /[\\/]src[\\/](elements[\\/]map[\\/]map-work|core[\\/](accuracy-ring|class-breaks|class-pattern|drawn-part|line-pattern|pattern-path|route-shield|stroke-style|symbol-shapes|time-looks|zoom-scale))\.ts$/,
    priority: 3,
  },
  {
    // What companions share. They themselves stay apart, so that a page gets those alone whose entries it imports.
    name: 'companion-parts',
    test: /[\\/]elements[\\/](legend[\\/]legend-(entry|sample)|shared[\\/]mapped-classes|shared[\\/](companion-element|dialog\.styles|source-.*|open-feature|figure-sources))\.ts$|[\\/]lit-html[\\/]node[\\/]directives[\\/](repeat|live)\.js$/,
    priority: 2,
  },
  { name: 'themes', test: /[\\/]src[\\/]render[\\/]theme-painter\.ts$/, priority: 1 },
];

const entries = libraryEntries(import.meta.dirname);

/**
 * Builds the atlas page and the package from one set of chunks: `dist/index.html` and `dist/lib/jjj-atlas.js`, so that
 * the page a reader opens is the package that a host page embeds.
 */
export default defineConfig({
  // Relative, so that both work under any path and from another origin: every URL is resolved against import.meta.url.
  base: './',
  resolve: { alias: withoutReact },
  experimental: {
    // A host's bundler gives workers other names; the fragment keeps that by which `setAssetBase` finds them.
    renderBuiltUrl: (file, { hostType }) => {
      const name = /[^/]*-worker\.[^/]+$/.exec(file)?.[0];
      if (hostType !== 'js' || name === undefined) return { relative: true };
      return { runtime: `new URL('${name}', import.meta.url).href + '#${name}'` };
    },
  },
  plugins: [shareTags(), leanEngines(), trustedMapWorker(), litWithoutDom()],
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
    target: [...browserFloor],
    manifest: true,
    license: { fileName: 'THIRD-PARTY-NOTICES.md' },
    sourcemap: true,
    // Geodata and pictures arrive by URL and are never inlined.
    assetsInlineLimit: 0,
    // Ahead of time by links of the page only: a host's bundler calls the files something else.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, files, { hostType }) => (hostType === 'html' ? files : []),
    },
    chunkSizeWarningLimit: 2500,
    rolldownOptions: {
      input: { index: 'index.html', embed: 'embed.html', ...entries },
      preserveEntrySignatures: 'strict',
      output: {
        // Modules run in the order they are imported, which chunks alone do not promise: src/render/before-deck needs it.
        strictExecutionOrder: true,
        codeSplitting: { groups: chunksOfTheFirstMap },
        entryFileNames: ({ name }) => (name in entries ? `lib/${name}.js` : 'lib/[name].[hash].js'),
        chunkFileNames: 'lib/[name].[hash].js',
        assetFileNames: 'lib/[name].[hash][extname]',
      },
    },
  },
});
