import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };

/** A package that the build has put into the chunks. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly licence: string;
}

/** Licences that let the atlas be embedded anywhere, as long as their notice goes along. */
const allowed = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'EDL-1.0', 'ISC', 'MIT', 'Unlicense'];

/** Where the build writes the licences of what it has bundled, under `dist/`. */
export const noticesFile = 'THIRD-PARTY-NOTICES.md';

/**
 * Reads which packages are bundled.
 *
 * @param notices - What the build wrote into {@link noticesFile}: a heading `name - version (licence)` for each package.
 */
export function bundledPackages(notices: string): BundledPackage[] {
  return [...notices.matchAll(/^## (\S+) - (\S+) \((.+)\)$/gm)].map(([, name = '', version = '', licence = '']) => ({
    name,
    version,
    licence,
  }));
}

/** True when one of the alternatives of an SPDX expression is allowed, all its parts. */
export function licenceAllowed(expression: string): boolean {
  const alternatives = expression.replaceAll(/[()]/g, '').split(/\s+OR\s+/);
  return alternatives.some((each) => each.split(/\s+AND\s+/).every((licence) => allowed.includes(licence)));
}

/**
 * Checks that everything bundled may be, and that docs/dependencies.md says why each package chosen is there, at the
 * version that is installed.
 *
 * @param root - Folder of the project, built.
 * @throws {Error} naming what is wrong.
 */
export function checkLicences(root: string): void {
  const bundled = bundledPackages(readFileSync(join(root, 'dist', noticesFile), 'utf8'));
  if (bundled.length === 0) throw new Error(`dist/${noticesFile} names no package. Build again.`);
  const refused = bundled
    .filter(({ licence }) => !licenceAllowed(licence))
    .map(({ name, licence }) => `${name} is bundled under ${licence}, but allowed are ${allowed.join(', ')}.`);
  const listed = readFileSync(join(root, 'docs/dependencies.md'), 'utf8');
  const unlisted = Object.entries(chosenPackages(bundled))
    .filter(([name, version]) => !listed.includes(`| ${name} | ${version} |`))
    .map(([name, version]) => `docs/dependencies.md has no row that begins with "| ${name} | ${version} |".`);
  const problems = [...refused, ...unlisted];
  if (problems.length > 0) throw new Error(problems.join('\n'));
  console.log(`${bundled.length} packages are bundled, each under a licence that allows it.`);
}

/** Packages of package.json that are bundled, themselves or as the one that brings others. */
function chosenPackages(bundled: readonly BundledPackage[]): Record<string, string> {
  const direct: Record<string, string> = { ...packageJson.dependencies, ...packageJson.devDependencies };
  const names = bundled.map(({ name }) => name);
  return Object.fromEntries(Object.entries(direct).filter(([name]) => names.includes(name)));
}
