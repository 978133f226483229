import type { FeaturePage } from '../core/columns.js';
import { decodeFlatGeobuf } from '../flatgeobuf/decode.js';
import { encodeFlatGeobuf } from '../flatgeobuf/encode.js';
import { oneGeometryType } from '../flatgeobuf/geojson-geometry.js';
import type { FeatureColumns } from './feature-columns.js';
import type { ServedFeature } from './served-feature.js';
import type { ServiceConnection } from './service-connection.js';

/** Features with numbers that follow each other, encoded: what becomes a page. */
export interface FeatureRun {
  readonly firstRow: number;
  readonly count: number;
  readonly bytes: Uint8Array;
}

/**
 * Gives each feature of a service a number by its id, for as long as the service is read: the same whenever it comes again,
 * whatever area or question it came for.
 */
export class FeatureRows {
  readonly #rows = new Map<string, number>();

  rowOf(id: string): number {
    const known = this.#rows.get(id);
    if (known !== undefined) return known;
    const row = this.#rows.size;
    this.#rows.set(id, row);
    return row;
  }
}

/** What features are encoded with. */
export interface RunMaker {
  readonly rows: FeatureRows;
  readonly columns: FeatureColumns;
  readonly connection: ServiceConnection;
  readonly url: string;
}

/** Encodes features in runs of numbers that follow each other; new features are one run, in their order. */
export function runsOf(features: readonly ServedFeature[], maker: RunMaker): readonly FeatureRun[] {
  const numbered = features.map((feature) => ({ feature, row: maker.rows.rowOf(feature.id) }));
  numbered.sort((a, b) => a.row - b.row);
  const runs: FeatureRun[] = [];
  for (let first = 0; first < numbered.length; ) {
    let end = first + 1;
    while (end < numbered.length && numbered[end]?.row === (numbered[end - 1]?.row ?? 0) + 1) end++;
    const members = numbered.slice(first, end).map(({ feature }) => feature);
    runs.push({ firstRow: numbered[first]?.row ?? 0, count: members.length, bytes: encoded(members, maker) });
    first = end;
  }
  return runs;
}

/** A run as a page, without triangles and referring to the run's bytes. */
export function pageOfRun({ firstRow, bytes }: FeatureRun, { connection }: RunMaker): FeaturePage {
  return { ...decodeFlatGeobuf(bytes, connection.name), firstRow };
}

function encoded(features: readonly ServedFeature[], { columns, connection, url }: RunMaker): Uint8Array {
  const name = connection.name;
  const mixed = ({ received = '' }: { readonly received?: string }) =>
    connection.fault('geometry', url, { name: features[0]?.id ?? '', received });
  const geometryType = oneGeometryType(features, mixed);
  const written = features.map((feature) => ({
    type: 'Feature' as const,
    geometry: feature.geometry,
    properties: columns.valuesOf(feature, url, connection),
  }));
  const options = { name, title: name, description: '', geometryType, columns: columns.columns, keepsOrder: true };
  return encodeFlatGeobuf(written, options);
}
