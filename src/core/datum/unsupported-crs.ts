import { AtlasError } from '../atlas-error.js';

const reasons = {
  'crs-unknown': 'is not known here. Use longitude and latitude (EPSG:4326 or 4490) or a Gauss–Krüger zone of CGCS2000',
  'crs-datum-unknown': 'has a datum whose relation to WGS 84 is not published. Transform the file to CGCS2000 first',
  'crs-local':
    'is a local grid, whose parameters only its surveying office has. Ask the office for the file in CGCS2000',
} as const;

/** Why a reference system is refused. */
export type CrsRefusal = keyof typeof reasons;

/** The error for a reference system whose coordinates cannot be placed honestly. */
export function crsUnsupported(code: CrsRefusal, crs: string): AtlasError {
  const short = crs.length > 80 ? `${crs.slice(0, 79)}…` : crs;
  return new AtlasError('crs-unsupported', `The reference system ${short} ${reasons[code]}.`, {
    details: { code, crs: short, received: short, expected: 'EPSG:4326, EPSG:4490' },
  });
}
