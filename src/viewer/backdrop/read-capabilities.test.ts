import { describe, expect, it } from 'vitest';
import { readCapabilities } from './read-capabilities.js';

const wms = `<?xml version="1.0" encoding="UTF-8"?>
<WMS_Capabilities version="1.3.0" xmlns="http://www.opengis.net/wms" xmlns:xlink="http://www.w3.org/1999/xlink">
  <Service><Name>WMS</Name><Title>Survey office</Title></Service>
  <Capability>
    <Request><GetMap><Format>image/png</Format><Format>image/jpeg</Format></GetMap></Request>
    <Layer><Title>All</Title><CRS>EPSG:4490</CRS><CRS>EPSG:3857</CRS>
      <Attribution><Title>Survey of Hebei</Title></Attribution>
      <Layer><Name>landuse</Name><Title>Land use</Title>
        <Style><Name>default</Name><LegendURL><Format>image/png</Format>
          <OnlineResource xlink:type="simple" xlink:href="https://gis.example/legend.png"/></LegendURL></Style></Layer>
      <Layer><Title>Group</Title><Layer><Name>roads</Name></Layer></Layer>
    </Layer>
    <Layer><Name>local</Name><CRS>EPSG:4490</CRS></Layer>
  </Capability>
</WMS_Capabilities>`;

const wmts = (
  resource: string,
) => `<Capabilities xmlns="http://www.opengis.net/wmts/1.0" xmlns:ows="http://www.opengis.net/ows/1.1">
  <ows:ServiceIdentification><ows:Title>Imagery</ows:Title></ows:ServiceIdentification>
  <ows:ServiceProvider><ows:ProviderName>Office of maps</ows:ProviderName></ows:ServiceProvider>
  <Contents>
    <Layer><ows:Title>Image</ows:Title><ows:Identifier>img</ows:Identifier>
      <Style isDefault="true"><ows:Identifier>plain</ows:Identifier></Style><Format>image/jpeg</Format>
      <TileMatrixSetLink><TileMatrixSet>c</TileMatrixSet></TileMatrixSetLink>
      <TileMatrixSetLink><TileMatrixSet>w</TileMatrixSet></TileMatrixSetLink>${resource}</Layer>
    <Layer><ows:Identifier>only-degrees</ows:Identifier><TileMatrixSetLink><TileMatrixSet>c</TileMatrixSet></TileMatrixSetLink></Layer>
    <TileMatrixSet><ows:Identifier>c</ows:Identifier><ows:SupportedCRS>urn:ogc:def:crs:EPSG::4490</ows:SupportedCRS></TileMatrixSet>
    <TileMatrixSet><ows:Identifier>w</ows:Identifier><ows:SupportedCRS>urn:ogc:def:crs:EPSG::900913</ows:SupportedCRS>
      <TileMatrix><ows:Identifier>1</ows:Identifier><ScaleDenominator>2.795411320143589E8</ScaleDenominator></TileMatrix>
      <TileMatrix><ows:Identifier>2</ows:Identifier><ScaleDenominator>1.3977056600717944E8</ScaleDenominator></TileMatrix>
    </TileMatrixSet>
  </Contents></Capabilities>`;

describe('a WMS', () => {
  const found = readCapabilities(wms, new URL('https://gis.example/ows?map=a.map&service=WMS'));

  it('offers layers in Web Mercator, with what they have from those that contain them', () => {
    expect(found?.title).toBe('Survey office');
    expect(found?.layers.map(({ id, title }) => [id, title])).toEqual([
      ['landuse', 'Land use'],
      ['roads', 'roads'],
    ]);
    expect(found?.layers[0]).toMatchObject({
      attribution: 'Survey of Hebei',
      legend: 'https://gis.example/legend.png',
    });
  });

  it('is asked at the address it was found at, for tiles', () => {
    const url = new URL(found?.layers[0]?.tiles?.url ?? '');
    expect(url.origin + url.pathname).toBe('https://gis.example/ows');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      map: 'a.map',
      SERVICE: 'WMS',
      VERSION: '1.3.0',
      REQUEST: 'GetMap',
      LAYERS: 'landuse',
      STYLES: '',
      CRS: 'EPSG:3857',
      FORMAT: 'image/png',
      TRANSPARENT: 'TRUE',
      WIDTH: '256',
      HEIGHT: '256',
      BBOX: '{bbox-epsg-3857}',
    });
  });
});

describe('a WMTS', () => {
  const url = new URL('https://t0.example/img_w/wmts?tk=abc');

  it('is asked by query, on the grid of Web Mercator and its levels', () => {
    const [layer, ...others] = readCapabilities(wmts(''), url)?.layers ?? [];
    expect(others).toEqual([]);
    expect(layer).toMatchObject({ id: 'img', attribution: 'Office of maps', tiles: { minTileZ: 1, maxTileZ: 2 } });
    const asked = new URL(layer?.tiles?.url ?? '').searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      tk: 'abc',
      LAYER: 'img',
      STYLE: 'plain',
      TILEMATRIXSET: 'w',
      TILEMATRIX: '{TileMatrix}',
      TILEROW: '{TileRow}',
    });
  });

  it('is asked by path where it has one', () => {
    const resource =
      '<ResourceURL format="image/jpeg" resourceType="tile" template="https://t0.example/{Style}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}.jpg"/>';
    expect(readCapabilities(wmts(resource), url)?.layers[0]?.tiles?.url).toBe(
      'https://t0.example/plain/w/{TileMatrix}/{TileRow}/{TileCol}.jpg',
    );
  });
});

it('anything else is neither', () => {
  expect(readCapabilities('<html><body>Hello</body></html>', new URL('https://x.example/'))).toBeUndefined();
  expect(readCapabilities('no xml', new URL('https://x.example/'))).toBeUndefined();
});
