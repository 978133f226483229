import { afterEach, expect, test } from 'vitest';
import { DataSet } from './data-set.js';
import { cachePrefix, storeFiles } from './file-store.js';
import { digestOf, type OfflineFiles, type StoredFile } from './stored-files.js';

const base = `${location.origin}/`;
const options = { base, caches, pageMark: '' };

afterEach(async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(base)));
  await Promise.all(names.map((name) => caches.delete(name)));
});

async function published(path: string): Promise<StoredFile> {
  const bytes = await (await fetch(base + path)).arrayBuffer();
  return { path, bytes: bytes.byteLength, sha256: await digestOf(bytes) };
}

async function listed(dataVersion: string, paths: readonly string[]): Promise<OfflineFiles> {
  const data = await Promise.all(['geodata/index.json', ...paths].map(published));
  return { version: '1', app: [], data, dataVersion, pageMark: '' };
}

const ports = `${base}geodata/ports.fgb`;
const wrong = { path: 'geodata/ports.fgb', bytes: 1, sha256: '00' };
const nameOf = (what: string) => `${cachePrefix(base)}${what}`;

test('stores whole files with what they say of themselves', async () => {
  await storeFiles(nameOf('a'), [await published('geodata/ports.fgb')], options);
  const stored = await (await caches.open(nameOf('a'))).match(ports);
  expect(stored?.status).toBe(200);
  expect(stored?.headers.get('ETag')).toBe((await fetch(ports)).headers.get('ETag'));
  expect(stored?.headers.has('Content-Range')).toBe(false);
  expect((await stored?.arrayBuffer())?.byteLength).toBe((await published('geodata/ports.fgb')).bytes);
});

test('refuses what is not the file of the list, and what is missing', async () => {
  await expect(storeFiles(nameOf('a'), [wrong], options)).rejects.toMatchObject({ reason: 'changed' });
  const missing = { ...wrong, path: 'geodata/none.fgb' };
  await expect(storeFiles(nameOf('a'), [missing], options)).rejects.toMatchObject({
    reason: expect.stringMatching(/network|changed/),
  });
});

test('a browser without room is told from a network without answer', async () => {
  const full = async () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  const cache = { match: async () => undefined, put: full };
  const crowded = { open: async () => cache, keys: async () => [] } as unknown as CacheStorage;
  const files = [await published('geodata/ports.fgb')];
  await expect(storeFiles(nameOf('a'), files, { ...options, caches: crowded })).rejects.toMatchObject({
    reason: 'room',
  });
});

test('data answer when all of them are there, not before', async () => {
  const files = await listed('1', ['geodata/ports.fgb', 'geodata/ports.json']);
  await expect(new DataSet({ ...files, data: [...files.data, wrong] }, options).keep()).rejects.toMatchObject({
    reason: 'changed',
  });
  const set = new DataSet(files, options);
  expect(await set.match(ports)).toBeUndefined();
  await set.keep();
  expect((await set.match(ports))?.status).toBe(200);
  // Another run of the service worker finds it so.
  expect((await new DataSet(files, options).match(ports))?.status).toBe(200);
});

test('a newer set takes over what did not change, and the old one goes when it is complete', async () => {
  const old = new DataSet(await listed('1', ['geodata/ports.fgb']), options);
  await old.keep();
  const newer = new DataSet(await listed('2', ['geodata/ports.fgb', 'geodata/ports.json']), options);
  expect(await newer.match(ports)).toBeUndefined();
  await newer.keep();
  expect((await newer.match(ports))?.status).toBe(200);
  expect((await caches.keys()).filter((name) => name.startsWith(cachePrefix(base)))).toEqual([nameOf('data:2')]);
});

test('where the server has other data than the list, the stored ones are given up', async () => {
  const files = await listed('1', ['geodata/ports.fgb']);
  await new DataSet(files, options).keep();
  const [index, ...rest] = files.data;
  if (!index) throw new Error('The list is empty.');
  const outdated = new DataSet({ ...files, data: [{ ...index, sha256: '00' }, ...rest] }, options);
  expect((await outdated.match(ports))?.status).toBe(200);
  await expect(outdated.keep()).rejects.toMatchObject({ reason: 'changed' });
  expect(await outdated.match(ports)).toBeUndefined();
});
