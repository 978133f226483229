import { AtlasError } from '../../core/atlas-error.js';
import type { MapSettings } from './map-settings.js';
import { gestureWords } from './page-gestures.js';

/** Settings that make sense, and what did not. */
export interface SoundSettings {
  readonly settings: MapSettings;
  readonly problems: readonly AtlasError[];
}

/** A setting that a page can get wrong. What is expected is written so that it can be read in any language. */
interface Rule {
  readonly name: 'center' | 'zoom' | 'year' | 'month' | 'since' | 'gestures';
  readonly expected: (settings: MapSettings) => string;
  readonly holds: (settings: MapSettings) => boolean;
}

const isNumber = (value: unknown, least: number, most: number) =>
  typeof value === 'number' && value >= least && value <= most;

const rules: readonly Rule[] = [
  {
    name: 'center',
    expected: () => '[−180…180, −90…90]',
    holds: ({ center }) => isNumber(center?.[0], -180, 180) && isNumber(center?.[1], -90, 90),
  },
  { name: 'zoom', expected: () => '0…24', holds: ({ zoom }) => isNumber(zoom, 0, 24) },
  { name: 'year', expected: () => '0…9999', holds: ({ year }) => Number.isInteger(year) && isNumber(year, 0, 9999) },
  { name: 'month', expected: () => '1…12', holds: ({ month }) => Number.isInteger(month) && isNumber(month, 1, 12) },
  {
    name: 'since',
    expected: ({ year }) => `0…${(year ?? 10_000) - 1}`,
    holds: ({ since, year = 10_000 }) => Number.isInteger(since) && isNumber(since, 0, year - 1),
  },
  {
    name: 'gestures',
    expected: () => gestureWords.join(' | '),
    holds: ({ gestures }) => gestureWords.some((word) => word === gestures),
  },
];

/** Leaves out what no map can be set to, each with an error that says what is expected instead. */
export function soundSettings(given: MapSettings): SoundSettings {
  let settings = given;
  const problems: AtlasError[] = [];
  for (const rule of rules) {
    const received = settings[rule.name];
    if (received === undefined || rule.holds(settings)) continue;
    problems.push(wrong(rule.name, rule.expected(settings), String(received)));
    settings = { ...settings, [rule.name]: undefined };
  }
  return { settings: withBudget(settings, problems), problems };
}

function withBudget(settings: MapSettings, problems: AtlasError[]): MapSettings {
  const { dataBudgetBytes, ...reading } = settings.reading;
  if (dataBudgetBytes === undefined || dataBudgetBytes > 0) return settings;
  problems.push(wrong('data-budget', '> 0', String(dataBudgetBytes)));
  return { ...settings, reading };
}

function wrong(name: string, expected: string, received: string): AtlasError {
  return new AtlasError('value-invalid', `${name} should be ${expected}, but it is "${received}". Correct it.`, {
    details: { name, expected, received },
  });
}
