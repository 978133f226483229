import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

interface PackageJson {
  readonly exports: Readonly<Record<string, unknown>>;
}

interface Imported {
  readonly exported: Readonly<Record<string, number>>;
  readonly globals: readonly string[];
  readonly started: readonly string[];
}

/** What a module must not begin while it is imported, as Node names it. */
const begun = /TCP|UDP|PIPE|GETADDRINFO|HTTP|TLS|WORKER|MESSAGEPORT|PROCESS|TTY|Timeout|Immediate|WATCH|FSEVENT/i;

/** What Lit itself leaves in Node: its versions, and a registry in which elements are defined without a document. */
const ofLit = /^(customElements|litPropertyMetadata|reactiveElementVersions|lit(Html|Element)Versions)$/;

const project = () => join(inject('consumersFolder'), 'node');

/** Neither data nor types alone; the wrappers for React are for pages that have React. */
function isProgram(entry: string, { default: file = '' }: { readonly default?: string }): boolean {
  return file.endsWith('.js') && !entry.includes('*') && entry !== './react';
}

/** Runs a file of the project on the server that installed the package; it has to end by itself. */
function runInNode(parameters: readonly string[]): { readonly status: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, parameters, {
    cwd: project(),
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, output: status === 0 ? stdout : `${stdout}${stderr}` };
}

test('every entry can be imported in Node, starts nothing and lets the process end', () => {
  const path = join(project(), 'node_modules/jjj-atlas/package.json');
  const { exports } = JSON.parse(readFileSync(path, 'utf8')) as PackageJson;
  const entries = Object.keys(exports).filter((entry) => isProgram(entry, Object(exports[entry])));
  const { status, output } = runInNode([
    'import-everything.mjs',
    ...entries.map((entry) => entry.replace('.', 'jjj-atlas')),
  ]);
  expect(status, output).toBe(0);
  const { exported, globals, started } = JSON.parse(output) as Imported;
  expect(Object.keys(exported).length).toBeGreaterThan(15);
  expect(Object.values(exported).every((names) => names > 0)).toBe(true);
  expect(started.filter((type) => begun.test(type))).toEqual([]);
  expect(globals.filter((name) => !ofLit.test(name))).toEqual([]);
});

test('installing the package brings types, and neither of the engines, which are inside', () => {
  const installed = readdirSync(join(project(), 'node_modules'));
  expect(installed).toContain('jjj-atlas');
  expect(installed.filter((name) => /maplibre|deck|luma|turf|react/.test(name))).toEqual([]);
  expect(installed.length).toBeLessThan(12);
});

test('a question is answered in Node, without a map', () => {
  const { status, output } = runInNode(['ask.mjs', inject('packageUrl')]);
  expect(status, output).toBe(0);
  expect(JSON.parse(output)).toEqual(['Langfang']);
});
