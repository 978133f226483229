import type { CrsName } from '../importer.js';
import type { CrsReading } from './crs-reading.js';
import { type DatumId, datums } from './datums.js';

/** Gauss–Krüger zones of the Chinese datums: runs of EPSG codes, by central meridian and by zone number. */
interface ZoneRun {
  readonly datum: DatumId;
  readonly firstCode: number;
  readonly count: number;
  /** Degrees from one zone to the next: 3 or 6. */
  readonly width: 3 | 6;
  /** Central meridian of the first. */
  readonly meridian: number;
  /** True when the easting begins with the number of the zone. */
  readonly prefixed: boolean;
}

function runs(datum: DatumId, threeByZone: number, threeByMeridian: number, sixByZone: number, sixByMeridian: number) {
  return [
    { datum, firstCode: threeByZone, count: 21, width: 3, meridian: 75, prefixed: true },
    { datum, firstCode: threeByMeridian, count: 21, width: 3, meridian: 75, prefixed: false },
    { datum, firstCode: sixByZone, count: 11, width: 6, meridian: 75, prefixed: true },
    { datum, firstCode: sixByMeridian, count: 11, width: 6, meridian: 75, prefixed: false },
  ] as const;
}

/** As the EPSG registry numbers them. */
const zoneRuns: readonly ZoneRun[] = [
  ...runs('cgcs2000', 4513, 4534, 4491, 4502),
  ...runs('xian-1980', 2349, 2370, 2327, 2338),
  ...runs('beijing-1954', 2401, 2422, 21413, 21453),
];

const geographic: ReadonlyMap<number, DatumId> = new Map([
  [4326, 'wgs-84'],
  [4979, 'wgs-84'],
  [4490, 'cgcs2000'],
  [4480, 'cgcs2000'],
  [4214, 'beijing-1954'],
  [4610, 'xian-1980'],
]);

const webMercator: ReadonlySet<number> = new Set([3857, 900913, 3785, 102100, 102113]);

/**
 * What a name with a number of the EPSG registry stands for; undefined when it is not known here.
 *
 * @param name - `EPSG:4547`, `urn:ogc:def:crs:EPSG::4547`, `http://www.opengis.net/def/crs/EPSG/0/4547`, `OGC:CRS84` …
 */
export function epsgReading(name: CrsName): CrsReading | undefined {
  if (/(^|[:/])CRS84h?$/i.test(name)) return { datum: 'wgs-84', projection: undefined, title: 'OGC:CRS84' };
  const digits =
    /^(?:urn:ogc:def:crs:|https?:\/\/www\.opengis\.net\/(?:def\/crs\/|gml\/srs\/))?(?:EPSG|ESRI)(?:[:/#]|\.xml#)(?:[\d.]*[:/])?(\d+)$/i.exec(
      name,
    )?.[1];
  return digits === undefined ? undefined : readingOf(Number(digits));
}

function readingOf(code: number): CrsReading | undefined {
  const title = `EPSG:${code}`;
  const datum = geographic.get(code);
  if (datum) return { datum, projection: undefined, title };
  if (webMercator.has(code)) return { datum: 'wgs-84', projection: 'EPSG:3857', title: 'EPSG:3857' };
  const utmZone = code - 32600;
  if (utmZone >= 1 && utmZone <= 60) {
    return { datum: 'wgs-84', projection: `+proj=utm +zone=${utmZone} +datum=WGS84 +units=m +no_defs`, title };
  }
  const run = zoneRuns.find(({ firstCode, count }) => code >= firstCode && code < firstCode + count);
  return run && { datum: run.datum, projection: gaussKrueger(run, code), title };
}

function gaussKrueger({ datum, firstCode, width, meridian, prefixed }: ZoneRun, code: number): string {
  const central = meridian + (code - firstCode) * width;
  const zone = width === 3 ? central / 3 : (central + 3) / 6;
  const falseEasting = 500_000 + (prefixed ? zone * 1_000_000 : 0);
  const { a, inverseFlattening } = datums[datum].ellipsoid;
  return `+proj=tmerc +lat_0=0 +lon_0=${central} +k=1 +x_0=${falseEasting} +y_0=0 +a=${a} +rf=${inverseFlattening} +units=m +no_defs`;
}
