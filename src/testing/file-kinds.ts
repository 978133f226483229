import type { Feature, Geometry, Position } from 'geojson';
import { GeometryType } from '../core/geometry-type.js';
import { concatBytes } from '../flatgeobuf/byte-array.js';
import { type EncodeOptions, encodeFlatGeobuf, type Ordinates } from '../flatgeobuf/encode.js';
import { ColumnType, magicBytes } from '../flatgeobuf/format.js';
import { parseHeader } from '../flatgeobuf/header.js';
import { writeHeader } from '../flatgeobuf/header-writer.js';
import { type OwnCell, ownSchemaFile } from './own-schema-file.js';
import { syntheticFeatures, syntheticOptions, syntheticTypes } from './synthetic-features.js';

/** One file of every kind that is read: geometry types, ordinates, schemas, with and without index or count. */
export function fileKinds(count: number): Readonly<Record<string, Uint8Array>> {
  const simple = [...syntheticTypes, 'Unknown' as const].map((type, seed) => {
    return [type, encodeFlatGeobuf(syntheticFeatures(type, count, seed), syntheticOptions(type))] as const;
  });
  return {
    ...Object.fromEntries(simple),
    collections: encodeFlatGeobuf(collections(count), geometriesOnly(GeometryType.GeometryCollection)),
    'collections among others': encodeFlatGeobuf(
      [...collections(count), ...syntheticFeatures('Unknown', count, 8)],
      geometriesOnly(GeometryType.Unknown),
    ),
    'heights and measures': withOrdinates(count, 'xyzm'),
    binary: binary(count),
    'no index': unindexed(count, count),
    'no count': unindexed(count, 0),
    'own schemas': ownSchemaFile(Array.from({ length: count }, (_, row) => ownCells(row))),
    'null geometries': encodeFlatGeobuf(
      syntheticFeatures('Polygon', count, 9).map((each, row) => (row % 3 === 0 ? { ...each, geometry: null } : each)),
      syntheticOptions('Polygon'),
    ),
    empty: encodeFlatGeobuf([], syntheticOptions('Point')),
  };
}

/** Collections of up to five geometries, some of them in a collection of their own. */
export function collections(count: number): Feature[] {
  const members = syntheticFeatures('Unknown', count * 5, 7).map(({ geometry }) => geometry);
  return Array.from({ length: count }, (_, row): Feature => {
    const geometries = members.slice(row * 5, row * 5 + 1 + (row % 5));
    const inner: Geometry = { type: 'GeometryCollection', geometries: geometries.slice(1) };
    const nested = row % 4 === 3 ? [...geometries.slice(0, 1), inner] : geometries;
    return { type: 'Feature', geometry: { type: 'GeometryCollection', geometries: nested }, properties: {} };
  });
}

/** Multipolygons and multilines whose positions have heights, measures or both. */
export function withOrdinates(count: number, ordinates: Ordinates): Uint8Array {
  const features = [...syntheticFeatures('Unknown', count, 6), ...collections(3)].map((feature) => ({
    ...feature,
    geometry: raised(feature.geometry, ordinates.length - 2),
  }));
  return encodeFlatGeobuf(features, { ...geometriesOnly(GeometryType.Unknown), ordinates });
}

/** A geometry with more numbers in each position, which follow from the first two. */
function raised(geometry: Geometry, more: number): Geometry {
  if (geometry.type === 'GeometryCollection')
    return { ...geometry, geometries: geometry.geometries.map((member) => raised(member, more)) };
  const raise = (value: unknown): unknown => {
    if (!Array.isArray(value)) return value;
    const [x, y] = value as Position;
    return typeof x === 'number' ? [x, y, x * 100, (y ?? 0) * 7].slice(0, 2 + more) : value.map(raise);
  };
  return { ...geometry, coordinates: raise(geometry.coordinates) } as Geometry;
}

function binary(count: number): Uint8Array {
  const columns = [{ name: 'photo', type: 'binary' as const, title: '', description: '' }];
  const features = syntheticFeatures('Point', count, 4).map((each, row) => ({
    ...each,
    properties: { photo: row % 3 === 0 ? null : new Uint8Array(row * 3).fill(row) },
  }));
  return encodeFlatGeobuf(features, { ...syntheticOptions('Point'), columns });
}

function unindexed(count: number, featureCount: number): Uint8Array {
  const options = syntheticOptions('MultiLineString');
  const bytes = encodeFlatGeobuf(syntheticFeatures('MultiLineString', count, 5), options);
  const header = writeHeader(options, { featureCount, envelope: undefined, indexNodeSize: 0 });
  return concatBytes([magicBytes, header, bytes.subarray(parseHeader(bytes).featuresStart)]);
}

function ownCells(row: number): OwnCell[] {
  const lanes: OwnCell = ['lanes', row % 2 === 0 ? ColumnType.Int : ColumnType.Double, row];
  const name: OwnCell = [`name ${row % 3}`, ColumnType.String, `第${row}`];
  return row % 4 === 0 ? [name] : [lanes, name];
}

function geometriesOnly(geometryType: GeometryType): EncodeOptions {
  return { ...syntheticOptions('Unknown'), geometryType, columns: [] };
}
