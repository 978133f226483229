import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Feature, FeatureCollection, Geometry } from 'geojson';

/** A layer as GDAL reads it. */
export interface GdalFeatures {
  readonly name: string;
  readonly features: readonly Feature<Geometry | null>[];
  /** Such as `EPSG:4490`. */
  readonly crs: string | undefined;
  /** What `ogrinfo` says of it. */
  readonly info: string;
  /** What was complained of. */
  readonly complaints: string;
}

/**
 * Reads every layer of a file with GDAL.
 *
 * @param name - With the ending by which GDAL knows the format.
 */
export async function gdalFeatures(file: Blob, name: string): Promise<readonly GdalFeatures[]> {
  const folder = mkdtempSync(join(tmpdir(), 'jjj-gdal-'));
  const path = join(folder, name);
  writeFileSync(path, new Uint8Array(await file.arrayBuffer()));
  const source = name.endsWith('.zip') ? `/vsizip/${path}` : path;
  try {
    return layersIn(source).map((layer) => readLayer(source, layer));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function layersIn(source: string): readonly string[] {
  const { stdout } = spawnSync('ogrinfo', ['-ro', '-q', source], { encoding: 'utf8' });
  return [...stdout.matchAll(/^\d+: (.*?)(?: \([^()]*\))?$/gm)].map(([, layer = '']) => layer);
}

function readLayer(source: string, layer: string): GdalFeatures {
  const info = spawnSync('ogrinfo', ['-ro', '-so', source, layer], { encoding: 'utf8' });
  const options = ['-f', 'GeoJSON', '-lco', 'COORDINATE_PRECISION=15', '-t_srs', 'EPSG:4326', '-ct', '+proj=noop'];
  const read = spawnSync('ogr2ogr', [...options, '/vsistdout/', source, layer], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const { features }: FeatureCollection<Geometry | null> = JSON.parse(read.stdout);
  const [, authority, code] = /ID\["(\w+)",(\d+)\]\]\s*\n(?:Data axis|\w)/.exec(info.stdout) ?? [];
  return {
    name: layer,
    features,
    crs: authority === undefined ? undefined : `${authority}:${code}`,
    info: info.stdout,
    complaints: info.stderr + read.stderr,
  };
}
