import type { LngLat } from '../../core/bbox.js';
import type { AttributeValue, FeaturePage } from '../../core/columns.js';
import type { LocalizedText } from '../../core/localized-text.js';
import { findColumn, propertiesAt, readValue, valueAt } from '../../core/page-access.js';
import { bboxAt } from '../../core/page-bbox.js';
import { geometryAt } from '../../core/page-geometry.js';
import type { AnswerFeature, AnswerFeatures, Measure } from '../../core/query-answer.js';
import { certaintyBits, type QueryChunk } from '../../core/query-task.js';
import type { FeatureRef } from '../../core/scene.js';
import type { OpenedPart } from './task-of-request.js';

/** Writes the name of a feature in both languages. */
export type NameOf = (part: OpenedPart, page: FeaturePage, row: number) => LocalizedText;

/** Measures in the order they are shown. */
const measureOrder: readonly Measure[] = [
  'alongMeters',
  'distanceMeters',
  'ringMeters',
  'bearingDegrees',
  'borderMeters',
  'difference',
  'lengthMeters',
  'areaSquareMeters',
  'share',
];

/** What features of an answer are made from. */
export interface ChunkedOptions {
  readonly asked: readonly OpenedPart[];
  readonly nameOf: NameOf;
  /** Features of the subject, for answers that belong to one each. */
  readonly subject?: AnswerFeatures;
  /** Order of the answer; left out, that of arrival. */
  readonly order?: Uint32Array;
}

/** Features of an answer in the chunks they came in. */
export class ChunkedFeatures implements AnswerFeatures {
  readonly length: number;
  readonly measures: readonly Measure[];
  readonly #chunks: readonly QueryChunk[];
  readonly #starts: readonly number[];
  readonly #options: ChunkedOptions;

  constructor(chunks: readonly QueryChunk[], options: ChunkedOptions) {
    this.#chunks = chunks;
    this.#options = options;
    let end = 0;
    this.#starts = chunks.map(({ rows }) => {
      end += rows.length;
      return end - rows.length;
    });
    this.length = end;
    const there = new Set(chunks.flatMap(({ measures }) => Object.keys(measures)));
    this.measures = measureOrder.filter((measure) => there.has(measure));
  }

  at(index: number): AnswerFeature | undefined {
    const place = this.#place(index);
    const part = place && this.#options.asked[place.chunk.target];
    if (!place || !part) return undefined;
    const { chunk, row } = place;
    const bits = chunk.certainty?.[row];
    const of = chunk.of && this.#options.subject?.at(chunk.of[row] ?? 0);
    return {
      ref: refOf(part, chunk.page, row),
      part: part.part.id,
      name: this.#options.nameOf(part, chunk.page, row),
      measures: measuresOf(chunk, row),
      ...(bits !== undefined &&
        (bits & 3) !== 0 && { certainty: bits & certaintyBits.certain ? 'certain' : 'possible' }),
      nominal: bits === undefined || (bits & certaintyBits.nominal) !== 0,
      ...(of && { of: { ref: of.ref, name: of.name } }),
      properties: propertiesAt(chunk.page, row),
      geometry: geometryAt(chunk.page, row),
      lngLat: middleOf(chunk.page, row),
    };
  }

  measureAt(index: number, measure: Measure): number {
    const place = this.#place(index);
    return place?.chunk.measures[measure]?.[place.row] ?? Number.NaN;
  }

  refAt(index: number): FeatureRef | undefined {
    const place = this.#place(index);
    const part = place && this.#options.asked[place.chunk.target];
    return place && part && refOf(part, place.chunk.page, place.row);
  }

  nameAt(index: number): LocalizedText | undefined {
    const place = this.#place(index);
    const part = place && this.#options.asked[place.chunk.target];
    return place && part && this.#options.nameOf(part, place.chunk.page, place.row);
  }

  valueAt(index: number, column: string): AttributeValue {
    const place = this.#place(index);
    const found = place && findColumn(place.chunk.page, column);
    return place && found ? readValue(found, place.row) : null;
  }

  *[Symbol.iterator](): Iterator<AnswerFeature> {
    for (let index = 0; index < this.length; index++) {
      const feature = this.at(index);
      if (feature) yield feature;
    }
  }

  /** The chunk that has a feature, found by halving. */
  #place(index: number): { readonly chunk: QueryChunk; readonly row: number } | undefined {
    const arrived = this.#options.order?.[index] ?? index;
    if (!(index >= 0 && index < this.length)) return undefined;
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= arrived) low = middle;
      else high = middle - 1;
    }
    const chunk = this.#chunks[low];
    return chunk && { chunk, row: arrived - (this.#starts[low] ?? 0) };
  }
}

function refOf({ layer, part }: OpenedPart, page: FeaturePage, row: number): FeatureRef {
  return { layer: layer.id, id: String(valueAt(page, part.idColumn, row)) };
}

function measuresOf({ measures }: QueryChunk, row: number): AnswerFeature['measures'] {
  const known = Object.entries(measures).flatMap(([name, values]) => {
    const value = values[row] ?? Number.NaN;
    return Number.isNaN(value) ? [] : [[name, value]];
  });
  return Object.fromEntries(known);
}

/** Of a point the point itself, else the middle of its box. */
function middleOf(page: FeaturePage, row: number): LngLat | undefined {
  const box = bboxAt(page, row);
  return box && [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
}
