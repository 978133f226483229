import { bboxAt } from '../../core/page-bbox.js';
import type { Measure } from '../../core/query-answer.js';
import { certaintyBits, type QueryTarget } from '../../core/query-task.js';
import type { LinePath } from '../geodesy/line-path.js';
import { slicesAt } from '../planar/geometry-slice.js';
import { accuracyOfRow } from './accuracy.js';
import { type Findings, FindingsBuilder, type Matcher } from './findings.js';
import type { TargetPage } from './question-context.js';
import type { SubjectFeature } from './subject.js';
import { certaintyOf, type Distance, SubjectFields } from './subject-fields.js';

/** How features around a subject are found. */
export interface AroundOptions {
  /** Ascending; a feature belongs to the smallest that holds it. */
  readonly distancesMeters: readonly number[];
  /** Line along which features are measured. */
  readonly path?: LinePath;
}

/** Finds features within a distance of a subject, with what the accuracy of both says about it. */
export class AroundMatcher implements Matcher {
  readonly area;
  readonly #fields: SubjectFields;
  readonly #options: AroundOptions;
  readonly #farthest: number;

  constructor(features: readonly SubjectFeature[], target: QueryTarget, options: AroundOptions) {
    this.#options = options;
    this.#farthest = Math.max(...options.distancesMeters);
    this.#fields = new SubjectFields(features, this.#farthest + target.worstAccuracyMeters);
    this.area = this.#fields.area;
  }

  match({ page, passes }: TargetPage, target: QueryTarget): Findings {
    const found = new FindingsBuilder();
    for (let row = 0; row < page.featureCount; row++) {
      const bbox = bboxAt(page, row);
      if (!bbox || !this.#fields.mayReach(bbox) || !passes(row)) continue;
      const distance = this.#fields.distanceTo(slicesAt(page, row));
      if (!distance) continue;
      const bits = certaintyOf(distance, accuracyOfRow(page, target, row), this.#farthest);
      if (bits !== 0) found.add(row, this.#measures(distance), bits);
    }
    return found.build();
  }

  #measures({ nearest }: Distance): Partial<Record<Measure, number>> {
    if (!nearest) return {};
    const { distancesMeters, path } = this.#options;
    const { meters, bearingDegrees, from } = nearest;
    const ringMeters = distancesMeters.find((distance) => meters <= distance);
    return {
      distanceMeters: meters,
      bearingDegrees,
      ...(distancesMeters.length > 1 && ringMeters !== undefined && { ringMeters }),
      ...(path && { alongMeters: path.alongMeters(from) }),
    };
  }
}

/** Finds what is at a position: areas that contain it, lines and points within the tolerance. */
export class PositionMatcher implements Matcher {
  readonly area;
  readonly #fields: SubjectFields;
  readonly #toleranceMeters: number;

  constructor(position: SubjectFeature, toleranceMeters: number) {
    this.#fields = new SubjectFields([position], toleranceMeters);
    this.#toleranceMeters = toleranceMeters;
    this.area = this.#fields.area;
  }

  match({ page, passes }: TargetPage): Findings {
    const found = new FindingsBuilder();
    for (let row = 0; row < page.featureCount; row++) {
      const bbox = bboxAt(page, row);
      if (!bbox || !this.#fields.mayReach(bbox) || !passes(row)) continue;
      const slices = slicesAt(page, row);
      const meters = this.#fields.distanceTo(slices)?.nearest?.meters ?? Number.POSITIVE_INFINITY;
      // The tolerance is for what is too thin to be hit; it does not widen areas.
      const most = slices.every(({ kind }) => kind === 'areas') ? 0 : this.#toleranceMeters;
      if (meters <= most) found.add(row, { distanceMeters: meters }, certaintyBits.nominal);
    }
    return found.build();
  }
}
