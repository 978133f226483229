import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, Position } from 'geojson';

/** A feature of a curated source table, which the panel is held against. */
export function sourceFeature(dataset: string, idColumn: string, id: string): Feature {
  const path = new URL(`../../geodata/sources/${dataset}/${dataset}.geojson`, import.meta.url);
  const table = JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection;
  const found = table.features.find((feature) => feature.properties?.[idColumn] === id);
  if (!found) throw new Error(`${dataset}.geojson has no ${idColumn} "${id}".`);
  return found;
}

/** A text attribute of a source feature. */
export function sourceText(feature: Feature, column: string): string {
  const value: unknown = feature.properties?.[column];
  if (typeof value !== 'string') throw new Error(`${column} is ${String(value)} in the source table, not a text.`);
  return value;
}

/** A number attribute of a source feature. */
export function sourceNumber(feature: Feature, column: string): number {
  const value: unknown = feature.properties?.[column];
  if (typeof value !== 'number') throw new Error(`${column} is ${String(value)} in the source table, not a number.`);
  return value;
}

/** Where a point lies. */
export function pointOf({ geometry }: Feature): [lng: number, lat: number] {
  if (geometry.type !== 'Point') throw new Error(`Expected a Point, not a ${geometry.type}.`);
  const [lng = 0, lat = 0] = geometry.coordinates;
  return [lng, lat];
}

/** The vertex half-way along a line, counted in vertices. */
export function middleVertex(feature: Feature): [lng: number, lat: number] {
  const { geometry } = feature;
  if (geometry.type !== 'LineString') throw new Error(`Expected a LineString, not a ${geometry.type}.`);
  const [lng = 0, lat = 0]: Position = geometry.coordinates[Math.floor(geometry.coordinates.length / 2)] ?? [];
  return [lng, lat];
}
