import type { AttributeValue } from '../../core/columns.js';
import type { AnswerFeature, AnswerFeatures, Certainty, Measure, QueryAnswer } from '../../core/query-answer.js';
import type { QueryRequest } from '../../core/query-request.js';

const both = (en: string, zh: string) => ({ en, zh });

/** Stations within 10 km of a line, as a question. */
export const fakeRequest: QueryRequest = {
  ask: 'buffer',
  layers: [{ layer: 'sites' }],
  subject: { kind: 'feature', layer: 'lines', id: '1' },
  distancesMeters: [5000, 10_000],
};

/**
 * Features made from typed arrays only, of as many as a test wants: `Site n` at a distance that repeats after 9,973
 * features, every third one only possible and every ninth not even nominal. Counts how many were made as objects.
 */
export class FakeAnswerFeatures implements AnswerFeatures {
  readonly measures: readonly Measure[] = ['distanceMeters', 'bearingDegrees'];
  readonly length: number;
  readonly #distances: Float64Array;
  readonly #bearings: Float64Array;
  /** Features read with {@link at} so far. */
  made = 0;

  constructor(length: number) {
    this.length = length;
    this.#distances = Float64Array.from({ length }, (_, index) => ((index * 7919) % 9973) + 0.25);
    this.#bearings = Float64Array.from({ length }, (_, index) => (index * 31) % 360);
  }

  at(index: number): AnswerFeature | undefined {
    const ref = this.refAt(index);
    const name = this.nameAt(index);
    if (!ref || !name) return undefined;
    this.made++;
    const lngLat = [110 + (index % 1000) / 100, 35 + Math.floor(index / 1000) / 100] as const;
    return {
      ref,
      part: 'sites',
      name,
      measures: { distanceMeters: this.measureAt(index, 'distanceMeters'), bearingDegrees: this.#bearings[index] ?? 0 },
      certainty: certaintyOf(index),
      nominal: index % 9 !== 2,
      properties: { id: ref.id, class: index % 2 === 0 ? 'a' : 'b', value: this.valueAt(index, 'value') },
      geometry: { type: 'Point', coordinates: [...lngLat] },
      lngLat,
    };
  }

  measureAt(index: number, measure: Measure): number {
    const column = measure === 'distanceMeters' ? this.#distances : this.#bearings;
    return column[index] ?? Number.NaN;
  }

  refAt(index: number) {
    return index >= 0 && index < this.length ? { layer: 'sites', id: String(index + 1) } : undefined;
  }

  nameAt(index: number) {
    return index >= 0 && index < this.length ? both(`Site ${index + 1}`, `场地${index + 1}`) : undefined;
  }

  valueAt(index: number, column: string): AttributeValue {
    if (column === 'class') return index % 2 === 0 ? 'a' : 'b';
    if (column === 'id') return this.refAt(index)?.id ?? null;
    return column === 'value' && index % 4 !== 3 ? index / 2 : null;
  }

  *[Symbol.iterator](): Iterator<AnswerFeature> {
    for (let index = 0; index < this.length; index++) {
      const feature = this.at(index);
      if (feature) yield feature;
    }
  }
}

function certaintyOf(index: number): Certainty {
  return index % 3 === 2 ? 'possible' : 'certain';
}

/** An answer with features, a table, notes and inputs. */
export function fakeAnswer(count: number, more: Partial<QueryAnswer> = {}): QueryAnswer {
  return {
    request: fakeRequest,
    complete: true,
    progress: { pagesDone: 4, pagesTotal: 4, considered: 1234, found: count },
    question: both('Which sites lie within 10 km of Line 1?', '哪些场地位于线路1的10公里以内？'),
    summary: both(`${count} sites, of which some are only possible.`, `${count}处场地，其中部分仅为可能。`),
    features: new FakeAnswerFeatures(count),
    tables: [
      {
        id: 'rings',
        title: both('Sites by distance', '按距离统计的场地'),
        columns: [
          { id: 'ring', label: both('Within', '以内'), unit: 'km', format: 'integer' },
          { id: 'kind', label: both('Kind', '类别') },
          { id: 'count', label: both('Sites', '场地'), format: 'integer' },
        ],
        rows: [
          [5, both('Works', '工厂'), 1200],
          [10, '=danger', null],
        ],
        notes: [both('Two sites have no position.', '两处场地没有位置。')],
      },
    ],
    shapes: [
      {
        role: 'ring',
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [110, 35],
              [111, 35],
              [111, 36],
              [110, 35],
            ],
          ],
        },
        distanceMeters: 10_000,
        label: both('10 km', '10公里'),
      },
    ],
    method: [both('Distances are measured on the WGS 84 ellipsoid.', '距离在WGS 84椭球面上量算。')],
    notes: [both('3 features without a date were kept.', '保留了3个没有日期的要素。')],
    inputs: [
      {
        title: both('Sites', '场地'),
        url: 'https://host.example/geodata/sites.fgb',
        considered: 1234,
        undated: 3,
        attribution: both('Office of Sites', '场地办公室'),
        licence: both('CC BY 4.0', '知识共享署名 4.0'),
        vintage: both('2024', '2024年'),
        accuracyMeters: [4000, 12_000],
        sources: [{ title: 'Yearbook of Sites', url: 'https://example.org/sites' }, { title: 'A list' }],
      },
    ],
    ...more,
  };
}
