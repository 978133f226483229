import { expect, it } from 'vitest';
import { fromBd09, toBd09 } from './bd-09.js';
import { fromGcj02, toGcj02 } from './gcj-02.js';

/** Metres between two positions close together. */
function metersApart([lng1, lat1]: readonly [number, number], [lng2, lat2]: readonly [number, number]): number {
  const east = (lng2 - lng1) * 111_320 * Math.cos((lat1 * Math.PI) / 180);
  return Math.hypot(east, (lat2 - lat1) * 111_035);
}

/*
 * WGS 84 and what the coordinate conversion of Amap answered (restapi.amap.com/v3/assistant/coordinate/convert,
 * coordsys=gps). The first two are the example of its documentation; the third is near Tianjin, the fourth in Shenzhen,
 * both as published with the answers in the tests of open projects.
 */
const amapAnswers = [
  [116.481499, 39.990475, 116.487585177952, 39.991754014757],
  [116.481499, 39.990375, 116.487585177952, 39.991653917101],
  [116.976409145, 39.1632171277, 116.982440321181, 39.164154188369],
  [114.07, 22.62, 114.07513075, 22.61731092],
] as const;

it.each(amapAnswers)('turns %f, %f into what a map service answers, within 0.12 m', (lng, lat, gcjLng, gcjLat) => {
  expect(metersApart(toGcj02(lng, lat), [gcjLng, gcjLat])).toBeLessThan(0.12);
  expect(metersApart(fromGcj02(gcjLng, gcjLat), [lng, lat])).toBeLessThan(0.12);
});

/*
 * Pairs of the tests of eviltransform (github.com/googollee/eviltransform, Shanghai, Shenzhen, Beijing) and of gcoord
 * (github.com/hujiulong/gcoord, test/fixtures/china-cities.json: Xingtai, Handan, Cangzhou), WGS 84 and GCJ-02.
 */
const publishedPairs = [
  [121.5272106, 31.1774276, 121.531541859215, 31.17530398364597],
  [113.912316, 22.543847, 113.9171764808363, 22.540796131694766],
  [116.377817, 39.911954, 116.38404722455657, 39.91334545536069],
  [114.498916, 37.0700925, 114.5048503, 37.0705911],
  [114.533216, 36.6255626, 114.5389684, 36.6256603],
  [116.8330366, 38.3039089, 116.8388422, 38.3044822],
] as const;

it.each(publishedPairs)('agrees with published pairs about %f, %f within 0.7 m', (lng, lat, gcjLng, gcjLat) => {
  expect(metersApart(toGcj02(lng, lat), [gcjLng, gcjLat])).toBeLessThan(0.7);
  expect(metersApart(fromGcj02(gcjLng, gcjLat), [lng, lat])).toBeLessThan(0.7);
});

/*
 * WGS 84 and BD-09: what Baidu's geoconv service answered (from=1&to=5), as published with its answer, and the three
 * cities of the region among those of gcoord.
 */
const baiduPairs = [
  [114.21892734521, 29.575429778924, 114.23074952312, 29.57908262908],
  [114.498916, 37.0700925, 114.5113116, 37.0766797],
  [114.533216, 36.6255626, 114.5455966, 36.6313231],
  [116.8330366, 38.3039089, 116.8454238, 38.3102948],
] as const;

it.each(baiduPairs)('turns %f, %f into BD-09 as published within 2 m', (lng, lat, bdLng, bdLat) => {
  expect(metersApart(toBd09(lng, lat), [bdLng, bdLat])).toBeLessThan(2);
  expect(metersApart(fromBd09(bdLng, bdLat), [lng, lat])).toBeLessThan(2);
});

it('comes back to where it began within a millimetre, all over the region', () => {
  let worst = 0;
  for (let lng = 113; lng <= 120; lng += 0.11) {
    for (let lat = 36; lat <= 43; lat += 0.13) {
      worst = Math.max(
        worst,
        metersApart(fromGcj02(...toGcj02(lng, lat)), [lng, lat]),
        metersApart(fromBd09(...toBd09(lng, lat)), [lng, lat]),
      );
    }
  }
  expect(worst).toBeLessThan(0.001);
});

it('moves nothing outside China', () => {
  expect(toGcj02(2.35, 48.85)).toEqual([2.35, 48.85]);
  expect(fromGcj02(2.35, 48.85)).toEqual([2.35, 48.85]);
});
