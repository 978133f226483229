import { expect, it } from 'vitest';
import { transformationOf } from './transformation.js';

const places = [
  [116.391, 39.9075],
  [114.5, 38.05],
  [119.6, 39.93],
] as const;

/*
 * What PROJ 9.1 makes of the three places, metres:
 *   printf '116.391 39.9075\n114.5 38.05\n119.6 39.93\n' | gdaltransform -s_srs OGC:CRS84 -t_srs EPSG:4547 -output_xy
 */
const proj: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  'EPSG:4547': [
    [704462.565193489, 4421996.25827042],
    [543886.531677305, 4213165.89356676],
    [978828.585201433, 4436802.22035926],
  ],
  'EPSG:4548': [
    [447924.861790799, 4419435.96461522],
    [280551.125490619, 4215999.77587151],
    [722264.160694272, 4424994.73592582],
  ],
  'EPSG:4549': [
    [191361.668518578, 4425499.05730673],
    [17070.3705699641, 4227359.01469958],
    [465807.554497777, 4421833.26132216],
  ],
  'EPSG:4526': [
    [38704462.5651935, 4421996.25827042],
    [38543886.5316773, 4213165.89356676],
    [38978828.5852014, 4436802.22035926],
  ],
  'EPSG:4528': [
    [40191361.6685186, 4425499.05730673],
    [40017070.37057, 4227359.01469958],
    [40465807.5544978, 4421833.26132216],
  ],
  'EPSG:4508': [
    [961099.963050072, 4433197.86036548],
    [807251.089024885, 4218836.02755611],
    [1235621.08659171, 4457338.30884343],
  ],
  'EPSG:4498': [
    [20447924.8617908, 4419435.96461522],
    [20280551.1254906, 4215999.77587151],
    [20722264.1606943, 4424994.73592582],
  ],
  'EPSG:3857': [
    [12956586.8529199, 4852509.52216317],
    [12746081.6958298, 4586491.54582586],
    [13313811.0988755, 4855775.27822272],
  ],
};

it.each(Object.entries(proj))('projects into %s and back as PROJ does, within a centimetre', async (crs, expected) => {
  const { fromWgs84, toWgs84 } = await transformationOf(crs);
  for (const [place, [lng, lat]] of places.entries()) {
    const [x, y] = expected[place] ?? [Number.NaN, Number.NaN];
    const made = fromWgs84(lng, lat);
    expect(Math.hypot(made[0] - x, made[1] - y)).toBeLessThan(0.01);
    const back = toWgs84(x, y);
    expect(Math.abs(back[0] - lng)).toBeLessThan(1e-7);
    expect(Math.abs(back[1] - lat)).toBeLessThan(1e-7);
  }
});

it('numbers every zone as the registry does', async () => {
  // Central meridians and false eastings as in the registry's names: 4513 is zone 25, 4534 is 75° E, 4491 is zone 13.
  const central = async (code: number, lng: number) => (await transformationOf(`EPSG:${code}`)).fromWgs84(lng, 0)[0];
  expect(await central(4513, 75)).toBeCloseTo(25_500_000, 3);
  expect(await central(4533, 135)).toBeCloseTo(45_500_000, 3);
  expect(await central(4534, 75)).toBeCloseTo(500_000, 3);
  expect(await central(4554, 135)).toBeCloseTo(500_000, 3);
  expect(await central(4491, 75)).toBeCloseTo(13_500_000, 3);
  expect(await central(4501, 135)).toBeCloseTo(23_500_000, 3);
  expect(await central(4502, 75)).toBeCloseTo(500_000, 3);
  expect(await central(4512, 135)).toBeCloseTo(500_000, 3);
});

it('moves Beijing 1954 as PROJ does with EPSG:15936, and says how well that is known', async () => {
  // echo 39447900 4419400 | gdaltransform -output_xy -t_srs OGC:CRS84
  //   -s_srs '+proj=tmerc +lon_0=117 +x_0=39500000 +ellps=krass +towgs84=11.911,-154.833,-80.079 +units=m'
  const { toWgs84, fromWgs84, datum, shiftMeters, note } = await transformationOf('EPSG:2415');
  const [lng, lat] = toWgs84(39_447_900, 4_419_400);
  expect(lng).toBeCloseTo(116.391408634866, 8);
  expect(lat).toBeCloseTo(39.9067734149643, 8);
  expect(fromWgs84(lng, lat)[0]).toBeCloseTo(39_447_900, 3);
  expect({ datum, shiftMeters }).toEqual({ datum: 'Beijing 1954', shiftMeters: 10 });
  expect(note?.en).toContain('EPSG:15936');
});

it("moves Xi'an 1980 by the middle of what was published", async () => {
  const xian = await transformationOf('EPSG:4610');
  const [lng, lat] = xian.toWgs84(116, 39);
  expect((lng - 116) * 111_320 * Math.cos((39 * Math.PI) / 180)).toBeCloseTo(97.5, 0);
  expect((lat - 39) * 111_010).toBeCloseTo(17, 0);
  expect(xian.shiftMeters).toBe(34);
  const back = xian.fromWgs84(lng, lat);
  expect(Math.hypot(back[0] - 116, back[1] - 39)).toBeLessThan(1e-7);
});

it.each(['EPSG:4326', 'OGC:CRS84', 'urn:ogc:def:crs:OGC:1.3:CRS84', 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'])(
  'does nothing to %s, and says nothing',
  async (crs) => {
    const { toWgs84, note, shiftMeters, datum } = await transformationOf(crs);
    expect(toWgs84(116, 39)).toEqual([116, 39]);
    expect({ note, shiftMeters, datum }).toEqual({ note: undefined, shiftMeters: 0, datum: 'WGS 84' });
  },
);

it('takes CGCS2000 as WGS 84 and says so', async () => {
  for (const crs of ['EPSG:4490', 'urn:ogc:def:crs:EPSG::4490', 'http://www.opengis.net/def/crs/EPSG/0/4490']) {
    const { toWgs84, note, shiftMeters } = await transformationOf(crs);
    expect(toWgs84(116, 39)).toEqual([116, 39]);
    expect(shiftMeters).toBe(1);
    expect(note?.zh).toContain('1米以内');
  }
});

it('says from what it projected', async () => {
  const { note } = await transformationOf('EPSG:4547');
  expect(note?.en).toBe('Projected back from EPSG:4547. CGCS2000 is taken as WGS 84; the two agree within 1 m.');
});

it.each(['EPSG:27700', 'EPSG:', 'Amersfoort', ''])('refuses %j', async (crs) => {
  await expect(transformationOf(crs)).rejects.toMatchObject({
    code: 'crs-unsupported',
    details: { code: 'crs-unknown' },
  });
});
