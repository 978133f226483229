import { describe, expect, it } from 'vitest';
import { namesTile, tileAddress, tileBbox3857, unknownPlaceholders } from './tile-address.js';

const beijing = { z: 10, x: 843, y: 387 };

describe('the address of a tile', () => {
  it('has zoom, column and row, with rows from either end', () => {
    expect(tileAddress({ url: 'https://t/{z}/{x}/{y}.png' }, beijing)).toBe('https://t/10/843/387.png');
    expect(tileAddress({ url: 'https://t/{z}/{x}/{-y}.png' }, beijing)).toBe('https://t/10/843/636.png');
    expect(tileAddress({ url: 'https://t/{z}/{x}/{y}.png', scheme: 'tms' }, beijing)).toBe('https://t/10/843/636.png');
  });

  it('takes subdomains in turn, and the key as a query may carry it', () => {
    const tiles = { url: 'https://t{s}.host/{z}/{x}/{y}?tk={key}', subdomains: ['0', '1', '2'], key: 'a&b' };
    const hosts = [0, 1, 2].map((step) => new URL(tileAddress(tiles, { ...beijing, x: 843 + step })).host);
    expect(new Set(hosts).size).toBe(3);
    expect(new URL(tileAddress(tiles, beijing)).searchParams.get('tk')).toBe('a&b');
  });

  it('fills a WMTS in both of its forms', () => {
    const kvp = 'https://w/?REQUEST=GetTile&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}';
    expect(tileAddress({ url: kvp }, beijing)).toBe('https://w/?REQUEST=GetTile&TILEMATRIX=10&TILEROW=387&TILECOL=843');
    const rest = 'https://w/img/w/{TileMatrix}/{TileRow}/{TileCol}.jpg';
    expect(tileAddress({ url: rest }, beijing)).toBe('https://w/img/w/10/387/843.jpg');
  });

  it('gives a WMS the corners in metres', () => {
    expect(tileAddress({ url: 'https://w/?BBOX={bbox-epsg-3857}' }, { z: 1, x: 1, y: 0 })).toBe(
      'https://w/?BBOX=0,0,20037508.342789244,20037508.342789244',
    );
    expect(tileBbox3857({ z: 0, x: 0, y: 0 })[0]).toBeCloseTo(-20_037_508.34, 2);
  });

  it('asks for twice the pixels only where the server has them and the screen shows them', () => {
    const url = 'https://t/{z}/{x}/{y}{r}.png';
    expect(tileAddress({ url, retina: true }, beijing, true)).toBe('https://t/10/843/387@2x.png');
    expect(tileAddress({ url, retina: true }, beijing)).toBe('https://t/10/843/387.png');
    expect(tileAddress({ url }, beijing, true)).toBe('https://t/10/843/387.png');
  });
});

describe('a template', () => {
  it('names a tile by column and row or by corners', () => {
    expect(namesTile('https://t/{z}/{x}/{y}')).toBe(true);
    expect(namesTile('https://t/{TileMatrix}/{TileRow}/{TileCol}')).toBe(true);
    expect(namesTile('https://t/?bbox={bbox-epsg-3857}')).toBe(true);
    expect(namesTile('https://t/{z}/{x}')).toBe(false);
  });

  it('shows what nothing stands for', () => {
    expect(unknownPlaceholders('https://t/{z}/{x}/{y}?style={style}')).toEqual(['style']);
  });
});
