import type { Locale } from '../../core/localized-text.js';
import type { NetworkGrowth } from '../../statistics/network-growth.js';
import type { Say } from '../shared/companion-element.js';
import type { StepUnit, TimePoint } from './time-scale.js';

/** What the kilometres of one moment are said with. */
export interface ReadoutContext {
  readonly growth: NetworkGrowth;
  readonly point: TimePoint;
  readonly unit: StepUnit;
  /** Beginning of the span, when there is one. */
  readonly since: number | null;
  readonly locale: Locale;
  readonly say: Say;
}
