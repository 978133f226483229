import type { Say } from '../shared/companion-element.js';

const levels = ['region', 'province', 'prefecture', 'county'] as const;
const groups = ['income', 'economy', 'people', 'environment', 'access'] as const;

/** What a level of units is called. */
export function levelText(level: string | undefined, say: Say): string {
  return say(`profile.level.${levels.find((each) => each === level) ?? 'other'}`);
}

/** What a group of indicators is called. */
export function groupText(group: string, say: Say): string {
  return say(`profile.group.${groups.find((each) => each === group) ?? 'other'}`);
}
