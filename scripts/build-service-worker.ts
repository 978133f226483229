import { join } from 'node:path';
import { build } from 'vite';
import { browserFloor } from './floor/browser-floor.js';
import { findOfflineFiles } from './offline-files.js';

/**
 * Builds the explorer's service worker, with the list of what it stores, and the one that takes it away again, each as one
 * plain script at the root of the site, because a service worker serves what lies below its own address.
 *
 * @param root - Folder of the project, whose page and geodata are built already.
 */
export async function buildServiceWorker(root: string): Promise<void> {
  const offlineFiles = JSON.stringify(findOfflineFiles(root));
  await buildScript(root, 'service-worker', { offlineFiles });
  await buildScript(root, 'removal', {});
}

async function buildScript(root: string, source: string, define: Record<string, string>): Promise<void> {
  const name = source === 'removal' ? 'service-worker-removal' : source;
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define,
    build: {
      emptyOutDir: false,
      target: [...browserFloor],
      modulePreload: false,
      rolldownOptions: {
        input: join(root, `src/service-worker/${source}.ts`),
        output: { format: 'iife', entryFileNames: `${name}.js` },
      },
    },
  });
}
