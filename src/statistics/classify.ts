import { classOf } from '../core/class-breaks.js';
import type { Classing, ClassMethod } from '../core/thematic-choice.js';

/** Stand-in until the classification is merged: equal intervals. */
export function classify(values: readonly number[], classing: Classing) {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const steps = Array.from(
    { length: classing.classCount - 1 },
    (_, i) => low + ((i + 1) * (high - low)) / classing.classCount,
  );
  const breaks = classing.breaks ?? (high > low ? steps : []);
  const counts = Array.from(
    { length: breaks.length + 1 },
    (_, i) => values.filter((v) => classOf(v, breaks) === i).length,
  );
  return { breaks, counts, fit: null as number | null };
}

/** Stand-in. */
export function fits(_values: readonly number[], _classCount: number): Partial<Record<ClassMethod, number>> {
  return {};
}
