import { readFileSync } from 'node:fs';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { decodeFlatGeobuf } from '../../flatgeobuf/decode.js';
import { slicesAt } from '../planar/geometry-slice.js';
import { DistanceField } from './distance-field.js';
import { geodesicBuffer } from './geodesic-buffer.js';
import { ringsOf } from './plane-shape.js';

const file = new URL('../../../public/geodata/provinces.fgb', import.meta.url);
const page = decodeFlatGeobuf(readFileSync(file), 'provinces');

describe.each([1000, 10_000, 100_000])('a buffer of %d m around thousands of vertices', (meters) => {
  it.each([...Array(page.featureCount).keys()])('lies at that distance everywhere: feature %d', async (row) => {
    const slices = slicesAt(page, row);
    const coordinates: Position[][][] = slices.flatMap((slice) =>
      Array.from({ length: slice.endPart - slice.firstPart }, (_, index) => ringsOf(slice, slice.firstPart + index)),
    );
    const buffer = await geodesicBuffer({ type: 'MultiPolygon', coordinates }, meters);
    const field = new DistanceField(slices, 2 * meters);
    const rings = buffer.type === 'Polygon' ? buffer.coordinates : buffer.coordinates.flat();
    const offsets = rings.flat().map(([lng = 0, lat = 0]) => Math.abs(field.nearestOfPoint(lng, lat) / meters - 1));
    expect(Math.max(...offsets)).toBeLessThan(0.001);
  });
});
