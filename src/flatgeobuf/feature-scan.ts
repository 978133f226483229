import { GeometryType } from '../core/geometry-type.js';
import { fileCorrupt, fileTruncated, geometryUnsupported } from './file-errors.js';
import { byteField, fieldPosition, follow, vectorPosition } from './flatbuffer-table.js';
import { FeatureField, GeometryField, sizePrefixBytes } from './format.js';
import { GeometryReader } from './geometry-reader.js';
import type { FlatGeobufHeader } from './header.js';

/** The least a feature takes: its length, the way to its table, the table and the table's list of fields. */
const minFeatureBytes = 16;

/** Where the pieces of every feature lie in the file, and how much room they need. */
export interface FeatureScan {
  readonly count: number;
  /** First byte of each feature, then the end of the last: length `count + 1`. */
  readonly starts: Uint32Array;
  /** Position of each geometry table; 0 for a null geometry. */
  readonly geometries: Uint32Array;
  /** Position of each vector of attributes; 0 for none. */
  readonly attributes: Uint32Array;
  /** Type of each geometry. */
  readonly types: Uint8Array;
  /** Parts, rings and vertices there are. */
  readonly counts: GeometryReader;
}

/**
 * Walks through the features of a file once, without keeping any value.
 *
 * @throws {AtlasError} `file-truncated`, `file-corrupt`, `geometry-unsupported`.
 * @throws {RangeError} when bytes contradict each other.
 */
export function scanFeatures(view: DataView, header: FlatGeobufHeader, file: string): FeatureScan {
  const expected = header.featuresStart + header.featureCount * minFeatureBytes;
  if (expected > view.byteLength) throw fileTruncated(file, expected, view.byteLength);
  // A writer that does not know how many features will come writes 0, and the file goes on to its end.
  const count = header.featureCount === 0 ? countFeatures(view, header.featuresStart, file) : header.featureCount;
  const scan: FeatureScan = {
    count,
    starts: new Uint32Array(count + 1),
    geometries: new Uint32Array(count),
    attributes: new Uint32Array(count),
    types: new Uint8Array(count),
    counts: new GeometryReader(view),
  };
  let at = header.featuresStart;
  for (let row = 0; row < count; row++) {
    const end = featureEnd(view, at, file);
    scan.starts[row] = at;
    scanFeature(view, scan, row, at, end, header.geometryType, file);
    at = end;
  }
  scan.starts[count] = at;
  if (at !== view.byteLength) throw fileCorrupt(file, `${view.byteLength - at} bytes follow its last feature`);
  return scan;
}

function scanFeature(
  view: DataView,
  scan: FeatureScan,
  row: number,
  start: number,
  end: number,
  declared: GeometryType,
  file: string,
): void {
  const feature = follow(view, start + sizePrefixBytes);
  scan.attributes[row] = vectorPosition(view, feature, FeatureField.properties);
  const field = fieldPosition(view, feature, FeatureField.geometry);
  if (field === 0) return;
  const table = follow(view, field);
  const type = declared === GeometryType.Unknown ? byteField(view, table, GeometryField.type, 0) : declared;
  if (type === GeometryType.Unknown || type > GeometryType.MultiPolygon) throw geometryUnsupported(file, type);
  scan.geometries[row] = table;
  scan.types[row] = type;
  scan.counts.read(row, table, type as GeometryType, end);
}

function countFeatures(view: DataView, start: number, file: string): number {
  let count = 0;
  for (let at = start; at < view.byteLength; at = featureEnd(view, at, file)) count++;
  return count;
}

/** First byte after the feature that begins at `start`. */
function featureEnd(view: DataView, start: number, file: string): number {
  const received = view.byteLength;
  if (start + sizePrefixBytes > received) throw fileTruncated(file, start + minFeatureBytes, received);
  const end = start + sizePrefixBytes + view.getUint32(start, true);
  if (end < start + minFeatureBytes) throw fileCorrupt(file, 'a feature in it is too small to be one');
  if (end > received) throw fileTruncated(file, end, received);
  return end;
}
