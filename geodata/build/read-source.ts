import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { parseSourceFile, type SourceFile } from './source-file.js';

/** Folder with one folder per dataset. */
export const sourcesFolder = fileURLToPath(new URL('../sources/', import.meta.url));

/** Attributes of a source feature, as its table has them. */
export type SourceProperties = Readonly<Record<string, unknown>>;

/** One feature of a source. Every one has a geometry. */
export type SourceFeature<G extends Geometry = Geometry> = Feature<G, Record<string, unknown>>;

/** One row of a CSV table; an empty cell is an empty text. */
export type CsvRow = Readonly<Record<string, string>>;

function readText(dataset: string, file: string): string {
  return readFileSync(`${sourcesFolder}${dataset}/${file}`, 'utf8');
}

/** The record of a dataset's origin. */
export function readSourceFile(dataset: string): SourceFile {
  return parseSourceFile(readText(dataset, 'source.json'), dataset);
}

/**
 * Features of a GeoJSON source, in the file's order. WGS 84, longitude first.
 *
 * @throws {Error} when the file is not a FeatureCollection whose features all have a geometry.
 */
export function readGeoJson(dataset: string, file = `${dataset}.geojson`): SourceFeature[] {
  const collection: FeatureCollection<Geometry | null> = JSON.parse(readText(dataset, file));
  if (collection.type !== 'FeatureCollection') throw new Error(`${dataset}/${file}: expected a FeatureCollection`);
  return collection.features.map((feature, row) => {
    if (!feature.geometry) throw new Error(`${dataset}/${file}: feature ${row} has no geometry`);
    return { type: 'Feature', properties: feature.properties ?? {}, geometry: feature.geometry };
  });
}

/** Rows of a CSV source by the names in its first line. */
export function readCsv(dataset: string, file: string): CsvRow[] {
  return parse(readText(dataset, file), { columns: true, skip_empty_lines: true });
}

/** A text attribute; null when the source has none. */
export function textOf(properties: SourceProperties, name: string): string | null {
  const value = properties[name];
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return value;
  throw new Error(`expected text in ${name}, got ${JSON.stringify(value)}`);
}

/** A text attribute that must be there. */
export function requiredText(properties: SourceProperties, name: string): string {
  const value = textOf(properties, name);
  if (value === null) throw new Error(`${name} is missing in ${JSON.stringify(properties).slice(0, 120)}`);
  return value;
}

/** A number attribute; null when the source has none. */
export function numberOf(properties: SourceProperties, name: string): number | null {
  const value = properties[name];
  if (value === null || value === undefined || value === '') return null;
  const number = typeof value === 'string' ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number)) return number;
  throw new Error(`expected a number in ${name}, got ${JSON.stringify(value)}`);
}

/** Texts of a list attribute joined with `;`; null when there is none. */
export function listOf(properties: SourceProperties, name: string): string | null {
  const value = properties[name];
  if (!Array.isArray(value) || value.length === 0) return null;
  return value.map(String).join(';');
}
