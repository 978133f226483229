import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkBboxSelection } from '../../src/testing/bbox-selection.js';
import { gdalIsInstalled, gdalMismatches } from '../../src/testing/gdal.js';

const folder = fileURLToPath(new URL('../../public/geodata/', import.meta.url));
const names = readdirSync(folder).filter((name) => name.endsWith('.fgb'));

describe('the official reader', () => {
  it.each(names)('selects from %s what comparing every box selects, for 200 random boxes', async (name) => {
    const { boxes, selected, mismatches } = await checkBboxSelection(readFileSync(`${folder}${name}`), 200);
    expect(mismatches).toEqual([]);
    expect([boxes, selected > 0]).toEqual([200, true]);
  });
});

describe.runIf(gdalIsInstalled())('GDAL', () => {
  it.each(names)('agrees on %s and finds as many features in 20 random boxes', (name) => {
    expect(gdalMismatches(readFileSync(`${folder}${name}`), 20)).toEqual([]);
  });
});
