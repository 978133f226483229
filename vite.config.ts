import { defineConfig } from 'vite';

/** Builds the atlas page and the package from the same chunks: `dist/index.html` and `dist/lib/jjj-atlas.js`. */
export default defineConfig({
  // Relative, so that the page and the package work under any path and from another origin.
  base: './',
  worker: { format: 'es' },
});
