import type { Geometry } from 'geojson';
import type { LngLat } from './bbox.js';
import type { AttributeValue, FeaturePage } from './columns.js';
import type { FeatureFilter } from './feature-filter.js';
import type { AnswerShape, Measure, QueryProgress } from './query-answer.js';

/*
 * A question as the data worker gets it: files and columns instead of layers and units, which only a catalog knows.
 */

/** Features of one file. */
export interface QueryTarget {
  /** Absolute URL of the `.fgb`. */
  readonly url: string;
  readonly where?: FeatureFilter;
  /** Features whose date in this column is later than the day, since 1970-01-01, are left out. */
  readonly time?: { readonly column: string; readonly day: number };
  /** Column with the radius in metres in which a feature lies. */
  readonly accuracyColumn?: string;
  /** Accuracy of the least accurate feature, metres; 0 when none is stated. */
  readonly worstAccuracyMeters: number;
}

/** What is summed up of a file. */
export interface SummaryTarget extends QueryTarget {
  /** Column by whose values features are counted. */
  readonly classColumn?: string;
  /** Column with the date by whose year lengths are summed. */
  readonly dateColumn?: string;
}

/** What a question is about. */
export type TaskSubject =
  | { readonly kind: 'geometry'; readonly geometry: Geometry }
  | { readonly kind: 'features'; readonly targets: readonly QueryTarget[] };

interface Targets<T = QueryTarget> {
  readonly targets: readonly T[];
}
interface About {
  readonly subject: TaskSubject;
}

/** A question that the worker answers. */
export type QueryTask =
  | (Targets & { readonly ask: 'find' })
  | (Targets & { readonly ask: 'identify'; readonly lngLat: LngLat; readonly toleranceMeters: number })
  | (Targets & About & { readonly ask: 'within' | 'intersects' | 'touches' })
  | (Targets &
      About & { readonly ask: 'buffer'; readonly distancesMeters: readonly number[]; readonly outline: boolean })
  | (Targets & {
      readonly ask: 'corridor';
      readonly along: readonly QueryTarget[];
      readonly distanceMeters: number;
      readonly fromEnd: boolean;
      readonly outline: boolean;
    })
  | (Targets &
      About & {
        readonly ask: 'nearest';
        readonly count: number;
        readonly each: boolean;
        readonly withinMeters?: number;
      })
  | (Targets<SummaryTarget> & About & { readonly ask: 'summarise'; readonly by?: QueryTarget })
  | (Targets & About & { readonly ask: 'neighbours'; readonly indicator?: string });

/** Features found in one page. */
export interface QueryChunk {
  /** Place of the file among the targets. */
  readonly target: number;
  /** The found features alone; its rows are not those of the file. */
  readonly page: FeaturePage;
  /** Row in the file of each. */
  readonly rows: Uint32Array;
  /** One value a feature, NaN where it has none. */
  readonly measures: Readonly<Partial<Record<Measure, Float64Array>>>;
  /** Bits of {@link certaintyBits} a feature; undefined where no distance was asked for. */
  readonly certainty?: Uint8Array;
  /** Place among the subject's features of the one each belongs to. */
  readonly of?: Uint32Array;
}

/** What is known of a feature that fulfils a distance condition. */
export const certaintyBits = { certain: 1, possible: 2, nominal: 4 } as const;

/** What comes while a question is answered. */
export interface QueryNews {
  readonly progress: QueryProgress;
  readonly chunks: readonly QueryChunk[];
  /** A target whose file was replaced meanwhile: its chunks that came before are void. */
  readonly restarted: number | undefined;
}

/** Counts, lengths and areas of one class in one unit. */
export interface ClassSum {
  readonly target: number;
  /** Place among `units` of the outcome; undefined for the subject as a whole. */
  readonly unit?: number;
  readonly value: AttributeValue;
  /** Year of the date column; null for features without one, undefined where none is asked for. */
  readonly year?: number | null;
  readonly count: number;
  /** Of lines, clipped to the area. */
  readonly meters: number;
  /** Of areas, clipped to the area. */
  readonly squareMeters: number;
}

/** Main path of a corridor's line. */
export interface PathFacts {
  readonly lengthMeters: number;
  /** Of sections beside the main path. */
  readonly branchesMeters: number;
  /** Number and whole length of the gaps that were bridged. */
  readonly gaps: number;
  readonly gapsMeters: number;
  readonly start: LngLat;
  readonly end: LngLat;
}

/** What is known when all features have come. */
export interface QueryOutcome {
  readonly progress: QueryProgress;
  /** Features in the answer's order, by their place in the order of arrival. */
  readonly order: Uint32Array;
  /** Of each target. */
  readonly considered: readonly number[];
  /** Of each target, those that were kept without the date that a year was compared with. */
  readonly undated: readonly number[];
  /** Features of the subject, when it is made of features. */
  readonly subject: readonly QueryChunk[];
  /** Area of the subject, when it has one. */
  readonly subjectSquareMeters?: number;
  /** Of the subject's features, when stated. */
  readonly subjectAccuracyMeters?: readonly [best: number, worst: number];
  /** Units that sums are broken down by. */
  readonly units: readonly QueryChunk[];
  readonly classes: readonly ClassSum[];
  readonly shapes: readonly Omit<AnswerShape, 'label'>[];
  readonly path?: PathFacts;
}

/** How a task is run. */
export interface QueryTaskOptions {
  readonly allowBytes: number;
  readonly onNews: (news: QueryNews) => void;
  readonly signal: AbortSignal;
}
