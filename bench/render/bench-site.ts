import { copyFileSync, linkSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'vite';
import { type AtlasServer, serveAtlas } from '../../scripts/atlas-server.js';
import { withoutReact } from '../../scripts/without-react.js';

const page = join(import.meta.dirname, 'page');

/** Builds the page of the bench, puts files beside it and serves both. */
export async function serveBench(files: readonly string[]): Promise<AtlasServer> {
  const outDir = join(import.meta.dirname, '../../.cache/bench/render-site');
  await build({
    configFile: false,
    root: page,
    base: './',
    publicDir: false,
    logLevel: 'error',
    resolve: { alias: withoutReact },
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0, chunkSizeWarningLimit: 5000 },
  });
  for (const file of files) putBeside(file, join(outDir, basename(file)));
  return serveAtlas({ root: outDir, host: '127.0.0.1' });
}

/** A link, since the files are large; a copy where the disk has no links. */
function putBeside(from: string, to: string): void {
  rmSync(to, { force: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
