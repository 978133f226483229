import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { buildEmbedding } from './build-embedding.js';
import { fingerprintOfInputs, isBuildCurrent, recordBuild } from './build-fingerprint.js';
import { whileLocked } from './build-lock.js';
import { buildServiceWorker } from './build-service-worker.js';
import { buildDocs } from './docs/site.js';
import { writeElementData } from './element-data.js';
import { writeIntegrity } from './file-integrity.js';
import { headlessBuild } from './headless-build.js';
import { writeJsonSchemas } from './json-schemas.js';
import { headlessEntries, libraryEntries } from './library-entries.js';
import { writeSizes } from './sizes/sizes-page.js';

const lock = 'node_modules/.cache/jjj-atlas/building';

/**
 * Builds page, package and workers into `dist/` and the declarations into `dist/lib/types`.
 *
 * @param root - Folder of the project.
 * @param quiet - Only warnings and errors.
 */
export async function buildSite(root: string, quiet = false): Promise<void> {
  const fingerprint = fingerprintOfInputs(root);
  const logLevel = quiet ? 'warn' : 'info';
  await asProduction(async () => {
    await build({ root, configFile: join(root, 'vite.config.ts'), logLevel });
    await build({ ...headlessBuild(root), logLevel });
    await buildEmbedding(root);
    await buildServiceWorker(root);
  });
  // As they are: an example shows what a host page contains, and uses the package as it is published.
  cpSync(join(root, 'examples'), join(root, 'dist/examples'), { recursive: true });
  writeDeclarations(root);
  writeElementData(root);
  const resized = writeSizes(root);
  await buildDocs(root);
  printIntegrity(root, quiet);
  // The page of sizes is read by the build that writes it.
  recordBuild(root, resized ? fingerprintOfInputs(root) : fingerprint);
}

/** Vite takes `NODE_ENV` from its surroundings; under the test runner that would build Lit's development version. */
async function asProduction(work: () => Promise<unknown>): Promise<void> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

/** Builds unless `dist/` is already what the sources say; waits for another process that is building. */
export async function buildSiteIfStale(root: string): Promise<void> {
  await whileLocked(join(root, lock), async () => {
    if (isBuildCurrent(root)) return;
    console.log('Building the atlas …');
    const began = Date.now();
    await buildSite(root, true);
    console.log(`Built in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
  });
}

/** Brings the committed JSON Schemas in `public/schema` to what the code checks. */
export function publishSchemas(root: string): void {
  for (const [file, text] of writeJsonSchemas()) {
    const path = join(root, 'public/schema', file);
    mkdirSync(dirname(path), { recursive: true });
    if (readText(path) !== text) writeFileSync(path, text);
  }
}

/** Everything has its hash; those of the entries are for whoever writes a page. */
function printIntegrity(root: string, quiet: boolean): void {
  const entries = [...Object.keys(libraryEntries(root)), ...headlessEntries.map((name) => `headless/${name}`)];
  const hashes = writeIntegrity(root, entries);
  if (quiet) return;
  for (const [path, hash] of Object.entries(hashes)) console.log(`${path} ${hash}`);
}

function writeDeclarations(root: string): void {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The declarations could not be written:\n${stdout}`);
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
