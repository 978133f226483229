import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { headlessEntries } from './library-entries.js';

/**
 * How the entries without elements are built, into `dist/lib/headless`: for browsers and Node alike, so without the
 * helper that fetches chunks ahead in a page.
 *
 * @param root - Folder of the project.
 */
export function headlessBuild(root: string): InlineConfig {
  const entries = headlessEntries.map((name) => [name, join(root, `src/entries/${name}.ts`)]);
  return {
    root,
    configFile: false,
    publicDir: false,
    build: {
      target: 'es2023',
      outDir: 'dist/lib/headless',
      sourcemap: true,
      lib: { entry: Object.fromEntries(entries), formats: ['es'], fileName: (_format, name) => `${name}.js` },
      rolldownOptions: {
        output: { minify: true, chunkFileNames: '[name].[hash].js', assetFileNames: '[name].[hash][extname]' },
      },
    },
  };
}
