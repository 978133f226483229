import { expect, it } from 'vitest';
import { openTileArchive, readTileArchive } from '../core/tile-archive.js';
import { pmtilesFile } from './pmtiles-file.js';

const tiles = [
  { z: 0, x: 0, y: 0 },
  { z: 1, x: 1, y: 0 },
  { z: 3, x: 6, y: 3 },
  { z: 10, x: 843, y: 387 },
].map((place, at) => ({ ...place, bytes: new Uint8Array(at + 1).fill(at) }));
const archive = new Blob([
  new Uint8Array(
    pmtilesFile(tiles, {
      tileType: 1,
      tileCompression: 1,
      bbox: [113, 36, 120, 43],
      metadata: { vector_layers: [{ id: 'roads' }] },
    }),
  ),
]);

it('an archive that is written is read by the library, tile by tile', async () => {
  const opened = openTileArchive(archive);
  for (const { z, x, y, bytes } of tiles) {
    const found = await opened.getZxy(z, x, y);
    expect([...new Uint8Array(found?.data ?? new ArrayBuffer(0))]).toEqual([...bytes]);
  }
  expect(await opened.getZxy(10, 844, 387)).toBeUndefined();
});

it('its head says where it is and what is in it', async () => {
  expect(await readTileArchive(archive, 'roads')).toEqual({
    minTileZ: 0,
    maxTileZ: 10,
    bbox: [113, 36, 120, 43],
    isVector: true,
    layers: [{ id: 'roads', color: '#0072b2' }],
  });
});

it('what is no archive is refused with a reason', async () => {
  await expect(readTileArchive(new Blob(['no archive at all'.repeat(20)]), 'Roads')).rejects.toMatchObject({
    code: 'tiles-refused',
    details: { name: 'Roads', reason: 'archive' },
  });
});
