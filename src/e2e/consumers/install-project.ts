import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeParks } from './our-parks.js';
import { runNpm } from './run-npm.js';

const templates = fileURLToPath(new URL('projects/', import.meta.url));

/** What stands for the address of the atlas in a template, as it does in the documentation. */
const exampleAddress = 'https://maps.example/';

/**
 * Copies a template into a throwaway folder, gives it the data of its owner, and installs what it names; the package of
 * the atlas is the one packed before.
 *
 * @param folder - Of all throwaway projects; holds `packed/`.
 * @param atlasUrl - Takes the place of `https://maps.example/` in the project's files.
 * @returns The project's folder.
 */
export function installProject(folder: string, name: string, atlasUrl: string): string {
  const project = copyProject(folder, name, atlasUrl);
  if (!existsSync(join(project, 'package.json'))) return project;
  const tarball = readdirSync(join(folder, 'packed')).find((file) => file.endsWith('.tgz'));
  dependOnTarball(project, `file:../packed/${tarball}`);
  const began = Date.now();
  runNpm(project, ['install', '--prefer-offline', '--no-audit', '--no-fund', '--no-package-lock']);
  console.log(`${name}: installed in ${seconds(began)} s`);
  return project;
}

/** Installs a project and builds it by its own `build` script. @returns The folder to be served. */
export function buildProject(folder: string, name: string, atlasUrl: string): string {
  const project = installProject(folder, name, atlasUrl);
  const began = Date.now();
  runNpm(project, ['run', 'build']);
  console.log(`${name}: built in ${seconds(began)} s`);
  return join(project, 'dist');
}

/** Copies a template, which without a bundler is all there is to do. @returns The project's folder. */
export function copyProject(folder: string, name: string, atlasUrl: string, as = name): string {
  const project = join(folder, as);
  cpSync(join(templates, name), project, { recursive: true });
  const isBundled = existsSync(join(project, 'vite.config.js'));
  writeParks(isBundled ? join(project, 'public') : project);
  for (const file of readdirSync(project))
    if (/\.(html|js|txt)$/.test(file)) insertAddress(join(project, file), atlasUrl);
  return project;
}

function insertAddress(path: string, atlasUrl: string): void {
  const text = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    text.replaceAll(exampleAddress, atlasUrl).replaceAll(exampleAddress.slice(0, -1), atlasUrl.slice(0, -1)),
  );
}

/** A template names a release of the package; what is tested is what was packed now. */
function dependOnTarball(project: string, address: string): void {
  const path = join(project, 'package.json');
  const content = JSON.parse(readFileSync(path, 'utf8')) as { dependencies: Record<string, string> };
  content.dependencies['jjj-atlas'] = address;
  writeFileSync(path, JSON.stringify(content, null, 2));
}

function seconds(began: number): string {
  return ((Date.now() - began) / 1000).toFixed(1);
}
