import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { entryNames, headlessEntries } from '../../scripts/library-entries.js';
import { mapOf } from './atlas-page.js';
import { openAtlas } from './harness.js';
import { type HostPage, serveHostPage } from './host-page.js';

const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const withoutElement = ['catalog', 'ssr', 'react', ...headlessEntries];
const elements = entryNames(root).filter((name) => !withoutElement.includes(name));

interface ManifestChunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, ManifestChunk>;

/** Elements that others show inside, the dialog that saves data when its button is pressed. */
const partsOf: Readonly<Record<string, readonly string[]>> = {
  'layer-list': ['feature-search', 'save-data'],
  'feature-panel': ['save-data'],
  'results-table': ['save-data'],
};

/** Source files of all chunks that an entry can ever fetch. */
function sourcesBehind(entry: string): string[] {
  const found = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (!chunk || found.has(chunk.file)) return;
    found.add(chunk.file);
    for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) visit(next);
  };
  visit(`src/entries/${entry}.ts`);
  return [...found].flatMap(sourcesOf);
}

function sourcesOf(file: string): string[] {
  try {
    const map = JSON.parse(readFileSync(join(dist, `${file}.map`), 'utf8')) as { sources: string[] };
    return map.sources.map((source) => source.replace(/^(\.\.\/)+/, ''));
  } catch {
    // Chunks that only pass on what others have no map.
    return [];
  }
}

describe('the entries', () => {
  test('are all of the elements, and the package names each', () => {
    expect(elements).toHaveLength(24);
    const exported = Object.keys(packageJson.exports);
    expect(exported).toEqual(expect.arrayContaining(elements.map((name) => `./${name}.js`)));
    expect(exported).toEqual(expect.arrayContaining(['.', './catalog', ...headlessEntries.map((name) => `./${name}`)]));
  });

  test.each(elements.filter((name) => name !== 'explorer'))('%s fetches no element that is not part of it', (name) => {
    const sources = sourcesBehind(name);
    expect(sources).toContain(`src/elements/${name}/${name}.ts`);
    const fetched = elements.filter((each) => sources.includes(`src/elements/${each}/${each}.ts`));
    // The map shares its shell with the companions, which are nothing without one.
    const ownParts = partsOf[name] ?? [];
    expect(fetched.filter((each) => each !== 'map' && !ownParts.includes(each))).toEqual(name === 'map' ? [] : [name]);
  });
});

describe('the entry of the map', () => {
  let host: HostPage;
  beforeAll(async () => {
    const atlas = inject('atlasUrl');
    host = await serveHostPage(`<script type="module" src="${atlas}lib/map.js"></script><jjj-map></jjj-map>`);
  });
  afterAll(() => host.close());

  test('draws the built-in catalog with no other element on the page', async () => {
    const { page, consoleErrors, failedRequests, close } = await openAtlas({ path: host.url });
    const layers = await mapOf(page).evaluate(
      (map) => (map as import('../elements/map/map.js').JjjMap).viewer?.catalog.id,
    );
    expect(layers).toBe('jing-jin-ji');
    const defined = await page.evaluate((names) => names.filter((name) => customElements.get(`jjj-${name}`)), elements);
    expect(defined).toEqual(['map']);
    expect({ consoleErrors, failedRequests }).toEqual({ consoleErrors: [], failedRequests: [] });
    await close();
  });
});
