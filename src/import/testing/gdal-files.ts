import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** A file that GDAL is to write. */
export interface GdalOrder {
  /** GDAL's name of the format. */
  readonly driver: string;
  /** Ending of the file. */
  readonly ending: string;
  readonly arguments?: readonly string[];
}

/**
 * Lets GDAL write features in one of its formats.
 *
 * @param source - GeoJSON text.
 * @returns the files it wrote, by name; the first name is `data` and the ending.
 */
export function writtenByGdal(source: string, order: GdalOrder): Readonly<Record<string, Uint8Array<ArrayBuffer>>> {
  const folder = mkdtempSync(join(tmpdir(), 'jjj-import-'));
  try {
    writeFileSync(join(folder, 'source.geojson'), source);
    const target = join(folder, `data.${order.ending}`);
    const parameters = ['-f', order.driver, ...(order.arguments ?? []), target, join(folder, 'source.geojson')];
    const { status, stderr } = spawnSync('ogr2ogr', parameters, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`ogr2ogr failed: ${stderr}`);
    const names = readdirSync(folder).filter((name) => name.startsWith('data'));
    return Object.fromEntries(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The files of a shapefile as GDAL writes them, zipped. */
export function zippedShapefile(source: string, parameters: readonly string[] = []): Uint8Array<ArrayBuffer> {
  const files = writtenByGdal(source, { driver: 'ESRI Shapefile', ending: 'shp', arguments: parameters });
  return zipped(files);
}

/** An archive of files. */
export function zipped(files: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(zipSync({ ...files }));
}
