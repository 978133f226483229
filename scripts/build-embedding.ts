import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/**
 * Builds what a page around the atlas loads by itself: the script that follows the height of frames, alone in one small
 * file, and the style sheet of placeholders, as it is.
 *
 * @param root - Folder of the project, whose `dist/` is built already.
 */
export async function buildEmbedding(root: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      emptyOutDir: false,
      target: 'es2022',
      rolldownOptions: {
        input: join(root, 'src/embed-host.ts'),
        output: { entryFileNames: 'lib/embed-host.js' },
      },
    },
  });
  copyFileSync(join(root, 'src/placeholder.css'), join(root, 'dist/lib/placeholder.css'));
}
