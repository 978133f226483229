import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { AtlasError } from '../core/atlas-error.js';
import { GeometryType } from '../core/geometry-type.js';
import { importRefusalText } from '../core/import-refusal.js';
import { importRefusalsEn } from '../core/messages/import-refusals.js';
import { encodeFlatGeobuf } from '../flatgeobuf/encode.js';
import { featuresIn, fileOf, inspect, read } from './testing/import-here.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const zip = (files: Record<string, Uint8Array>) => new Uint8Array(zipSync(files));
const kml = (body: string) =>
  `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${body}</Document></kml>`;
const place = (name: string, inner = '') =>
  `<Placemark><name>${name}</name>${inner}<Point><coordinates>116.4,39.9,5</coordinates></Point></Placemark>`;

/** An archive of 200 KB with 192 MB of nothing in it. */
function bomb(name: string): Uint8Array<ArrayBuffer> {
  const block = zipSync({ [name]: new Uint8Array(2 ** 27 + 2 ** 26) });
  return new Uint8Array(block);
}

describe('a file that means harm, or is damaged', () => {
  it.each<[string, string, BlobPart]>([
    ['pmtiles', 'x.pmtiles', bytes('PMTiles\x03')],
    ['database', 'x.gpkg', bytes('SQLite format 3\0')],
    ['old-excel', 'x.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0)],
    ['compressed', 'x.geojson.gz', Uint8Array.of(0x1f, 0x8b, 8)],
    ['shapefile-part', 'x.shp', Uint8Array.of(0, 0, 0x27, 0x0a, 0)],
    ['shapefile-part', 'x.dbf', Uint8Array.of(3, 1)],
    ['web-page', 'x.geojson', '<!DOCTYPE html><html></html>'],
    ['web-page', 'x.csv', '<html><body>'],
    ['xml-other', 'x.xml', '<?xml version="1.0"?><osm></osm>'],
    ['unknown-format', 'x.bin', Uint8Array.of(1, 2, 3, 0, 5)],
    ['zip-damaged', 'x.zip', bytes('PK\x03\x04 and no more')],
    ['zip-without-data', 'x.zip', zip({ 'a.txt': bytes('a') })],
    ['zip-without-data', 'nested.zip', zip({ 'a.zip': zip({ 'a.shp': bytes('a') }) })],
    ['shp-damaged', 'x.zip', zip({ 'a.shp': bytes('a'), 'a.dbf': bytes('b') })],
    ['xlsx-damaged', 'x.xlsx', zip({ 'xl/workbook.xml': bytes('<workbook') })],
    ['parquet-damaged', 'x.parquet', bytes('PAR1 and no more')],
    ['flatgeobuf-damaged', 'x.fgb', bytes('fgb\x03fgb\x00\xff')],
    ['xml-damaged', 'x.kml', '<kml><Document><Placemark></kml>'],
    [
      'xml-entities',
      'x.kml',
      '<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><kml>&c;</kml>',
    ],
    ['xml-deep', 'x.kml', kml('<Folder>'.repeat(5000) + '</Folder>'.repeat(5000))],
    ['zip-bomb', 'x.kmz', bomb('doc.kml')],
  ])('is refused with a sentence: %s', async (code, name, content) => {
    const error: unknown = await inspect(fileOf(name, content)).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'import-refused', details: { code, file: name } });
    expect((error as AtlasError).message).toMatch(/^\S+ was not added: .+\.$/);
  });

  it('is refused where it is too large for its format', async () => {
    const blank = new Uint8Array(2 ** 20).fill(0x20);
    const data = new Blob([`<kml>`, ...Array.from({ length: 65 }, () => blank), '</kml>']);
    await expect(inspect({ name: 'x.kml', data })).rejects.toMatchObject({
      details: { code: 'too-large', size: 66, limit: 64 },
    });
  });

  it('is refused where a FlatGeobuf file is cut off', async () => {
    const feature = {
      type: 'Feature' as const,
      geometry: { type: 'Point' as const, coordinates: [1, 2] },
      properties: {},
    };
    const options = { name: 'x', title: '', description: '', geometryType: GeometryType.Point, columns: [] };
    const whole = encodeFlatGeobuf([feature, feature, feature], options);
    expect(await read(fileOf('x.fgb', whole))).toMatchObject({ count: 3 });
    await expect(read(fileOf('x.fgb', whole.slice(0, -10)))).rejects.toMatchObject({
      details: { code: 'flatgeobuf-damaged' },
    });
  });

  it('cannot smuggle markup: what is marked up stays text', async () => {
    const cdata = '<description><![CDATA[<img src=x onerror="alert(1)">]]></description>';
    const imported = await read(
      fileOf('x.kmz', zip({ 'doc.kml': bytes(kml(place('甲', cdata) + place('乙'))), 'icon.png': bytes('') })),
    );
    const records = await featuresIn(imported);
    expect(records.map(({ values }) => values)).toEqual([
      { id: '1', name: '甲', description: '<img src=x onerror="alert(1)">' },
      { id: '2', name: '乙', description: null },
    ]);
    expect(imported.transforms[0]?.zh).toBe('高程与测量值（M值）未保留。');
  });

  it('cannot reach the prototype by a name', async () => {
    const text =
      '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]},"properties":{"__proto__":{"a":1},"constructor":"c"}}]}';
    const imported = await read(fileOf('x.geojson', text));
    expect(imported.columns.map(({ name }) => name)).toEqual(['id', '__proto__', 'constructor']);
    expect(({} as { a?: number }).a).toBeUndefined();
  });
});

describe('a refusal', () => {
  it('has a sentence in both languages, with the file named', () => {
    for (const key of Object.keys(importRefusalsEn)) {
      const code = key.replace('import-refused.', '');
      const values = {
        file: 'a.zip',
        code,
        limit: 5,
        ratio: 5,
        row: 2,
        size: 9,
        count: 3,
        encoding: 'gbk',
        table: 't',
        column: 'c',
        crs: 'EPSG:1',
        received: 'r',
      };
      const error = new AtlasError('import-refused', '', { details: values });
      expect(importRefusalText('en', error)).toMatch(/^a\.zip was not added: [^{]+\.$/);
      expect(importRefusalText('zh', error)).toMatch(/a\.zip.*[^{]+。$/);
    }
  });
});
