import type { LngLat } from '../bbox.js';
import type { CrsName } from '../importer.js';
import type { LocalizedText } from '../localized-text.js';
import { fromBd09, toBd09 } from './bd-09.js';
import type { CrsReading } from './crs-reading.js';
import { datums } from './datums.js';
import { epsgReading } from './epsg-reading.js';
import { fromGcj02, toGcj02 } from './gcj-02.js';
import { crsUnsupported } from './unsupported-crs.js';
import type { Transformation } from './wgs84-way.js';
import { wktReading } from './wkt-reading.js';

export type { Transformation } from './wgs84-way.js';

/**
 * The way from a reference system to WGS 84. Fetches the projection library when one is needed.
 *
 * @param crs - `EPSG:` and a number in any of its spellings, `OGC:CRS84`, `GCJ-02`, `BD-09`, or the WKT of a `.prj`.
 * @throws {AtlasError} `crs-unsupported` with `details.code`: `crs-unknown`, `crs-datum-unknown` (the datum is none whose
 * relation to WGS 84 is published) or `crs-local` (a grid of a city or a site). `details.crs` names it.
 */
export async function transformationOf(crs: CrsName): Promise<Transformation> {
  const name = crs.trim();
  if (/^gcj-?_?02$/i.test(name)) return offsetTransformation('gcj-02', toGcj02, fromGcj02);
  if (/^bd-?_?09(-?ll)?$/i.test(name)) return offsetTransformation('bd-09', toBd09, fromBd09);
  const reading = name.includes('[') ? wktReading(name) : epsgReading(name);
  if (!reading) throw crsUnsupported('crs-unknown', name);
  return surveyedTransformation(reading);
}

type Shift = (lng: number, lat: number) => LngLat;

function offsetTransformation(id: 'gcj-02' | 'bd-09', fromWgs84: Shift, toWgs84: Shift): Transformation {
  const { title, shiftMeters, note } = datums[id];
  return { toWgs84, fromWgs84, datum: title, shiftMeters, note };
}

async function surveyedTransformation({ datum: id, projection, title }: CrsReading): Promise<Transformation> {
  const { title: datum, shiftMeters, note, shift } = datums[id];
  const notes = [projection === undefined ? undefined : projectionNote(title), note].filter(
    (each) => each !== undefined,
  );
  const facts = { datum, shiftMeters, note: joined(notes) };
  if (projection === undefined && !shift) return { ...facts, toWgs84: unchanged, fromWgs84: unchanged };
  const { projected } = await import('./projected.js');
  return { ...facts, ...projected(id, projection) };
}

function unchanged(x: number, y: number): LngLat {
  return [x, y];
}

function projectionNote(title: string): LocalizedText {
  return { en: `Projected back from ${title}.`, zh: `由${title}反算为经纬度。` };
}

function joined(notes: readonly LocalizedText[]): LocalizedText | undefined {
  if (notes.length === 0) return undefined;
  return { en: notes.map(({ en }) => en).join(' '), zh: notes.map(({ zh }) => zh).join('') };
}
