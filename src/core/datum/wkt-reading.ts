import type { CrsReading } from './crs-reading.js';
import { type DatumId, datums } from './datums.js';
import { crsUnsupported } from './unsupported-crs.js';

/** Names of datums in WKT, without `D_`, case, spaces and signs. */
const datumNames: Readonly<Record<string, DatumId>> = {
  wgs1984: 'wgs-84',
  wgs84: 'wgs-84',
  worldgeodeticsystem1984: 'wgs-84',
  worldgeodeticsystem1984ensemble: 'wgs-84',
  china2000: 'cgcs2000',
  cgcs2000: 'cgcs2000',
  chinageodeticcoordinatesystem2000: 'cgcs2000',
  chinesegeodeticcoordinatesystem2000: 'cgcs2000',
  beijing1954: 'beijing-1954',
  xian1980: 'xian-1980',
};

/** Words in the name of a system that belongs to a city, a site or a project. */
const localWords = /local|独立|地方|城建|工程坐标|施工|矿区/i;

/**
 * What the WKT of a `.prj` says, in the forms of ESRI and of OGC (WKT 1 and 2).
 *
 * @throws {AtlasError} `crs-unsupported`: a local grid, or a datum whose relation to WGS 84 is not published.
 */
export function wktReading(wkt: string): CrsReading {
  const system = horizontalPart(wkt);
  if (!system)
    throw crsUnsupported(/LOCAL_CS|ENG(INEERING)?CRS/i.test(wkt) ? 'crs-local' : 'crs-unknown', titleOf(wkt));
  const title = titleOf(system);
  if (localWords.test(title)) throw crsUnsupported('crs-local', title);
  const datum = datumOf(system);
  if (!datum || !plainAxes(system)) throw crsUnsupported('crs-datum-unknown', title);
  return { datum, projection: /^PROJ/i.test(system) ? projectionOf(system) : undefined, title };
}

/** The plane or the longitudes and latitudes of it, without heights and without what it is bound to. */
function horizontalPart(wkt: string): string | undefined {
  const match =
    /\bPROJ(?:CS|CRS|ECTEDCRS)\s*\[/i.exec(wkt) ?? /\b(?:GEOGCS|GEOG(?:RAPHIC)?CRS|GEOD(?:ETIC)?CRS)\s*\[/i.exec(wkt);
  if (!match) return undefined;
  const start = match.index;
  let depth = 0;
  for (let at = start; at < wkt.length; at++) {
    if (wkt[at] === '[') depth += 1;
    if (wkt[at] === ']' && --depth === 0) return wkt.slice(start, at + 1);
  }
  return undefined;
}

function titleOf(wkt: string): string {
  return /\["([^"]*)"/.exec(wkt)?.[1]?.replaceAll('_', ' ') ?? wkt;
}

/** The datum by its name, when the ellipsoid is the one it has: local grids keep the name and change the ellipsoid. */
function datumOf(system: string): DatumId | undefined {
  const name = /\b(?:DATUM|ENSEMBLE|TRF|GEODETICDATUM)\s*\[\s*"([^"]*)"/i.exec(system)?.[1] ?? '';
  const datum =
    datumNames[
      name
        .toLowerCase()
        .replace(/^d_/, '')
        .replace(/[^a-z0-9]/g, '')
    ];
  const [, a, inverseFlattening] =
    /\b(?:SPHEROID|ELLIPSOID)\s*\[\s*"[^"]*"\s*,\s*([\d.]+)\s*,\s*([\d.]+)/i.exec(system) ?? [];
  if (!datum) return undefined;
  const { ellipsoid } = datums[datum];
  const same =
    Math.abs(Number(a) - ellipsoid.a) < 0.5 &&
    Math.abs(Number(inverseFlattening) - ellipsoid.inverseFlattening) < 0.001;
  return same ? datum : undefined;
}

/** True when degrees are degrees and counted from Greenwich. */
function plainAxes(system: string): boolean {
  const prime = /\bPRIMEM(?:ERIDIAN)?\s*\[\s*"[^"]*"\s*,\s*([-\d.eE]+)/i.exec(system)?.[1];
  return Number(prime ?? 0) === 0 && !/\b(?:ANGLE)?UNIT\s*\[\s*"(?:grad|gon)"/i.test(system);
}

function projectionOf(system: string): string {
  return /Mercator_Auxiliary_Sphere|Popular Visualisation Pseudo/i.test(system) ? 'EPSG:3857' : system;
}
