import type { Feature, Geometry } from 'geojson';
import { GeometryType } from '../core/geometry-type.js';
import { type EncodeColumnType, type EncodeOptions, FeatureEncoder } from '../flatgeobuf/encode.js';
import { eachExported } from './each-exported.js';
import { crsNames } from './export-crs.js';
import type { ExportedFeature, ExportedSet, ExportedType, WriteOptions } from './exported-set.js';

const columnTypes: Readonly<Record<ExportedType, EncodeColumnType>> = {
  text: 'string',
  integer: 'long',
  number: 'double',
  boolean: 'bool',
  datetime: 'datetime',
  json: 'json',
};

/**
 * Writes a FlatGeobuf file with a spatial index. What has to be known about it is the JSON of its `metadata`, and in words
 * its description.
 *
 * @throws {AtlasError} `geometry-unsupported` or `value-invalid`. Rejects with the signal's reason on abort.
 */
export async function flatGeobufFile(set: ExportedSet, options: WriteOptions = {}): Promise<Blob> {
  const encoder = new FeatureEncoder(encodeOptions(set));
  const json = set.columns.filter(({ type }) => type === 'json').map(({ name }) => name);
  await eachExported(set, options, (feature) => encoder.add(featureOf(feature, json)));
  return new Blob([...encoder.finish()], { type: 'application/octet-stream' });
}

function encodeOptions({ name, title, record, metadata, crs, columns, geometryTypes }: ExportedSet): EncodeOptions {
  return {
    name,
    title,
    description: record.map(([label, text]) => `${label}: ${text}`).join('\n'),
    metadata: JSON.stringify(metadata),
    crs: { code: Number(crs), name: crsNames[crs] },
    geometryType: commonType(geometryTypes),
    columns: columns.map((column) => ({
      name: column.name,
      type: columnTypes[column.type],
      title: column.label,
      description: column.label,
    })),
  };
}

/** Single and multiple geometries of one kind are all written as multiple ones. */
export function commonType(types: ReadonlySet<GeometryType>): GeometryType {
  const [first = GeometryType.Unknown] = types;
  if (types.size === 1) return first;
  const { Point, LineString, Polygon, MultiPoint, MultiLineString, MultiPolygon } = GeometryType;
  const pairs = [
    [Point, MultiPoint],
    [LineString, MultiLineString],
    [Polygon, MultiPolygon],
  ] as const;
  const pair = pairs.find((each) => [...types].every((type) => type === each[0] || type === each[1]));
  return types.size > 0 && pair ? pair[1] : GeometryType.Unknown;
}

/** The encoder writes JSON itself. */
function featureOf({ id, geometry, values }: ExportedFeature, json: readonly string[]): Feature<Geometry | null> {
  const parsed = json.map((name) => {
    const text = values[name];
    return [name, typeof text === 'string' ? JSON.parse(text) : null];
  });
  return { type: 'Feature', id, geometry, properties: { ...values, ...Object.fromEntries(parsed) } };
}
