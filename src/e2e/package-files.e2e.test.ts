import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Package } from 'custom-elements-manifest/schema';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { openAtlas } from './harness.js';
import { type HostPage, serveHostPage } from './host-page.js';

const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const read = (path: string) => readFileSync(join(dist, path), 'utf8');

describe('what the package says of its elements', () => {
  const { modules } = JSON.parse(read('lib/custom-elements.json')) as Package;
  const tags = modules.flatMap(({ exports = [] }) =>
    exports.flatMap((each) => (each.kind === 'custom-element-definition' ? [each.name] : [])),
  );

  test('is said of each', () => {
    const folders = readdirSync(join(root, 'src/elements')).filter((name) =>
      existsSync(join(root, 'src/elements', name, `${name}.ts`)),
    );
    expect(tags).toEqual(folders.map((name) => `jjj-${name}`));
    expect(tags).toHaveLength(24);
    for (const tag of tags) {
      for (const file of ['vscode.html-custom-data.json', 'web-types.json', 'types/jsx.d.ts'])
        expect(read(`lib/${file}`), file).toContain(`"${tag}"`);
    }
  });

  test('names every event that an element has a class for', () => {
    const events = readdirSync(join(root, 'src/elements/events')).filter((file) => !file.includes('.test.'));
    const classes = events.flatMap((file) =>
      [...readFileSync(join(root, 'src/elements/events', file), 'utf8').matchAll(/export class (\w+Event)\b/g)].map(
        ([, name]) => name,
      ),
    );
    const manifest = read('lib/custom-elements.json');
    for (const name of classes) expect(manifest).toContain(`"${name}"`);
  });

  test('leaves out what is nobody else’s business', () => {
    expect(read('lib/custom-elements.json')).not.toMatch(/"privacy"|"#|inheritedFrom/);
  });

  test('describes each entry of its exports by files that are there', () => {
    const paths = Object.values(packageJson.exports).flatMap((each) =>
      typeof each === 'string' ? [each] : Object.values(each),
    );
    const missing = paths.filter((path) => !path.includes('*') && !existsSync(join(root, path)));
    expect(missing).toEqual([]);
  });
});

describe('the hashes of the build', () => {
  const { files, importMap } = JSON.parse(read('integrity.json')) as {
    files: Record<string, string>;
    importMap: { integrity: Record<string, string> };
  };
  let host: HostPage;
  beforeAll(async () => {
    const atlas = inject('atlasUrl');
    const integrity = Object.fromEntries(Object.entries(files).map(([path, hash]) => [`${atlas}${path}`, hash]));
    const entry = 'lib/map.js';
    host = await serveHostPage(`<script type="importmap">${JSON.stringify({ integrity })}</script>
      <script type="module" src="${atlas}${entry}" integrity="${files[entry]}" crossorigin></script><jjj-map></jjj-map>`);
  });
  afterAll(() => host.close());

  test('are those of the files, every script among them', () => {
    const scripts = readdirSync(join(dist, 'lib')).filter((name) => /\.m?js$/.test(name));
    expect(Object.keys(files)).toEqual(expect.arrayContaining(scripts.map((name) => `lib/${name}`)));
    for (const [path, hash] of Object.entries(files)) {
      const digest = createHash('sha384')
        .update(readFileSync(join(dist, path)))
        .digest('base64');
      expect(hash, path).toBe(`sha384-${digest}`);
      expect(importMap.integrity[`./${path}`]).toBe(hash);
    }
  });

  test('let a page on another origin draw a map that is checked throughout', async () => {
    const { consoleErrors, failedRequests, close } = await openAtlas({ path: host.url });
    expect({ consoleErrors, failedRequests }).toEqual({ consoleErrors: [], failedRequests: [] });
    await close();
  });
});
