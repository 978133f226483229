import { describe, expect, it } from 'vitest';
import { AtlasError } from './atlas-error.js';
import { readBasemap, readTileLayer } from './read-basemap.js';

const base = 'https://host.example/maps/page.html';
const url = 'https://tiles.example/{z}/{x}/{y}.png';
const plain = {
  id: 'imagery',
  title: 'Imagery',
  attribution: { en: '© Office', zh: '© 局' },
  datum: 'WGS 84',
  tiles: [{ url }],
};

/** Why something is refused. */
function refusal(given: object, read: typeof readBasemap | typeof readTileLayer = readBasemap) {
  try {
    read(given, base);
  } catch (error) {
    if (error instanceof AtlasError) return { code: error.code, ...error.details };
    throw error;
  }
  return undefined;
}

describe('a base map', () => {
  it('has every text in both languages and every address absolute, with its braces', () => {
    const read = readBasemap({ ...plain, tiles: [{ url: 'tiles/{z}/{x}/{y}.png' }] }, base);
    expect(read).toMatchObject({
      title: { en: 'Imagery', zh: 'Imagery' },
      attribution: { zh: '© 局' },
      tiles: [{ url: 'https://host.example/maps/tiles/{z}/{x}/{y}.png' }],
    });
  });

  it('may be a style, whose address is made absolute', () => {
    const { tiles: _tiles, ...named } = plain;
    expect(readBasemap({ ...named, style: 'style.json' }, base)).toMatchObject({
      style: 'https://host.example/maps/style.json',
    });
  });

  it('names its owner and its datum', () => {
    const { attribution: _attribution, ...anonymous } = plain;
    expect(refusal(anonymous)).toMatchObject({ code: 'value-invalid', name: 'basemap.attribution' });
    const { datum: _datum, ...vague } = plain;
    expect(refusal(vague)).toMatchObject({ code: 'value-invalid', name: 'basemap.datum' });
  });

  it('has an id of its own', () => {
    expect(refusal({ ...plain, id: 'atlas' })).toMatchObject({ code: 'value-invalid', name: 'basemap.id' });
  });

  it.each([
    ['baidu', { ...plain, datum: 'BD-09' }],
    ['template', { ...plain, tiles: [{ url: 'https://tiles.example/map.png' }] }],
    ['placeholder', { ...plain, tiles: [{ url: `${url}?style={style}` }] }],
    ['key', { ...plain, tiles: [{ url: `${url}?tk={key}` }] }],
    ['subdomains', { ...plain, tiles: [{ url: 'https://t{s}.example/{z}/{x}/{y}' }] }],
    ['scheme', { ...plain, tiles: [{ url: 'ftp://tiles.example/{z}/{x}/{y}' }] }],
    ['mixed', { ...plain, tiles: [{ url: 'http://tiles.example/{z}/{x}/{y}' }] }],
    ['shifted', { id: 'a', title: 'A', attribution: 'A', datum: 'GCJ-02', style: 'https://a.example/style.json' }],
  ])('is refused with a reason: %s', (reason, given) => {
    expect(refusal(given)).toMatchObject({ code: 'tiles-refused', reason });
  });

  it('keeps a key out of its refusal', () => {
    const refused = refusal({ ...plain, tiles: [{ url: 'http://tiles.example/{z}/{x}/{y}?tk=secret' }] });
    expect(JSON.stringify(refused)).not.toContain('secret');
  });
});

describe('tiles above the base map', () => {
  it('may be an archive that the reader has', () => {
    const { tiles: _tiles, ...named } = plain;
    const file = new Blob(['PMTiles']);
    expect(readTileLayer({ ...named, file }, base)).toMatchObject({ id: 'imagery', file });
  });

  it('are not vector tiles in GCJ-02', () => {
    const { tiles: _tiles, ...named } = plain;
    const given = { ...named, datum: 'GCJ-02', pmtiles: 'https://a.example/a.pmtiles' };
    expect(refusal(given, readTileLayer)).toMatchObject({ reason: 'shifted' });
  });
});
