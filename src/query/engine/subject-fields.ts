import type { Bbox } from '../../core/bbox.js';
import { certaintyBits } from '../../core/query-task.js';
import type { SearchArea } from '../../flatgeobuf/search-area.js';
import { DistanceField, type Nearest } from '../geodesy/distance-field.js';
import type { GeometrySlice } from '../planar/geometry-slice.js';
import type { SubjectFeature } from './subject.js';

/** Where a feature lies to a subject. */
export interface Distance {
  /** The nearest of the subject's stated positions; undefined when only an uncertain one may be near enough. */
  readonly nearest: Nearest | undefined;
  /** Farthest that the nearest thing can be, by the accuracy of the subject. */
  readonly mostMeters: number;
  /** Nearest that a thing can be. */
  readonly leastMeters: number;
}

/**
 * Distances to a subject whose features are known with different accuracy: the features of each accuracy have a field of
 * their own, since the nearest of all need not be the one that is surely or possibly nearest.
 */
export class SubjectFields {
  readonly area: SearchArea;
  readonly #fields: readonly { readonly accuracyMeters: number; readonly field: DistanceField }[];

  /** @param reachMeters - Distances up to here are found, the subject's own accuracy not yet counted. */
  constructor(features: readonly SubjectFeature[], reachMeters: number) {
    this.#fields = [...byAccuracy(features)].map(([accuracyMeters, slices]) => ({
      accuracyMeters,
      field: new DistanceField(slices, reachMeters + accuracyMeters),
    }));
    this.area = {
      bboxes: this.#fields.flatMap(({ field }) => field.bboxes),
      mayTouch: (bbox) => this.mayReach(bbox),
    };
  }

  /** False only when nothing in a box is in reach. */
  mayReach(bbox: Bbox): boolean {
    return this.#fields.some(({ field }) => field.mayReach(bbox));
  }

  /** Undefined when nothing is in reach. */
  distanceTo(slices: readonly GeometrySlice[]): Distance | undefined {
    let nearest: Nearest | undefined;
    let [mostMeters, leastMeters] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (const { field, accuracyMeters } of this.#fields) {
      const found = field.nearest(slices);
      if (!found) continue;
      if (!nearest || found.meters < nearest.meters) nearest = found;
      mostMeters = Math.min(mostMeters, found.meters + accuracyMeters);
      leastMeters = Math.min(leastMeters, found.meters - accuracyMeters);
    }
    return nearest && { nearest, mostMeters, leastMeters };
  }
}

/**
 * Whether a feature lies within a distance, by the accuracy of both.
 *
 * @returns Bits of `certaintyBits`; 0 when it certainly does not.
 */
export function certaintyOf(
  { nearest, mostMeters, leastMeters }: Distance,
  accuracyMeters: number,
  withinMeters: number,
): number {
  const nominal = nearest !== undefined && nearest.meters <= withinMeters ? certaintyBits.nominal : 0;
  if (mostMeters + accuracyMeters <= withinMeters) return nominal | certaintyBits.certain;
  return leastMeters - accuracyMeters <= withinMeters ? nominal | certaintyBits.possible : 0;
}

function byAccuracy(features: readonly SubjectFeature[]): ReadonlyMap<number, GeometrySlice[]> {
  const groups = new Map<number, GeometrySlice[]>();
  for (const { slices, accuracyMeters } of features) {
    const group = groups.get(accuracyMeters) ?? [];
    groups.set(accuracyMeters, group);
    group.push(...slices);
  }
  return groups;
}
