import type { Geometry } from 'geojson';
import type { LngLat } from './bbox.js';
import type { AttributeValue } from './columns.js';
import type { LocalizedText } from './localized-text.js';
import type { QueryRequest } from './query-request.js';
import type { FeatureRef } from './scene.js';

/** How far a question has come. */
export interface QueryProgress {
  readonly pagesDone: number;
  /** Undefined while unknown. */
  readonly pagesTotal: number | undefined;
  /** Features looked at so far. */
  readonly considered: number;
  /** Features found so far. */
  readonly found: number;
}

/** A measured quantity that each feature of an answer may have; lengths in metres, areas in square metres. */
export type Measure =
  /** Shortest distance from the subject, 0 where they meet. */
  | 'distanceMeters'
  /** From the subject to the feature at the place of the shortest distance, clockwise from north. */
  | 'bearingDegrees'
  /** Along the line of a corridor, from its start. */
  | 'alongMeters'
  /** Of the part that lies in the subject. */
  | 'lengthMeters'
  | 'areaSquareMeters'
  /** Part of the feature's own length or area that lies in the subject, 0 to 1. */
  | 'share'
  /** Length of the border that is shared with the subject. */
  | 'borderMeters'
  /** The smallest of the distances asked for that holds the feature. */
  | 'ringMeters'
  /** Value of the feature less that of the subject. */
  | 'difference';

/** Whether a distance condition holds, by the stated accuracy of both positions. */
export type Certainty =
  /** It holds wherever within their accuracy the things are. */
  | 'certain'
  /** It may hold or not. */
  | 'possible';

/** One feature of an answer. */
export interface AnswerFeature {
  readonly ref: FeatureRef;
  /** Id of the part of the layer. */
  readonly part: string;
  readonly name: LocalizedText;
  readonly measures: Readonly<Partial<Record<Measure, number>>>;
  /** Left out where no distance was asked for or no accuracy is stated. */
  readonly certainty?: Certainty;
  /** False for a feature that is only possible: by its stated position it is not one. */
  readonly nominal: boolean;
  /** The feature of the subject this belongs to, with `each`. */
  readonly of?: { readonly ref: FeatureRef; readonly name: LocalizedText };
  /** Raw attribute values by column. */
  readonly properties: Readonly<Record<string, AttributeValue>>;
  /** GeoJSON, newly made at each reading. */
  readonly geometry: Geometry | null;
  /** A position on it, for flying there; undefined without geometry. */
  readonly lngLat: LngLat | undefined;
}

/** Features of an answer, read one by one from columns: reading all of 100,000 takes a while, having them does not. */
export interface AnswerFeatures extends Iterable<AnswerFeature> {
  readonly length: number;
  /** Measures that some of them have, in the order they are shown. */
  readonly measures: readonly Measure[];
  /** In the answer's own order; undefined outside. */
  at(index: number): AnswerFeature | undefined;
  /** One measure of one feature without making the feature; NaN where it has none. */
  measureAt(index: number, measure: Measure): number;
  /** Reference of one feature without making the feature. */
  refAt(index: number): FeatureRef | undefined;
  /** Name of one feature without making the feature. */
  nameAt(index: number): LocalizedText | undefined;
  /** One raw attribute value without making the feature; null where it has none or no such column. */
  valueAt(index: number, column: string): AttributeValue;
}

/** One column of a table. */
export interface AnswerColumn {
  readonly id: string;
  readonly label: LocalizedText;
  /** Id of a unit in core/units, for numbers. */
  readonly unit?: string;
  /** Id of a number format in core/number-format. */
  readonly format?: string;
}

export type AnswerCell = LocalizedText | string | number | null;

/** Sums that answer a question. */
export interface AnswerTable {
  readonly id: string;
  readonly title: LocalizedText;
  readonly columns: readonly AnswerColumn[];
  readonly rows: readonly (readonly AnswerCell[])[];
  /** What was left out, what is derived and how. */
  readonly notes: readonly LocalizedText[];
}

/** A shape the answer is about, for the map and for export. */
export interface AnswerShape {
  readonly role: 'subject' | 'ring' | 'corridor' | 'path' | 'border';
  readonly geometry: Geometry;
  /** Of a ring or corridor. */
  readonly distanceMeters?: number;
  readonly label: LocalizedText;
}

/** One file the answer was made from. */
export interface AnswerInput {
  /** Title of the layer, or of what else the file was asked for. */
  readonly title: LocalizedText;
  readonly url: string;
  readonly considered: number;
  /** Of which without the date that the year was compared with. */
  readonly undated: number;
  readonly attribution: LocalizedText | undefined;
  readonly licence: LocalizedText | undefined;
  readonly licenceUrl?: string;
  readonly vintage: LocalizedText | undefined;
  /** Smallest and largest accuracy of a position, metres. */
  readonly accuracyMeters: readonly [best: number, worst: number] | undefined;
  /** What the file's coordinates refer to, and what was done to them and to its values; left out where nobody says. */
  readonly datum?: string;
  readonly transforms?: readonly string[];
  /** Titles and addresses of what the file was made from. */
  readonly sources: readonly { readonly title: string; readonly url?: string }[];
}

/** An answer, or as much of it as is known. */
export interface QueryAnswer {
  readonly request: QueryRequest;
  /** False while features still arrive. */
  readonly complete: boolean;
  readonly progress: QueryProgress;
  /** The question in one sentence. */
  readonly question: LocalizedText;
  /** The answer in one sentence; of a partial answer what is known so far. */
  readonly summary: LocalizedText;
  readonly features: AnswerFeatures;
  readonly tables: readonly AnswerTable[];
  readonly shapes: readonly AnswerShape[];
  /** How it was found and measured, a sentence each. */
  readonly method: readonly LocalizedText[];
  /** What a reader must know: what was left out, and why. */
  readonly notes: readonly LocalizedText[];
  readonly inputs: readonly AnswerInput[];
}

/** How a question is put. */
export interface QueryOptions {
  /** Bytes that may be fetched for it; default: the data budget of the map. */
  readonly allowBytes?: number;
  readonly signal?: AbortSignal;
}
