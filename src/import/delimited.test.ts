import { describe, expect, it } from 'vitest';
import { featuresIn, fileOf, inspect, read } from './testing/import-here.js';

/** 北京 and 天津 in GBK. */
const gbk = Uint8Array.of(
  0xb1,
  0xb1,
  0xbe,
  0xa9,
  0x2c,
  0x31,
  0x2c,
  0x32,
  0x0a,
  0xcc,
  0xec,
  0xbd,
  0xf2,
  0x2c,
  0x33,
  0x2c,
  0x34,
  0x0a,
);
const crs = 'EPSG:4326';

describe('a delimited text', () => {
  it('gives points with typed values', async () => {
    const text =
      'name,code,经度,纬度,n,day,flag\n"a, ""b""\nc",0312,116.4,39.9,"1,234.5",2020-01-02,true\n=1+1,110101,117,39,-,2021-12-31,FALSE\n<b>x</b>,1,,,NA,,\n\n';
    const { tables, format } = await inspect(fileOf('x.csv', text));
    expect(format).toBe('delimited');
    expect(tables[0]).toMatchObject({ rows: 3, coordinates: { x: '经度', y: '纬度' }, crs: undefined });
    const imported = await read(fileOf('x.csv', text), { crs });
    expect(imported.columns.map(({ type }) => type)).toEqual([
      'string',
      'string',
      'string',
      'number',
      'number',
      'number',
      'datetime',
      'boolean',
    ]);
    expect(imported.leftOut).toEqual([{ reason: 'no-position', count: 1, rows: [3] }]);
    expect((await featuresIn(imported)).map(({ values }) => values)).toEqual([
      { id: '1', name: 'a, "b"\nc', code: '0312', 经度: 116.4, 纬度: 39.9, n: 1234.5, day: '2020-01-02', flag: true },
      { id: '2', name: '=1+1', code: '110101', 经度: 117, 纬度: 39, n: null, day: '2021-12-31', flag: false },
    ]);
  });

  it('may have decimal commas, tabs, a byte order mark, carriage returns, or no header', async () => {
    const commas = await read(fileOf('x.csv', '\ufefflon;lat;v\r\n116,4;39,9;1.234,5\r\n117,25;39;2\r\n'), { crs });
    expect((await featuresIn(commas)).map(({ values }) => values)).toEqual([
      { id: '1', lon: 116.4, lat: 39.9, v: 1234.5 },
      { id: '2', lon: 117.25, lat: 39, v: 2 },
    ]);
    const tabs = await inspect(fileOf('clipboard.tsv', 'x\ty\r1\t2\r3\t4'));
    expect(tabs.tables[0]).toMatchObject({ rows: 2, coordinates: { x: 'x', y: 'y' } });
    const bare = await inspect(fileOf('x.csv', '1,2\n3,4\n5,6'));
    expect(bare.tables[0]?.columns.map(({ name }) => name)).toEqual(['column_1', 'column_2']);
    expect(bare.tables[0]?.rows).toBe(3);
  });

  it('is read as UTF-8 where it is, else as GB18030, which is said to be a guess', async () => {
    const { encoding, tables } = await inspect(fileOf('x.csv', gbk));
    expect(encoding).toEqual({ label: 'gb18030', sure: false });
    expect(tables[0]?.columns[0]?.samples).toEqual(['北京', '天津']);
    expect((await inspect(fileOf('x.csv', '名称,a\n北京,1'))).encoding).toEqual({ label: 'utf-8', sure: true });
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from('甲\t乙\n1\t2', (c) => c.charCodeAt(0)).buffer),
    ]);
    expect((await inspect(fileOf('x.txt', utf16))).tables[0]?.columns.map(({ name }) => name)).toEqual(['甲', '乙']);
    await expect(inspect(fileOf('x.csv', gbk), 'utf-8')).rejects.toMatchObject({ details: { code: 'encoding' } });
    await expect(inspect(fileOf('x.csv', gbk), 'klingon')).rejects.toMatchObject({
      details: { code: 'encoding-unknown' },
    });
  });

  it('may have angles in degrees, minutes and seconds', async () => {
    const text = 'place,latitude,longitude\na,39°54′36″N,116°24′E\nb,"40°6\'0""",117°\n';
    const imported = await read(fileOf('x.csv', text), { crs });
    expect(imported.bbox.map((side) => Number(side.toFixed(6)))).toEqual([116.4, 39.91, 117, 40.1]);
  });

  it('is refused with a sentence where a choice is missing or the content is none', async () => {
    const code = (value: string) => ({ code: 'import-refused', details: { code: value } });
    await expect(read(fileOf('x.csv', 'lon,lat\n1,2\n'))).rejects.toMatchObject(code('crs-missing'));
    await expect(read(fileOf('x.csv', 'a,b\nu,v\n'), { crs })).rejects.toMatchObject(code('coordinates-missing'));
    await expect(read(fileOf('x.csv', 'a,b\nu,v\n'), { crs, coordinates: { x: 'q', y: 'b' } })).rejects.toMatchObject(
      code('coordinates-unknown'),
    );
    await expect(read(fileOf('x.csv', 'a\0b'))).rejects.toMatchObject(code('unknown-format'));
    await expect(read(fileOf('x.csv', 'lon,lat\n500000,4400000\n'), { crs })).rejects.toMatchObject(
      code('nothing-drawable'),
    );
  });
});
