#!/usr/bin/env node
/*
 * Copies what the atlas fetches by itself (workers, with what they fetch later, and the geodata) from the package into a
 * folder that a web server publishes, for pages whose bundler moves the code away from them:
 *
 *   npx jjj-atlas-assets public/atlas        and in the page        setAssetBase('/atlas/')
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const workers = /^(data-worker|maplibre-gl-worker)\.[^.]+\.m?js$/;

const [folder] = process.argv.slice(2);
if (folder === undefined || folder.startsWith('-')) {
  process.stderr.write('Say into which folder the files shall be copied: jjj-atlas-assets public/atlas\n');
  process.exit(1);
}
if (!existsSync(join(dist, 'geodata'))) {
  process.stderr.write(`There is no geodata in ${dist}. Install the package anew, or build it first.\n`);
  process.exit(1);
}
const target = resolve(folder);
const built = readdirSync(join(dist, 'lib')).filter((name) => /\.(js|mjs|wasm)$/.test(name));
const files = new Set();
for (const name of built.filter((each) => workers.test(each))) addWithLater(name);
mkdirSync(join(target, 'lib'), { recursive: true });
for (const name of files) cpSync(join(dist, 'lib', name), join(target, 'lib', name));
cpSync(join(dist, 'geodata'), join(target, 'geodata'), { recursive: true });
// The poster, for browsers that cannot draw.
cpSync(join(dist, 'share.jpg'), join(target, 'share.jpg'));
process.stdout.write(`Copied ${files.size} files and the geodata into ${target}.\n`);

/** Adds a file and those that it names, which it fetches later. */
function addWithLater(name) {
  if (files.has(name)) return;
  files.add(name);
  if (name.endsWith('.wasm')) return;
  const text = readFileSync(join(dist, 'lib', name), 'utf8');
  for (const other of built) if (text.includes(other)) addWithLater(other);
}
