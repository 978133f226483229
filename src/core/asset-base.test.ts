import { afterEach, describe, expect, it, vi } from 'vitest';

/** A fresh module, since the base is the page's. */
async function assetBase() {
  vi.resetModules();
  return import('./asset-base.js');
}

const worker = 'https://cdn.example/app/assets/data-worker.abc.js';
const renamed = 'https://cdn.example/app/assets/8f3a.js#data-worker.abc.js';

describe('where files beside the code are', () => {
  afterEach(() => vi.resetModules());

  it('is where the build has put them', async () => {
    const { libraryFile, geodataFolder } = await assetBase();
    expect(libraryFile(worker)).toBe(worker);
    expect(libraryFile(renamed)).toBe('https://cdn.example/app/assets/8f3a.js');
    expect(geodataFolder()).toBeUndefined();
  });

  it.each(['https://maps.example/jjj', 'https://maps.example/jjj/', new URL('https://maps.example/jjj')])(
    'is the folder named by %s',
    async (url) => {
      const { setAssetBase, libraryFile, geodataFolder } = await assetBase();
      setAssetBase(url);
      expect(libraryFile(worker)).toBe('https://maps.example/jjj/lib/data-worker.abc.js');
      expect(libraryFile(renamed)).toBe(libraryFile(worker));
      expect(geodataFolder()).toBe('https://maps.example/jjj/geodata/');
    },
  );

  it('is refused when it is no URL', async () => {
    const { setAssetBase, libraryFile } = await assetBase();
    expect(() => setAssetBase('/atlas/')).toThrow(expect.objectContaining({ code: 'value-invalid' }));
    expect(libraryFile(worker)).toBe(worker);
  });
});
