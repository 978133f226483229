import { importRefused } from '../core/import-refused.js';
import type { ImportFile } from '../core/importer.js';
import type { ReadWatch } from './feature-table.js';
import type { OpenSource } from './opened-source.js';
import { openShapefile } from './shapefile-file.js';
import { requireSize } from './size-limits.js';
import { Unzipper } from './unzip-entry.js';
import { type ZipEntry, zipEntries } from './zip-archive.js';

/**
 * Opens an archive: a workbook, a KMZ, or shapefiles. Archives in archives are not opened.
 *
 * @throws {AtlasError} `import-refused`.
 */
export async function openZip(file: ImportFile, label: string | undefined, watch: ReadWatch): Promise<OpenSource> {
  const entries = await zipEntries(file);
  const unzipper = new Unzipper(file);
  if (entries.some(({ name }) => name === 'xl/workbook.xml')) {
    requireSize(file, 'xlsx');
    return (await import('./xlsx-file.js')).openXlsx(file, entries, unzipper, watch);
  }
  const shapes = entries.filter(({ name }) => /\.shp$/i.test(name));
  if (shapes.length > 0) return openShapefiles(file, shapes, { entries, unzipper, label, signal: watch.signal });
  const kml = mainKml(entries);
  if (!kml) throw importRefused('zip-without-data', file.name);
  requireSize(file, 'kml');
  const { openXmlBytes } = await import('./xml-file.js');
  return openXmlBytes(file, await unzipper.bytesOf(kml, watch.signal));
}

async function openShapefiles(
  archive: ImportFile,
  shapes: readonly ZipEntry[],
  supplies: {
    readonly entries: readonly ZipEntry[];
    readonly unzipper: Unzipper;
    readonly label: string | undefined;
    readonly signal: AbortSignal;
  },
): Promise<OpenSource> {
  requireSize(archive, 'shapefile');
  const opened = [];
  for (const shp of shapes) opened.push(await openShapefile(shp, { archive, ...supplies }));
  const [first] = opened;
  const unsure = opened.find(({ encoding }) => !encoding.sure) ?? first;
  return {
    format: 'shapefile',
    ...(unsure && { encoding: unsure.encoding }),
    tables: opened.map(({ table }) => table),
  };
}

/** `doc.kml` by custom, else the first. */
function mainKml(entries: readonly ZipEntry[]): ZipEntry | undefined {
  return entries.find(({ name }) => name === 'doc.kml') ?? entries.find(({ name }) => /\.kml$/i.test(name));
}
