import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { serveAtlas } from '../../scripts/atlas-server.js';
import { buildSiteIfStale } from '../../scripts/build-site.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built atlas, with a slash at the end. */
    atlasUrl: string;
  }
}

/** Builds the atlas when it is not current and serves it, as `npm start` would, while the end-to-end tests run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  await buildSiteIfStale(root);
  const server = await serveAtlas({ root: `${root}dist`, host: '127.0.0.1' });
  project.provide('atlasUrl', server.url);
  return () => server.close();
}
