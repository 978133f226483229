import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { entryNames, headlessEntries } from '../../scripts/library-entries.js';

const lib = join(import.meta.dirname, '../../dist/lib');

/** Runs a program in a Node of its own, and gives what it prints as JSON. */
function inNode(program: string): unknown {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    cwd: lib,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}

test('the built package answers in Node what a map answers', () => {
  const answer = inNode(`
    import { openAtlas } from '${lib}/headless/query.js';
    import { catalog } from '${lib}/catalog.js';
    const atlas = openAtlas({ catalog, geodataBase: '${inject('atlasUrl')}geodata/' });
    const request = {
      ask: 'buffer',
      layers: [{ layer: 'industrial-clusters' }],
      subject: { kind: 'features', layer: 'railways', where: { column: 'line_zh', is: 'like', value: '京雄' } },
      distancesMeters: [10000],
    };
    const { features, summary, inputs } = await atlas.answer(request);
    const fetched = atlas.ledger.map(({ url }) => url.split('/').at(-1)).sort();
    const [first] = features;
    console.log(JSON.stringify({ count: features.length, summary, fetched, name: first.name, files: inputs.length }));
  `);
  expect(answer).toMatchObject({ fetched: ['industrial-clusters.fgb', 'railways.fgb'], files: 2 });
  const { count, summary, name } = answer as {
    count: number;
    summary: { en: string };
    name: { en: string; zh: string };
  };
  expect(count).toBeGreaterThan(3);
  expect(summary.en).toContain(String(count));
  expect(name.en).not.toBe('');
});

test('the built package reads a published file by box in Node', () => {
  const found = inNode(`
    import { openFlatGeobuf, encodeFlatGeobuf } from '${lib}/headless/flatgeobuf.js';
    const file = await openFlatGeobuf('${inject('atlasUrl')}geodata/counties.fgb');
    const read = async (opened, options) => { const all = []; for await (const each of opened.features(options)) all.push(each); return all; };
    const near = await read(file, { bbox: [116, 39, 117, 40] });
    const written = encodeFlatGeobuf(near, { name: 'near', title: '', description: '', geometryType: 6, columns: [{ name: 'name_zh', type: 'string', title: '', description: '' }] });
    const again = await read(await openFlatGeobuf(written));
    console.log(JSON.stringify({ near: near.length, again: again.length, geometry: near[0].geometry.type }));
  `);
  expect(found).toEqual({ near: 28, again: 28, geometry: 'MultiPolygon' });
});

test('every entry can be imported in Node, where it begins nothing', () => {
  const elements = ['jjj-atlas', ...entryNames(join(lib, '../..')).filter((name) => !headlessEntries.includes(name))];
  const left = inNode(`
    const before = Object.keys(globalThis);
    globalThis.fetch = () => { throw new Error('fetched') };
    for (const name of ${JSON.stringify(elements)}) await import('${lib}/' + name + '.js');
    console.log(JSON.stringify({ registry: typeof customElements, open: process.getActiveResourcesInfo().filter((each) => /Timeout|Worker|Socket|MessagePort/.test(each)) }));
  `);
  expect(left).toEqual({ registry: 'undefined', open: [] });
});
