import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Sidecar } from '../../src/core/sidecar.js';
import { checkSidecar } from '../../src/core/sidecar-schema.js';
import { parseHeader } from '../../src/flatgeobuf/header.js';
import { buildFiles } from './build-files.js';
import { documentOf, documentPath } from './document.js';
import { indicatorDocumentOf, indicatorDocumentPath } from './indicator-document.js';
import { readCsv, readGeoJson } from './read-source.js';

const folder = fileURLToPath(new URL('../../public/geodata/', import.meta.url));
const files = buildFiles();
const names = [...files.keys()].filter((name) => name.endsWith('.fgb') && !/\.z\d+\.fgb$/.test(name));

interface BuiltFile {
  readonly file: string;
  readonly bytes: number;
}

interface BuiltIndex {
  readonly dataVersion: string;
  readonly search: BuiltFile;
  readonly figures: BuiltFile;
  readonly comparison: BuiltFile;
  readonly networks: BuiltFile;
  readonly story: BuiltFile;
  readonly files: readonly (BuiltFile & { readonly count: number; readonly overviews?: readonly BuiltFile[] })[];
}

function bytesOf(name: string): Uint8Array {
  return files.get(name) ?? new Uint8Array();
}

function sidecarOf(name: string): Sidecar {
  const result = checkSidecar(JSON.parse(new TextDecoder().decode(bytesOf(name.replace(/fgb$/, 'json')))));
  if ('issue' in result) throw new Error(`${name}: ${JSON.stringify(result.issue)}`);
  return result.sidecar;
}

describe('public/geodata', () => {
  it('is what the sources give, byte for byte, and nothing else', () => {
    expect(readdirSync(folder).sort()).toEqual([...files.keys()].sort());
    const different = [...files].filter(([name, bytes]) => !readFileSync(`${folder}${name}`).equals(bytes));
    expect(different.map(([name]) => name)).toEqual([]);
  });

  it('holds 6 MB at most, no file over 2.5 MB', () => {
    const sizes = [...files.values()].map(({ length }) => length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(6_000_000);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(2_500_000);
  });

  it('is listed with counts, sizes and a version of the data', () => {
    const index: BuiltIndex = JSON.parse(new TextDecoder().decode(bytesOf('index.json')));
    expect(index.dataVersion).toMatch(/^[0-9a-f]{12}$/);
    expect(index.files.map(({ file }) => file)).toEqual(names);
    for (const { file, bytes, count } of index.files) {
      expect(bytes).toBe(bytesOf(file).length);
      expect(count).toBe(sidecarOf(file).count);
    }
    const sizes = index.files.flatMap(({ overviews = [] }) => overviews);
    const { search, figures, comparison, networks, story } = index;
    const beside = [search, figures, comparison, networks, story];
    expect(sizes).toHaveLength(files.size - 2 - beside.length - 2 * names.length);
    for (const { file, bytes } of [...sizes, ...beside]) expect(bytes).toBe(bytesOf(file).length);
  });
});

describe('counts', () => {
  it.each([
    ['provinces', 3],
    ['prefectures', 13],
    ['counties', 199],
    ['county-borders', 536],
    ['railways', 178],
    ['stations', 432],
    ['highways', 314],
    ['industrial-clusters', 85],
    ['airports', 8],
    ['ports', 5],
    ['land', 1],
    ['sea', 2],
    ['rivers', 96],
    ['lakes', 113],
    ['urban', 71],
    ['neighbours', 5],
  ])('of %s equal the source table: %i', (id, count) => {
    expect(readGeoJson(id)).toHaveLength(count);
    expect(sidecarOf(`${id}.fgb`).count).toBe(count);
    expect(parseHeader(bytesOf(`${id}.fgb`)).featureCount).toBe(count);
  });

  it('of the tables of figures and claims equal what was collected', () => {
    expect(readCsv('statistics', 'statistics.csv')).toHaveLength(5376);
    expect(readCsv('statistics', 'claims.csv')).toHaveLength(16);
    expect(readCsv('statistics', 'comparison.csv')).toHaveLength(2679);
    expect(readCsv('statistics', 'comparison-units.csv')).toHaveLength(67);
    expect(readCsv('industrial-clusters', 'sites-dropped.csv')).toHaveLength(6);
  });
});

describe.each(names)('%s', (name) => {
  const header = parseHeader(bytesOf(name));
  const sidecar = sidecarOf(name);

  it('has an index of node size 16, the CRS 4326 and the envelope of its sidecar', () => {
    expect(header.indexNodeSize).toBe(16);
    expect(header.crs?.code).toBe(4326);
    expect(header.envelope).toEqual(sidecar.bbox);
    expect(sidecar.bytes).toBe(bytesOf(name).length);
  });

  it('has the columns of its sidecar, each with a title and a description', () => {
    expect(header.columns.map((column) => column.name)).toEqual(sidecar.columns.map((column) => column.name));
    for (const column of header.columns) {
      expect(column.title, column.name).toBeTruthy();
      expect(column.description, column.name).toBeTruthy();
    }
  });

  it('says whose it is, how old and how good, in both languages', () => {
    for (const { en, zh } of [sidecar.title, sidecar.description, sidecar.attribution]) expect(en && zh).toBeTruthy();
    expect(sidecar.sources.length).toBeGreaterThan(0);
    expect(sidecar.accuracyMeters[0]).toBeLessThanOrEqual(sidecar.accuracyMeters[1]);
    for (const { name: column, nullMeaning } of sidecar.columns) {
      expect(nullMeaning.en, column).not.toMatch(/^unknown\b/i);
    }
  });
});

describe('overviews', () => {
  const described = names.flatMap((name) => (sidecarOf(name).overviews ?? []).map((overview) => ({ name, overview })));

  it('are there for the large files that profit, each described by the sidecar of its file', () => {
    expect(described.map(({ overview }) => overview.file)).toEqual(['prefectures.z7.fgb', 'counties.z7.fgb']);
    expect([...files.keys()].filter((name) => /\.z\d+\.fgb$/.test(name))).toHaveLength(described.length);
  });

  it.each(described)(
    '$overview.file has the features and columns of its file in half the bytes',
    ({ name, overview }) => {
      const [file, coarse] = [parseHeader(bytesOf(name)), parseHeader(bytesOf(overview.file))];
      expect(overview).toMatchObject({ minZoom: 0, maxZoom: 7, features: 'kept', count: file.featureCount });
      expect(overview.bytes).toBe(bytesOf(overview.file).length);
      expect(overview.bytes).toBeLessThanOrEqual(bytesOf(name).length / 2);
      expect(coarse).toMatchObject({ featureCount: file.featureCount, columns: file.columns, indexNodeSize: 16 });
    },
  );
});

describe('the documents', () => {
  it('have the tables that the files give', () => {
    expect(readFileSync(documentPath, 'utf8')).toBe(documentOf(files));
    expect(readFileSync(indicatorDocumentPath, 'utf8')).toBe(indicatorDocumentOf(files));
  });
});
