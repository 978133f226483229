import { suspectDatum } from '../core/datum/suspect-datum.js';
import type { CrsSuspicion } from '../core/importer.js';
import type { SourceTable } from './feature-table.js';
import type { Survey } from './survey.js';

/**
 * Why the coordinates of a table may be something else than they seem; nothing where the file itself says that they are
 * no longitude and latitude.
 */
export function suspicionOf(table: SourceTable, survey: Survey, file: string): CrsSuspicion | undefined {
  const { crs } = table;
  if (crs !== undefined && !/^EPSG:(?:4326|4490)$|^GEOG(?:CS|CRS)\[/i.test(crs)) return undefined;
  const { positions } = survey;
  return suspectDatum({ columns: [table.title, ...table.names], fileName: file, positions });
}
