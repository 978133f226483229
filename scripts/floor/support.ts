import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CompatStatement, Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data';
import { floorVersions } from './browser-floor.js';

/** The branches of MDN's browser compatibility data that are asked. */
export const { api, css, javascript } = readData();

type FloorBrowser = keyof typeof floorVersions;

const floor = Object.entries(floorVersions) as [FloorBrowser, number][];

/** What MDN says of one thing below a branch: a property's keyword, a member of an interface; undefined when nothing. */
export function compatOf(branch: Identifier | undefined, ...path: readonly string[]): CompatStatement | undefined {
  let at = branch;
  for (const name of path) at = at && Object.hasOwn(at, name) ? at[name] : undefined;
  return at?.__compat;
}

/** The browsers of the floor that do not have a thing; none when all have it, or MDN does not know. */
export function browsersWithout(compat: CompatStatement | undefined): readonly string[] {
  if (!compat) return [];
  return floor.filter(([browser, version]) => firstVersion(compat, browser) > version).map(([browser]) => browser);
}

/** First version of a browser that has a thing by its own name and without a flag; infinite when none has. */
function firstVersion(compat: CompatStatement, browser: FloorBrowser): number {
  const statements = [compat.support[browser] ?? []].flat() as SimpleSupportStatement[];
  const plain = statements.filter(({ flags, prefix, alternative_name }) => !flags && !prefix && !alternative_name);
  const versions = plain.map(({ version_added }) => Number.parseFloat(String(version_added).replace('≤', '')));
  return Math.min(...versions.filter((version) => !Number.isNaN(version)), Number.POSITIVE_INFINITY);
}

/** Read and not imported: what bundles tests would make a program of its twenty megabytes first. */
function readData(): Readonly<Record<'api' | 'css' | 'javascript', Identifier>> {
  const file = createRequire(import.meta.url).resolve('@mdn/browser-compat-data');
  return JSON.parse(readFileSync(file, 'utf8'));
}
