import { formatDate } from '../../core/date-format.js';
import { textIn } from '../../core/languages.js';
import type { Catalog } from '../../core/layer-definition.js';
import type { Locale, LocalizedText } from '../../core/localized-text.js';
import { translate } from '../../core/messages/translate.js';
import { formatValue } from '../../core/number-format.js';
import type { SourceRecord } from '../../core/sidecar.js';
import type { FigureTable } from '../../statistics/figure-table.js';
import type { MeasuredFigures } from '../../statistics/measured-figures.js';
import { sourceOf } from '../attribute-source.js';
import type { AttributeRow, FeatureDetails, ThematicMap } from '../state.js';
import { gapOf, type LevelBorder } from './border-gaps.js';
import { gapLabel, unitName } from './gap-form.js';
import { mappedColumn } from './mapped-column.js';
import { titled } from './mapped-words.js';

/** What rows about mapped figures are written from. */
export interface MappedContext {
  readonly map: ThematicMap;
  /** The border that the rows are about, on a map of differences. */
  readonly border: LevelBorder | undefined;
  readonly table: FigureTable;
  readonly locale: Locale;
  readonly vocabularies: Catalog['vocabularies'];
}

/** A feature with what the map shows of it first among its attributes, and said at the pointer. */
export function mappedDetails(details: FeatureDetails, context: MappedContext): FeatureDetails {
  const rows = context.map.gaps ? gapRows(context) : unitRows(details.ref.id, context);
  const [first, second] = rows;
  if (!first) return details;
  const text = context.map.second && second ? `${first.text} · ${second.text}` : first.text;
  const isSaid = ({ label, text: said }: AttributeRow) =>
    rows.some((row) => wordsOf(row.label) === wordsOf(label) && row.text === said);
  return {
    ...details,
    keyFigure: { label: textIn(context.locale, context.map.title), text },
    rows: [...rows, ...details.rows.filter((row) => !isSaid(row))],
  };
}

/** A label without its punctuation: a year follows a comma in one label and stands in brackets in another. */
function wordsOf(label: string): string {
  return label.replaceAll(/[\p{P}\s]+/gu, ' ').trim();
}

/** The figure of a unit, or its two. */
function unitRows(code: string, context: MappedContext): readonly AttributeRow[] {
  const { figures, second } = context.map;
  const measured = second ? [figures, second.figures] : [figures];
  return measured.map((each, index) => figureRow(`${mappedColumn}-${index}`, code, each, titled(each), context));
}

/** The difference across a border, and the figures on both sides. */
function gapRows(context: MappedContext): readonly AttributeRow[] {
  const { map, border, table, locale } = context;
  if (!border) return [];
  const { figures } = map;
  const gap = gapOf(border, figures);
  const difference: AttributeRow = {
    column: mappedColumn,
    label: textIn(locale, gapLabel(figures)),
    ...(gap === undefined
      ? { kind: 'missing', text: translate(locale, 'value.missing'), reason: translate(locale, 'mapped.gap-missing') }
      : { kind: 'number', text: formatValue(locale, gap, figures.unit, figures.format) }),
    vintage: formatDate(locale, String(figures.choice.year)),
  };
  const sides = border.sides.map((code, index) =>
    figureRow(`${mappedColumn}-${index}`, code, figures, unitName(code, table), context),
  );
  return [difference, ...sides];
}

function figureRow(
  column: string,
  code: string,
  figures: MeasuredFigures,
  label: LocalizedText,
  context: MappedContext,
): AttributeRow {
  const { locale } = context;
  const value = figures.values.get(code);
  const source = statedSource(sourcesOf(code, figures, context.table));
  return {
    column,
    label: textIn(locale, label),
    ...(value === undefined
      ? missing(code, figures, context)
      : { kind: 'number', text: formatValue(locale, value, figures.unit, figures.format) }),
    ...(figures.how && { derived: textIn(locale, figures.how) }),
    vintage: formatDate(locale, String(figures.choice.year)),
    ...(source && { source }),
  };
}

function missing(code: string, { missing: reasons }: MeasuredFigures, { locale, vocabularies }: MappedContext) {
  const stated = reasons.get(code) ?? undefined;
  const reason =
    stated === undefined ? undefined : (textIn(locale, vocabularies['missing-reason']?.[stated]) ?? stated);
  return {
    kind: 'missing' as const,
    text: translate(locale, 'value.missing'),
    ...(reason !== undefined && { reason }),
  };
}

/** Of a ratio also where the figure comes from that it is divided by. */
function sourcesOf(code: string, { choice }: MeasuredFigures, table: FigureTable): readonly SourceRecord[] {
  const codes = choice.measure === 'ratio' && choice.to !== undefined ? [code, choice.to] : [code];
  return codes.flatMap((each) => table.figure(each, choice.indicator, choice.year).sources);
}

function statedSource(records: readonly SourceRecord[]) {
  const ids = [...new Set(records.map(({ id }) => id))];
  return ids.length === 0 ? undefined : sourceOf(ids.join(';'), records);
}
