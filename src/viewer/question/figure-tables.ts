import { textIn } from '../../core/languages.js';
import type { Catalog } from '../../core/layer-definition.js';
import type { LocalizedText } from '../../core/localized-text.js';
import { formatValue } from '../../core/number-format.js';
import type { AnswerColumn, AnswerFeature, AnswerFeatures, AnswerTable } from '../../core/query-answer.js';
import { type FigureSummary, summariseFigures } from '../../query/figures.js';
import { askedTitle, sourceOf } from './asked-title.js';
import { inBoth, listOf } from './both-languages.js';
import { columnLabel, columnUnit } from './class-labels.js';
import { choroplethColumn, type OpenedPart, type PreparedQuestion } from './task-of-request.js';
import { zoneNotes } from './zone-notes.js';

/** Below this part of the people a mean would say more about who has a figure than about the area. */
const leastCoverage = 0.9;

/** Units of a figure that counts something, so that parts of it can be added up. */
const countingUnits = [
  'person',
  'person-rounded',
  'person-10-thousand',
  'yuan-100-million',
  'yuan-10-thousand',
  'km2',
  'km',
  'ha',
  'mu',
  'count',
];

/** Most units named in a note. */
const mostNamed = 12;

/** Figures of the units in an area: one table for each layer of units. */
export function figureTables(
  { request, asked }: PreparedQuestion,
  features: AnswerFeatures,
  catalog: Catalog,
): readonly AnswerTable[] {
  if (request.ask !== 'summarise') return [];
  return asked.flatMap((part) => {
    const shown = choroplethColumn(part);
    const columns = request.indicators ?? (shown === undefined ? [] : [shown]);
    const known = columns.filter((column) => part.opened.columns.includes(column));
    if (shown === undefined || known.length === 0) return [];
    const units = [...features].filter(({ ref, part: id }) => ref.layer === part.layer.id && id === part.part.id);
    return units.length === 0 ? [] : [figureTable(part, known, units, catalog)];
  });
}

function figureTable(
  part: OpenedPart,
  columns: readonly string[],
  units: readonly AnswerFeature[],
  catalog: Catalog,
): AnswerTable {
  const people = catalog.units?.find((each) => sourceOf(catalog, each) === part.part.source)?.people;
  const numberOf = (unit: AnswerFeature, column: string | undefined) => {
    const value = column === undefined ? null : unit.properties[column];
    return typeof value === 'number' ? value : null;
  };
  const figures = columns.map((column) => ({
    column,
    summary: summariseFigures(
      units.map((unit) => ({
        value: numberOf(unit, column),
        share: unit.measures.share ?? 1,
        people: numberOf(unit, people),
      })),
    ),
  }));
  return {
    id: `figures-${part.layer.id}`,
    title: inBoth('query.table-figures', (locale) => ({ layer: textIn(locale, askedTitle(part, catalog)) })),
    columns: [
      { id: 'figure', label: inBoth('query.column-figure') },
      { id: 'value', label: inBoth('query.column-value') },
    ],
    rows: figures.flatMap(({ column, summary }) => figureRows(part, column, summary, units)),
    notes: [
      ...figures.flatMap(({ column, summary }) => figureNotes(columnLabel(part, column), summary, units)),
      ...zoneNotes(part, units),
    ],
  };
}

/** One row a statistic: their units differ, so each is written out. */
function figureRows(part: OpenedPart, column: string, summary: FigureSummary, units: readonly AnswerFeature[]) {
  const label = columnLabel(part, column);
  const { unit, format } = columnUnit(part, column);
  const written = (value: number) => ({
    en: formatValue('en', value, unit, format),
    zh: formatValue('zh', value, unit, format),
  });
  const row = (what: AnswerColumn['label'], value: LocalizedText) => [
    { en: `${label.en}: ${what.en}`, zh: `${label.zh}：${what.zh}` },
    value,
  ];
  const ofUnit = (index: number | undefined) => {
    const feature = units[index ?? -1];
    const value = feature?.properties[column];
    return feature && typeof value === 'number' ? ([feature.name, written(value)] as const) : undefined;
  };
  const named = (index: number | undefined, what: LocalizedText) => {
    const found = ofUnit(index);
    return found ? [row(what, { en: `${found[1].en} (${found[0].en})`, zh: `${found[1].zh}（${found[0].zh}）` })] : [];
  };
  const counts = countingUnits.includes(unit ?? '');
  const mayMean = summary.coverage >= leastCoverage && summary.withFigure > 0;
  return [
    row(inBoth('query.column-covered'), {
      en: `${summary.withFigure} / ${summary.units}`,
      zh: `${summary.withFigure} / ${summary.units}`,
    }),
    ...(counts && summary.withFigure > 0 ? [row(inBoth('query.column-sum'), written(summary.sum))] : []),
    ...(!counts && mayMean ? [row(inBoth('query.column-mean'), written(summary.mean))] : []),
    ...(!counts && mayMean && !Number.isNaN(summary.peopleMean)
      ? [row(inBoth('query.column-people-mean'), written(summary.peopleMean))]
      : []),
    ...named(summary.least, inBoth('query.column-min')),
    ...named(summary.most, inBoth('query.column-max')),
  ];
}

function figureNotes(label: LocalizedText, summary: FigureSummary, units: readonly AnswerFeature[]): LocalizedText[] {
  const notes: LocalizedText[] = [];
  if (summary.missing.length > 0) {
    const names = namesOf(summary.missing.flatMap((index) => units[index]?.name ?? []));
    notes.push(
      inBoth('query.note-missing', (locale) => ({
        label: textIn(locale, label),
        count: summary.missing.length,
        of: summary.units,
        names: textIn(locale, names),
      })),
    );
  }
  if (summary.coverage < leastCoverage) {
    notes.push(
      inBoth('query.note-no-mean', (locale) => ({
        label: textIn(locale, label),
        share: formatValue(locale, summary.coverage, 'share', 'decimal1'),
        weight: summary.coverageOf,
      })),
    );
  }
  if (summary.cut > 0)
    notes.push(inBoth('query.note-cut', (locale) => ({ label: textIn(locale, label), count: summary.cut })));
  return notes;
}

/** Names in a row, the first of many. */
export function namesOf(names: readonly LocalizedText[]): LocalizedText {
  if (names.length <= mostNamed) return listOf(names);
  const first = {
    en: names
      .slice(0, mostNamed)
      .map(({ en }) => en)
      .join(', '),
    zh: names
      .slice(0, mostNamed)
      .map(({ zh }) => zh)
      .join('、'),
  };
  return inBoth('query.note-more', (locale) => ({ names: textIn(locale, first), count: names.length - mostNamed }));
}
