import type { AttributeValue } from '../../core/columns.js';
import { textIn } from '../../core/languages.js';
import type { Catalog } from '../../core/layer-definition.js';
import type { LocalizedText } from '../../core/localized-text.js';
import type { AnswerColumn, AnswerFeatures, AnswerTable } from '../../core/query-answer.js';
import type { ClassSum, QueryOutcome } from '../../core/query-task.js';
import { areaText, inBoth } from './both-languages.js';
import { classLabel, classPlace } from './class-labels.js';
import type { OpenedPart, PreparedQuestion } from './task-of-request.js';

const count: AnswerColumn = { id: 'count', label: inBoth('query.column-count'), unit: 'count', format: 'integer' };
const length: AnswerColumn = { id: 'length', label: inBoth('query.column-length'), unit: 'km', format: 'decimal1' };
const area: AnswerColumn = { id: 'area', label: inBoth('query.column-area'), unit: 'km2', format: 'decimal1' };
const share: AnswerColumn = { id: 'share', label: inBoth('query.column-share'), unit: 'share', format: 'decimal1' };
const classes: AnswerColumn = { id: 'class', label: inBoth('query.column-class') };

/** What lies in an area by class, by year of opening, and by unit, one group of tables a layer. */
export function classTables(
  { asked, by }: PreparedQuestion,
  outcome: QueryOutcome,
  units: AnswerFeatures | undefined,
  catalog: Catalog,
): readonly AnswerTable[] {
  return asked.flatMap((part, target) => {
    if (part.part.symbology.kind === 'choropleth') return [];
    // Parts of one layer that are classed by one column share their tables.
    const kin = asked.flatMap((other, index) => (sameClasses(part, other) ? [index] : []));
    if (kin[0] !== target) return [];
    const sums = outcome.classes.filter((sum) => kin.includes(sum.target));
    const whole = sums.filter(({ unit }) => unit === undefined);
    if (whole.length === 0) return [];
    const tables = [
      byClass(part, whole, outcome, (value) =>
        labelAmong(
          kin.flatMap((index) => asked[index] ?? []),
          catalog,
          value,
        ),
      ),
    ];
    if (whole.some(({ year }) => year !== undefined)) tables.push(byYear(part, whole));
    if (by && units) tables.push(byUnit(part, sums, units));
    return tables;
  });
}

/** The label of the part whose legend has the class. */
function labelAmong(parts: readonly OpenedPart[], catalog: Catalog, value: AttributeValue): LocalizedText {
  const drawn = parts.find(({ part: { symbology } }) =>
    symbology.kind === 'choropleth' ? false : symbology.classes.some((each) => each.value === value),
  );
  const [first] = parts;
  const part = drawn ?? first;
  return part ? classLabel(part, catalog, value) : { en: String(value), zh: String(value) };
}

function sameClasses(one: OpenedPart, other: OpenedPart): boolean {
  const [a, b] = [one.part.symbology, other.part.symbology];
  return one.layer.id === other.layer.id && a.kind === b.kind && a.column === b.column;
}

function byClass(
  part: OpenedPart,
  sums: readonly ClassSum[],
  { subjectSquareMeters = Number.NaN }: QueryOutcome,
  labelOf: (value: AttributeValue) => LocalizedText,
): AnswerTable {
  const [hasLines, hasAreas] = [sums.some(({ meters }) => meters > 0), sums.some((sum) => sum.squareMeters > 0)];
  const grouped = joined(sums, ({ value }) => JSON.stringify(value)).sort(
    (a, b) => classPlace(part, a.value) - classPlace(part, b.value),
  );
  const row = (label: LocalizedText, sum: ClassSum) => [
    label,
    sum.count,
    ...(hasLines ? [sum.meters / 1000] : []),
    ...(hasAreas ? [sum.squareMeters / 1e6, sum.squareMeters / subjectSquareMeters] : []),
  ];
  const total = joined(sums, () => '');
  return {
    id: `class-${part.layer.id}`,
    title: inBoth('query.table-class', (locale) => ({ layer: textIn(locale, part.layer.title) })),
    columns: [classes, count, ...(hasLines ? [length] : []), ...(hasAreas ? [area, share] : [])],
    rows: [
      ...grouped.map((sum) => row(labelOf(sum.value), sum)),
      ...(grouped.length > 1 && !hasAreas ? total.map((sum) => row(inBoth('query.total'), sum)) : []),
    ],
    notes: hasAreas ? [inBoth('query.share-note', (locale) => ({ area: areaText(locale, subjectSquareMeters) }))] : [],
  };
}

function byYear(part: OpenedPart, sums: readonly ClassSum[]): AnswerTable {
  const years = joined(sums, ({ year }) => String(year)).sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  const dated = years.filter(({ year }) => year !== null);
  let meters = 0;
  const rows = dated.map((sum) => {
    meters += sum.meters;
    return [String(sum.year), sum.count, sum.meters / 1000, meters / 1000];
  });
  const undated = years
    .filter(({ year }) => year === null)
    .map((sum) => [inBoth('query.missing-date'), sum.count, sum.meters / 1000, null]);
  const cumulative = { id: 'cumulative', label: inBoth('query.column-cumulative'), unit: 'km', format: 'decimal1' };
  return {
    id: `year-${part.layer.id}`,
    title: inBoth('query.table-year', (locale) => ({ layer: textIn(locale, part.layer.title) })),
    columns: [{ id: 'year', label: inBoth('query.column-year') }, count, length, cumulative],
    rows: [...rows, ...undated],
    notes: [],
  };
}

function byUnit(part: OpenedPart, sums: readonly ClassSum[], units: AnswerFeatures): AnswerTable {
  const ofUnits = sums.filter(({ unit }) => unit !== undefined);
  const hasLines = ofUnits.some(({ meters }) => meters > 0);
  const grouped = joined(ofUnits, ({ unit }) => String(unit)).sort((a, b) => (a.unit ?? 0) - (b.unit ?? 0));
  return {
    id: `unit-${part.layer.id}`,
    title: inBoth('query.table-unit', (locale) => ({ layer: textIn(locale, part.layer.title) })),
    columns: [{ id: 'unit', label: inBoth('query.column-unit') }, count, ...(hasLines ? [length] : [])],
    rows: grouped.map((sum) => [
      units.at(sum.unit ?? -1)?.name ?? String(sum.unit),
      sum.count,
      ...(hasLines ? [sum.meters / 1000] : []),
    ]),
    notes: [],
  };
}

/** Adds up sums of one key; what differs within a key is that of the first. */
function joined(sums: readonly ClassSum[], keyOf: (sum: ClassSum) => string): ClassSum[] {
  const groups = new Map<string, ClassSum>();
  for (const sum of sums) {
    const key = keyOf(sum);
    const before = groups.get(key);
    const added = before && {
      ...before,
      count: before.count + sum.count,
      meters: before.meters + sum.meters,
      squareMeters: before.squareMeters + sum.squareMeters,
    };
    groups.set(key, added ?? sum);
  }
  return [...groups.values()];
}
