import type { CrsSuspicion } from '../core/importer.js';
import type { SourceTable } from './feature-table.js';
import type { Survey } from './survey.js';

const swapped: CrsSuspicion = {
  kind: 'swapped',
  because: {
    en: 'The second coordinate is beyond 90, so latitude seems to stand first.',
    zh: '第二个坐标超过90，纬度似乎在前。',
  },
};

const projected: CrsSuspicion = {
  kind: 'projected',
  because: {
    en: 'The coordinates are too large for degrees, so they seem to be metres of a projection.',
    zh: '坐标值超出经纬度范围，似为投影坐标（米）。',
  },
};

/** Why the coordinates of a table may be something else than they seem, as far as their size tells. */
export function suspicionOf(table: SourceTable, { box }: Survey): CrsSuspicion | undefined {
  if (!box) return undefined;
  const [west, south, east, north] = box;
  const x = Math.max(Math.abs(west), Math.abs(east));
  const y = Math.max(Math.abs(south), Math.abs(north));
  const isDegrees = table.crs === undefined || /^EPSG:(?:4326|4490)$/.test(table.crs);
  if (!isDegrees) return undefined;
  if (x > 180 || y > 180) return projected;
  return y > 90 && x <= 90 ? swapped : undefined;
}
