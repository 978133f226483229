import type { QueryOutcome } from '../../core/query-task.js';
import { sliceAreaSquareMeters } from '../planar/measure-slice.js';
import type { NewsDesk } from './news-desk.js';
import type { Subject } from './subject.js';

/** What an answer says beside its features. */
export type OutcomeFacts = Partial<Omit<QueryOutcome, 'progress' | 'order' | 'considered' | 'undated'>>;

/** An answer that is complete. */
export function outcomeOf(desk: NewsDesk, facts: OutcomeFacts = {}): QueryOutcome {
  const { progress, considered, undated } = desk;
  return {
    progress,
    considered,
    undated,
    order: desk.order(),
    subject: [],
    units: [],
    classes: [],
    shapes: [],
    ...facts,
  };
}

/** What an answer says about its subject. */
export function subjectFacts({ features, chunks, geometry }: Subject): OutcomeFacts {
  const accuracies = features.map(({ accuracyMeters }) => accuracyMeters);
  const areas = features.flatMap(({ slices }) => slices.filter(({ kind }) => kind === 'areas'));
  return {
    subject: chunks,
    ...(areas.length > 0 && { subjectSquareMeters: sliceAreaSquareMeters(areas) }),
    ...(chunks.length > 0 && { subjectAccuracyMeters: [Math.min(...accuracies), Math.max(...accuracies)] as const }),
    // What is made of features is drawn from them.
    shapes: chunks.length > 0 ? [] : [{ role: 'subject', geometry: geometry() }],
  };
}
