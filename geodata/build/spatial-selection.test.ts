import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkBboxSelection } from '../../src/testing/bbox-selection.js';
import { gdalIsInstalled, gdalMismatches } from '../../src/testing/gdal.js';

const folder = fileURLToPath(new URL('../../public/geodata/', import.meta.url));
const names = readdirSync(folder).filter((name) => name.endsWith('.fgb'));

describe('the official reader', () => {
  it.each(names)('selects from %s by its index what comparing every box selects', async (name) => {
    const { selected, mismatches } = await checkBboxSelection(readFileSync(`${folder}${name}`), 20);
    expect(mismatches).toEqual([]);
    expect(selected).toBeGreaterThan(0);
  });
});

describe.runIf(gdalIsInstalled())('GDAL', () => {
  it.each(names)('agrees on count, extent, attributes and CRS of %s', (name) => {
    expect(gdalMismatches(readFileSync(`${folder}${name}`), 1)).toEqual([]);
  });
});
