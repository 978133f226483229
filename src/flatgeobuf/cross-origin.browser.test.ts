import { describe, expect, it } from 'vitest';
import type { Bbox } from '../core/bbox.js';
import { touchesBbox } from '../core/page-bbox.js';
import { viewReader } from '../testing/view-reader.js';

/** The test server under its other name: another origin, whose answers hide all headers but the harmless ones. */
const otherOrigin = () => {
  const { protocol, hostname, port } = location;
  return `${protocol}//${hostname === 'localhost' ? '127.0.0.1' : 'localhost'}:${port}`;
};
const file = '/geodata/railways.fgb';

describe('a file of another origin that exposes no headers', () => {
  it('hides its size and its tag', async () => {
    const response = await fetch(`${otherOrigin()}${file}`, { headers: { Range: 'bytes=0-99' } });
    expect(response.status).toBe(206);
    expect([response.headers.get('Content-Range'), response.headers.get('ETag')]).toEqual([null, null]);
  });

  it('is read by view like any other', async () => {
    const [whole] = await viewReader(`${location.origin}${file}`).file.readWhole();
    if (!whole?.bbox) throw new Error('the file has features');
    const [west, south, east, north] = whole.bbox;
    const bbox: Bbox = [west, south, (west + east) / 2, (south + north) / 2];
    const rows = Array.from({ length: whole.featureCount }, (_, row) => row).filter((row) =>
      touchesBbox(whole, row, bbox),
    );
    const reader = viewReader(`${otherOrigin()}${file}`);
    await reader.view(bbox);
    expect(rows.length).toBeGreaterThan(0);
    expect(reader.rowsIn(bbox)).toEqual(rows);
    expect(reader.file.ledger.fileBytes).toBeUndefined();
    expect(reader.replaced).toBe(0);
  });

  it('is read whole like any other', async () => {
    const [whole] = await viewReader(`${location.origin}${file}`).file.readWhole();
    const [other] = await viewReader(`${otherOrigin()}${file}`).file.readWhole();
    expect(other?.featureCount).toBe(whole?.featureCount);
  });
});
