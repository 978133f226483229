import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { serveAtlas } from '../../../scripts/atlas-server.js';
import { buildSiteIfStale } from '../../../scripts/build-site.js';
import { installProject } from './install-project.js';
import { runNpm } from './run-npm.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder with the packed package, in which throwaway projects are made. */
    consumersFolder: string;
    /** Address under which the installed package is served to other origins, with a slash at the end. */
    packageUrl: string;
  }
}

/**
 * Packs the package as `npm publish` would, installs it, and serves what was installed as a CDN does, and the whole
 * site beside it, while the tests of consumers run.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  await buildSiteIfStale(root);
  const folder = mkdtempSync(join(tmpdir(), 'jjj-consumers-'));
  console.log(`Packing into ${folder} …`);
  const packed = join(folder, 'packed');
  mkdirSync(packed);
  runNpm(root, ['pack', '--silent', '--pack-destination', packed]);
  project.provide('consumersFolder', folder);
  const installed = installProject(folder, 'node', 'http://atlas.invalid/');
  const [site, cdn] = await Promise.all(
    [join(root, 'dist'), join(installed, 'node_modules/jjj-atlas/dist')].map((served) =>
      serveAtlas({ root: served, host: '127.0.0.1' }),
    ),
  );
  project.provide('atlasUrl', site?.url ?? '');
  project.provide('packageUrl', cdn?.url ?? '');
  return async () => {
    await Promise.all([site?.close(), cdn?.close()]);
    rmSync(folder, { recursive: true, force: true });
  };
}
