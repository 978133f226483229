import { AtlasError } from '../core/atlas-error.js';
import { transformationOf } from '../core/datum/transformation.js';
import type { Transformation } from '../core/datum/wgs84-way.js';
import { type ImportRefusalCode, importRefused } from '../core/import-refused.js';
import type { CrsName } from '../core/importer.js';
import type { LocalizedText } from '../core/localized-text.js';
import type { Transform } from './normal-geometry.js';

/** How coordinates become WGS 84, and how well. */
export interface Placement {
  /** Undefined where nothing has to be done. */
  readonly transform: Transform | undefined;
  readonly datum: string;
  readonly shiftMeters: number;
  readonly notes: readonly LocalizedText[];
}

/**
 * How coordinates of a reference system become WGS 84.
 *
 * @param file - Name of the file, for errors.
 * @throws {AtlasError} `import-refused` for a system that is not known, or whose relation to WGS 84 is not.
 */
export async function placementOf(crs: CrsName, file: string): Promise<Placement> {
  const way = await wayOf(crs, file);
  const { datum, shiftMeters, note } = way;
  const isSame = /^(?:EPSG:(?:4326|4490)|OGC:CRS84)$/i.test(crs);
  const transform: Transform | undefined = isSame ? undefined : (x, y) => way.toWgs84(x, y);
  return { transform, datum, shiftMeters, notes: note ? [note] : [] };
}

async function wayOf(crs: CrsName, file: string): Promise<Transformation> {
  try {
    return await transformationOf(crs);
  } catch (error) {
    if (!(error instanceof AtlasError) || error.code !== 'crs-unsupported') throw error;
    const { code, crs: name = crs.slice(0, 80) } = error.details;
    throw importRefused(isRefusal(code) ? code : 'crs-unknown', file, { crs: name }, error);
  }
}

function isRefusal(code: unknown): code is ImportRefusalCode & `crs-${string}` {
  return code === 'crs-datum-unknown' || code === 'crs-local';
}
