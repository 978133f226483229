import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bboxPolygon, booleanIntersects } from '@turf/turf';
import type { Bbox } from '../core/bbox.js';
import type { FeaturePage } from '../core/columns.js';
import { geometryAt } from '../core/page-geometry.js';
import { decodeFlatGeobuf } from '../flatgeobuf/decode.js';
import { ColumnType } from '../flatgeobuf/format.js';
import { parseHeader } from '../flatgeobuf/header.js';
import { randomBboxes } from './bbox-selection.js';

/** What `ogrinfo` says about a file. */
export interface GdalLayer {
  readonly count: number;
  /** Undefined when there is no geometry. */
  readonly extent: Bbox | undefined;
  /** `name: type` of each attribute, in order. */
  readonly fields: readonly string[];
  readonly crs: string | undefined;
  /** What it complained of first. */
  readonly error: string | undefined;
}

/** True when `ogrinfo` can be run (Debian: `gdal-bin`). */
export function gdalIsInstalled(): boolean {
  return spawnSync('ogrinfo', ['--version']).status === 0;
}

/**
 * Holds a file against GDAL: count, extent, attributes, CRS, and how many features it finds in random boxes. GDAL tests
 * the geometry itself and not its box. It counts null geometries but, in version 3.6, does not read them.
 *
 * @param bytes - A file with an index.
 * @returns What differs, in words; empty when both agree.
 */
export function gdalMismatches(bytes: Uint8Array, boxes = 20, seed = 1): string[] {
  return withFile(bytes, (path) => {
    const page = decodeFlatGeobuf(bytes);
    const layer = readLayer(path);
    const differences = [
      ...different('count', layer.count, page.featureCount),
      ...different('extent', roundedBbox(layer.extent), roundedBbox(page.bbox)),
      ...different('attributes', layer.fields.join('; '), expectedFields(bytes).join('; ')),
      ...different('CRS', layer.crs, 'EPSG:4326'),
      ...different('complaint', layer.error, undefined),
    ];
    for (const bbox of randomBboxes(page, boxes, seed)) {
      const { count, error } = readLayer(path, bbox);
      differences.push(...different(`count in ${bbox.join(' ')}`, count, countIntersecting(page, bbox)));
      differences.push(...different(`complaint in ${bbox.join(' ')}`, error, undefined));
    }
    return differences;
  });
}

/** The same features as GDAL writes them into a FlatGeobuf file of its own. */
export function rewriteWithGdal(bytes: Uint8Array): Uint8Array {
  return withFile(bytes, (path) => {
    const copy = path.replace('checked.fgb', 'rewritten.fgb');
    const { status, stderr } = spawnSync('ogr2ogr', ['-f', 'FlatGeobuf', copy, path], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`ogr2ogr failed: ${stderr}`);
    return new Uint8Array(readFileSync(copy));
  });
}

/**
 * A FlatGeobuf file of GDAL's own of one feature for each geometry. Its type is that of all of them, or Unknown.
 *
 * @param options - More arguments of `ogr2ogr`.
 */
export function writeWithGdal(wkts: readonly string[], options: readonly string[] = []): Uint8Array {
  const csv = ['id,wkt', ...wkts.map((wkt, id) => `${id},"${wkt}"`)].join('\n');
  const types = new Set(wkts.map((wkt) => wkt.replace(/\s*(\(|EMPTY).*/, '').replace(' ', '')));
  const type = types.size === 1 ? [...types].join() : 'GEOMETRY';
  return withFile(new TextEncoder().encode(csv), (path) => {
    const [source, target] = [path.replace('.fgb', '.csv'), path.replace('checked', 'written')];
    renameSync(path, source);
    const parameters = ['-f', 'FlatGeobuf', '-oo', 'GEOM_POSSIBLE_NAMES=wkt', '-nlt', type, ...options];
    const { status, stderr } = spawnSync('ogr2ogr', [...parameters, target, source], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`ogr2ogr failed: ${stderr}`);
    return new Uint8Array(readFileSync(target));
  });
}

function withFile<T>(bytes: Uint8Array, use: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'jjj-gdal-'));
  const path = join(folder, 'checked.fgb');
  writeFileSync(path, bytes);
  try {
    return use(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readLayer(path: string, bbox?: Bbox): GdalLayer {
  const filter = bbox ? ['-spat', ...bbox.map(String)] : [];
  const { stdout: text, stderr } = spawnSync('ogrinfo', ['-ro', '-so', '-al', ...filter, path], { encoding: 'utf8' });
  const extent = /^Extent: \((\S+), (\S+)\) - \((\S+), (\S+)\)/m.exec(text)?.slice(1).map(Number);
  const [west, south, east, north] = extent ?? [];
  const authority = /ID\["(\w+)",(\d+)\]\]\s*\n(?:Data axis|\w)/.exec(text);
  return {
    count: Number(/^Feature Count: (\d+)/m.exec(text)?.[1]),
    extent:
      west === undefined || south === undefined || east === undefined || north === undefined
        ? undefined
        : [west, south, east, north],
    fields: [...text.matchAll(/^(\w+): ((?:Integer|Integer64|Real|String|DateTime)\S*) \(/gm)].map(
      ([, name, type]) => `${name}: ${type?.replace('String(JSON)', 'String')}`,
    ),
    error: /^(ERROR|Warning).*/m.exec(stderr)?.[0],
    crs: authority ? `${authority[1]}:${authority[2]}` : undefined,
  };
}

const gdalTypes: Readonly<Partial<Record<ColumnType, string>>> = {
  [ColumnType.Bool]: 'Integer(Boolean)',
  [ColumnType.Int]: 'Integer',
  [ColumnType.Long]: 'Integer64',
  [ColumnType.Double]: 'Real',
  [ColumnType.String]: 'String',
  [ColumnType.Json]: 'String',
  [ColumnType.DateTime]: 'DateTime',
};

function expectedFields(bytes: Uint8Array): string[] {
  return parseHeader(bytes).columns.map(({ name, type }) => `${name}: ${gdalTypes[type] ?? 'unknown'}`);
}

function countIntersecting(page: FeaturePage, bbox: Bbox): number {
  const box = bboxPolygon([...bbox]);
  return rows(page).filter((row) => {
    const geometry = geometryAt(page, row);
    return geometry !== null && booleanIntersects(box, geometry);
  }).length;
}

function rows(page: FeaturePage): number[] {
  return Array.from({ length: page.featureCount }, (_, row) => row);
}

/** GDAL prints six decimals. */
function roundedBbox(bbox: Bbox | undefined): string {
  return bbox?.map((side) => side.toFixed(6)).join(' ') ?? 'none';
}

function different(what: string, gdal: unknown, ours: unknown): string[] {
  return gdal === ours ? [] : [`${what}: GDAL has ${String(gdal)}, we have ${String(ours)}`];
}
