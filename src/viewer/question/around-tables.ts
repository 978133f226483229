import { textIn } from '../../core/languages.js';
import { formatCoordinates, formatValue } from '../../core/number-format.js';
import type { AnswerColumn, AnswerFeatures, AnswerTable, Measure } from '../../core/query-answer.js';
import { certaintyBits, type QueryChunk, type QueryOutcome } from '../../core/query-task.js';
import { distanceText, inBoth, lengthText } from './both-languages.js';
import { columnLabel, columnUnit } from './class-labels.js';
import type { PreparedQuestion } from './task-of-request.js';

const whole = (id: string, key: Parameters<typeof inBoth>[0]): AnswerColumn => ({
  id,
  label: inBoth(key),
  unit: 'count',
  format: 'integer',
});

/** How many features fulfil a distance condition. */
export interface Certainties {
  readonly nominal: number;
  readonly certain: number;
  readonly possible: number;
}

/** Counts features by what is known of them. @param chunks - Those of one layer, or of all. */
export function certaintiesOf(chunks: readonly QueryChunk[]): Certainties {
  let [nominal, certain, possible] = [0, 0, 0];
  for (const { certainty = [] } of chunks) {
    for (const bits of certainty) {
      if (bits & certaintyBits.nominal) nominal++;
      if (bits & certaintyBits.certain) certain++;
      if (bits & certaintyBits.possible) possible++;
    }
  }
  return { nominal, certain, possible };
}

/** Of each layer, how many of its features lie within the distances. */
export function aroundTables({ request, asked }: PreparedQuestion, chunks: readonly QueryChunk[]): AnswerTable[] {
  if (request.ask !== 'buffer' && request.ask !== 'corridor') return [];
  const distances = request.ask === 'buffer' ? request.distancesMeters : [request.distanceMeters];
  const ascending = [...new Set(distances)].sort((a, b) => a - b);
  return asked.map((part, target) => {
    const own = chunks.filter((chunk) => chunk.target === target);
    const all = certaintiesOf(own);
    const rows = ascending.map((distance, index) => {
      const isLast = index === ascending.length - 1;
      const label = { en: distanceText('en', distance), zh: distanceText('zh', distance) };
      // What is certain or possible was decided for the largest distance.
      return [label, countWithin(own, distance), isLast ? all.certain : null, isLast ? all.possible : null];
    });
    return {
      id: `around-${part.layer.id}-${part.part.id}`,
      title: inBoth('query.table-around', (locale) => ({ layer: textIn(locale, part.layer.title) })),
      columns: [
        { id: 'distance', label: inBoth('query.column-distance') },
        whole('nominal', 'query.column-nominal'),
        whole('certain', 'query.column-certain'),
        whole('possible', 'query.column-possible'),
      ],
      rows,
      notes: [],
    };
  });
}

function countWithin(chunks: readonly QueryChunk[], meters: number): number {
  let count = 0;
  for (const { measures } of chunks)
    for (const distance of measures.distanceMeters ?? []) if (distance <= meters) count++;
  return count;
}

/** The line of a corridor. */
export function pathTables({ path }: QueryOutcome): AnswerTable[] {
  if (!path) return [];
  const length = (meters: number) => ({ en: lengthText('en', meters), zh: lengthText('zh', meters) });
  const gaps = (locale: 'en' | 'zh') => `${formatValue(locale, path.gaps)} (${lengthText(locale, path.gapsMeters)})`;
  return [
    {
      id: 'path',
      title: inBoth('query.table-path'),
      columns: [
        { id: 'figure', label: inBoth('query.column-figure') },
        { id: 'value', label: inBoth('query.column-value') },
      ],
      rows: [
        [inBoth('query.path-length'), length(path.lengthMeters)],
        [inBoth('query.path-start'), formatCoordinates(path.start)],
        [inBoth('query.path-end'), formatCoordinates(path.end)],
        [inBoth('query.path-branches'), length(path.branchesMeters)],
        [inBoth('query.path-gaps'), { en: gaps('en'), zh: gaps('zh') }],
      ],
      notes: [],
    },
  ];
}

/** The subject and its neighbours with the figure on both sides of the border. */
export function neighbourTables(
  { request, asked, task }: PreparedQuestion,
  features: AnswerFeatures,
  subject: AnswerFeatures,
): AnswerTable[] {
  const [part] = asked;
  if (request.ask !== 'neighbours' || task.ask !== 'neighbours' || !part) return [];
  const { indicator } = task;
  const own = subject.length === 1 ? subject.at(0) : undefined;
  const figureIn = (properties: Readonly<Record<string, unknown>> | undefined) => {
    const value = indicator === undefined ? null : properties?.[indicator];
    return typeof value === 'number' ? value : null;
  };
  const ownValue = figureIn(own?.properties);
  const measured = (values: Readonly<Partial<Record<Measure, number>>>, measure: Measure) => values[measure] ?? null;
  const rows = [...features].map(({ name, measures, properties }) => {
    const value = figureIn(properties);
    const ratio = value !== null && ownValue ? value / ownValue : null;
    return [name, (measures.borderMeters ?? 0) / 1000, value, measured(measures, 'difference'), ratio];
  });
  const label = indicator === undefined ? inBoth('query.column-value') : columnLabel(part, indicator);
  const unit = indicator === undefined ? {} : columnUnit(part, indicator);
  return [
    {
      id: 'neighbours',
      title: inBoth('query.table-neighbours', (locale) => ({ label: textIn(locale, label) })),
      columns: [
        { id: 'unit', label: inBoth('query.column-unit') },
        { id: 'border', label: inBoth('query.column-border'), unit: 'km', format: 'decimal1' },
        { id: 'value', label, ...unit },
        { id: 'difference', label: inBoth('query.column-difference'), ...unit },
        { id: 'ratio', label: inBoth('query.column-ratio'), unit: 'share', format: 'decimal1' },
      ],
      rows: own ? [[own.name, null, ownValue, null, null], ...rows] : rows,
      notes: [],
    },
  ];
}
