import type { MeasuredFigures } from './measured-figures.js';
import { ranksOf } from './regional-figures.js';

/** The place of one unit among those with a figure. */
export interface RankPlace {
  /** 1 for the highest; equal figures share the better place, as 1, 2, 2, 4. */
  readonly rank: number;
  /** Units with a figure. */
  readonly of: number;
  /** True where another unit has the same figure. */
  readonly joint: boolean;
}

/** A unit's place; undefined where it has no figure, or figures speak for too few people to rank by. */
export function rankPlace(code: string, measured: Pick<MeasuredFigures, 'values' | 'coverage'>): RankPlace | undefined {
  const { ranks, of } = ranksOf(measured);
  const rank = ranks?.get(code);
  const value = measured.values.get(code);
  if (rank === undefined || value === undefined) return undefined;
  const equal = [...measured.values.values()].filter((each) => each === value).length;
  return { rank, of, joint: equal > 1 };
}
