import type { Bbox } from '../../core/bbox.js';
import { crsChoices } from '../../core/datum/crs-choices.js';
import type { CrsName } from '../../core/importer.js';
import { textIn } from '../../core/languages.js';
import type { Locale } from '../../core/localized-text.js';

/** Everywhere on land in China, so that every zone has its name. */
const anywhere: Bbox = [73, 18, 135, 54];

/** What a reference system is called: a known one by its name, one that a `.prj` describes by the name it has there. */
export function crsTitle(locale: Locale, crs: CrsName): string {
  const known = crsChoices(anywhere).find(({ name }) => name === crs);
  if (known)
    return crs.startsWith('EPSG') ? `${textIn(locale, known.label)}, ${crs}` : (textIn(locale, known.label) ?? crs);
  const [, named] = /^[A-Z_]+\s*\[\s*"([^"]+)"/i.exec(crs.trim()) ?? [];
  return named ?? crs;
}
