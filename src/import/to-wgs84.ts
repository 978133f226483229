import { importRefused } from '../core/import-refused.js';
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
 * @throws {AtlasError} `import-refused` for a system that is not known.
 */
export async function placementOf(crs: CrsName, file: string): Promise<Placement> {
  if (/^(?:EPSG:4326|OGC:CRS84)$/i.test(crs))
    return { transform: undefined, datum: 'WGS 84', shiftMeters: 0, notes: [] };
  throw importRefused('crs-unknown', file, { crs: crs.slice(0, 80) });
}
