import type { Bbox, LngLat } from '../core/bbox.js';
import { GeometryType } from '../core/geometry-type.js';
import type { FeatureTable, RawFeature, ReadWatch } from './feature-table.js';
import { type GeometryKind, geometryTypeOf, plainGeometries } from './geometry-kind.js';
import { SpreadSample } from './spread-sample.js';
import { joinedType, typeOfValue, type ValueType } from './value-type.js';

const mostSamples = 5;
const mostPositions = 500;

/** Where the ids of features come from: their own, a property called `id`, or their number in the file. */
export type IdSource = 'feature' | 'property' | 'row';

/** What the features of a table are like, or the first of them. */
export class Survey {
  count = 0;
  readonly types: (ValueType | undefined)[] = [];
  readonly samples: string[][] = [];
  readonly geometryTypes = new Set<GeometryType>();
  /** Kinds that were met, in their order, and whether with several parts. */
  readonly kinds = new Map<GeometryKind, boolean>();
  /** In the file's own coordinates, inverted and infinite while there is none. */
  readonly bbox: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  readonly #positions = new SpreadSample<LngLat>(mostPositions);
  readonly #table: FeatureTable;
  #featureIds: Set<string> | undefined = new Set();
  #propertyIds: Set<string> | undefined = new Set();

  constructor(table: FeatureTable) {
    this.#table = table;
  }

  add(feature: RawFeature): void {
    this.count++;
    for (const [place, value] of feature.values.entries()) this.#addValue(place, value);
    this.#featureIds = withId(this.#featureIds, feature.id);
    const place = this.#propertyIds ? this.#table.names.indexOf('id') : -1;
    this.#propertyIds = withId(this.#propertyIds, place < 0 ? undefined : feature.values[place]);
    this.#addGeometry(feature.geometry);
  }

  get idSource(): IdSource {
    if (this.count === 0) return 'row';
    return this.#featureIds ? 'feature' : this.#propertyIds ? 'property' : 'row';
  }

  /** Some positions in the file's own coordinates. */
  get positions(): readonly LngLat[] {
    return this.#positions.values;
  }

  get box(): Bbox | undefined {
    return Number.isFinite(this.bbox[0]) ? this.bbox : undefined;
  }

  #addValue(place: number, value: unknown): void {
    const type = typeOfValue(value, this.#table.text);
    if (type === undefined) return;
    this.types[place] = joinedType(this.types[place], type);
    const samples = this.samples[place] ?? [];
    this.samples[place] = samples;
    if (samples.length >= mostSamples) return;
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
    samples.push(text.slice(0, 200));
  }

  #addGeometry(geometry: unknown): void {
    for (const { kind, multi, coordinates } of plainGeometries(geometry)) {
      this.kinds.set(kind, (this.kinds.get(kind) ?? false) || multi);
      this.geometryTypes.add(geometryTypeOf(kind, multi));
      const first = this.#widen(coordinates);
      if (first) this.#positions.add(first);
    }
    if (isCollection(geometry)) this.geometryTypes.add(GeometryType.GeometryCollection);
  }

  /** Widens the box by all positions in nested arrays; gives the first. */
  #widen(coordinates: unknown): LngLat | undefined {
    if (!Array.isArray(coordinates)) return undefined;
    const [x, y]: unknown[] = coordinates;
    if (typeof x !== 'number') {
      let first: LngLat | undefined;
      for (const each of coordinates as unknown[]) {
        const inner = this.#widen(each);
        first ??= inner;
      }
      return first;
    }
    if (typeof y !== 'number' || !Number.isFinite(x + y)) return undefined;
    const box = this.bbox;
    if (x < box[0]) box[0] = x;
    if (y < box[1]) box[1] = y;
    if (x > box[2]) box[2] = x;
    if (y > box[3]) box[3] = y;
    return [x, y];
  }
}

/**
 * Surveys a table.
 *
 * @param most - Features to look at.
 * @returns the survey, and whether it saw all there is.
 */
export async function surveyOf(
  table: FeatureTable,
  watch: ReadWatch,
  most = Number.POSITIVE_INFINITY,
): Promise<{ readonly survey: Survey; readonly complete: boolean }> {
  const survey = new Survey(table);
  for await (const features of table.features(watch)) {
    for (const feature of features) {
      if (survey.count >= most) return { survey, complete: false };
      survey.add(feature);
    }
  }
  return { survey, complete: true };
}

function withId(ids: Set<string> | undefined, id: unknown): Set<string> | undefined {
  const text = idText(id);
  if (!ids || text === undefined || ids.has(text)) return undefined;
  return ids.add(text);
}

/** An id as text; undefined for what is none. */
export function idText(id: unknown): string | undefined {
  if (typeof id === 'string' && id !== '') return id;
  return typeof id === 'number' && Number.isFinite(id) ? String(id) : undefined;
}

function isCollection(geometry: unknown): boolean {
  return (geometry as { readonly type?: unknown } | null)?.type === 'GeometryCollection';
}
