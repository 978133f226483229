import { copyFileSync, cpSync, linkSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type AtlasServer, serveAtlas } from '../../scripts/atlas-server.js';
import { buildSiteIfStale } from '../../scripts/build-site.js';

const root = join(import.meta.dirname, '../..');
const ofPeer = [
  'maplibre-gl/dist/maplibre-gl.css',
  'maplibre-gl/dist/maplibre-gl.mjs',
  'maplibre-gl/dist/maplibre-gl-shared.mjs',
  'maplibre-gl/dist/maplibre-gl-worker.mjs',
  'papaparse/papaparse.min.js',
];

/**
 * Serves a page with the atlas as it is published, and one with MapLibre and a parser of tables as these are published.
 *
 * @param files - Paths of what lies beside the pages, for whoever wants an address.
 */
export async function serveImportBench(files: readonly string[]): Promise<AtlasServer> {
  await buildSiteIfStale(root);
  const site = join(root, '.cache/bench/import-site');
  rmSync(site, { recursive: true, force: true });
  cpSync(join(import.meta.dirname, 'page'), site, { recursive: true });
  for (const folder of ['lib', 'geodata']) cpSync(join(root, 'dist', folder), join(site, folder), { recursive: true });
  for (const file of ofPeer) copyFileSync(join(root, 'node_modules', file), join(site, basename(file)));
  for (const file of files) linkSync(file, join(site, basename(file)));
  return serveAtlas({ root: site, host: '127.0.0.1' });
}
