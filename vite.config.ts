import { defineConfig } from 'vite';
import { libraryEntries } from './scripts/library-entries.js';
import { litWithoutDom } from './scripts/lit-without-dom.js';
import { withoutReact } from './scripts/without-react.js';

/*
 * What every first map fetches at the same moment, in one chunk a moment: the elements, what they load to begin with,
 * and what draws. Left to themselves these become some thirty chunks, because later chunks use this module or that;
 * each would cost a request, imports and exports, and what compression loses with every beginning.
 */
const chunksOfTheFirstMap = [
  {
    name: 'shell',
    // The explorer and the companions are linked with a map, and should not wait for what comes later.
    test: /[\\/]src[\\/](entries[\\/]map|elements[\\/]shared[\\/]map-link)\.ts$/,
    priority: 3,
  },
  {
    name: 'first-map',
    // Looks are the renderer's and the legend's, which should not wait for the renderer.
    test: /[\\/]src[\\/](elements[\\/]map[\\/]map-work|core[\\/](time-looks|class-breaks|accuracy-ring|symbol-shapes|route-shield|zoom-scale|basemap-.*|stroke-style))\.ts$/,
    priority: 2,
  },
  {
    // What companions share. They themselves stay apart, so that a page gets those alone whose entries it imports.
    name: 'companion-parts',
    test: /[\\/]elements[\\/](legend[\\/]legend-(entry|sample)|shared[\\/]mapped-classes|shared[\\/](companion-element|source-.*|open-feature|figure-sources))\.ts$|[\\/]lit-html[\\/]node[\\/]directives[\\/](repeat|live)\.js$/,
    priority: 2,
  },
  { name: 'map-renderer', test: /[\\/]src[\\/]render[\\/]map-renderer\.ts$/, priority: 1 },
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
  plugins: [litWithoutDom()],
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
    // Ahead of time by links of the page only: a host's bundler calls the files something else.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, files, { hostType }) => (hostType === 'html' ? files : []),
    },
    chunkSizeWarningLimit: 2500,
    rolldownOptions: {
      input: { index: 'index.html', ...entries },
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
