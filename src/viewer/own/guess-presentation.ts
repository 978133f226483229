import type { ColumnProfile, ImportedFeatures } from '../../core/importer.js';
import type { LayerDefinition, LayerPart } from '../../core/layer-definition.js';
import type { LocalizedText } from '../../core/localized-text.js';
import { columnBreaks, numberFormatOf } from './guess-classes.js';
import { guessedName, guessedTime, isYearColumn, tellingColumn } from './guess-columns.js';
import {
  type CategoryValue,
  drawnKind,
  type StyleChoice,
  type StyleRule,
  usualLook,
  usualOutlinePx,
} from './style-choice.js';
import { styledPart } from './styled-part.js';

/** Classes of figures, and most categories, that a guess makes. */
const guessed = { classes: 5, categories: 6 } as const;

/** Yellow to blue: safe for every colour vision, and no colour that the base map has for land. */
const guessedPalette = 'yellow-green-blue';

/**
 * How features may well be drawn: coloured by the column that says most about them, named and dated by the columns that
 * look like it. Where no column says anything, all in one colour.
 *
 * @param title - What the legend calls features that nothing tells apart.
 */
export function guessPresentation(features: ImportedFeatures, title: LocalizedText): Pick<LayerDefinition, 'variants'> {
  const kind = drawnKind(features.geometryType);
  const telling = tellingColumn(features, kind === 'polygons');
  const look = kind === 'polygons' ? { ...usualLook, widthPx: usualOutlinePx } : usualLook;
  const rule: StyleRule = telling ? ruleOf(telling.column, telling.by) : { by: 'one' };
  const name = guessedName(features);
  const time = guessedTime(features);
  const part: LayerPart = {
    id: 'all',
    source: 'own',
    idColumn: features.idColumn,
    ...(name && { name }),
    ...(telling && { keyFigure: telling.column.name }),
    attributes: attributesOf(features),
    ...styledPart(kind, { look, rule } satisfies StyleChoice, title),
    ...(kind === 'symbols' && { labels: { minZoom: labelZoom(features.count) } }),
    ...(time !== undefined && { time: { column: time } }),
  };
  return { variants: [{ id: 'all', title, parts: [part] }] };
}

/** The rule by which a column is shown. */
export function ruleOf(column: ColumnProfile, by: 'category' | 'classes'): StyleRule {
  if (by === 'category') return categoryRule(column);
  const breaks = columnBreaks(column, 'natural-breaks', guessed.classes);
  return {
    by,
    column: column.name,
    method: 'natural-breaks',
    breaks,
    palette: guessedPalette,
    reversed: false,
    graduated: false,
    format: numberFormatOf(column),
  };
}

function categoryRule({ name, type, values = [] }: ColumnProfile): StyleRule {
  const most = Math.min(values.length, guessed.categories);
  const own = values.slice(0, most).map(([value]) => typed(value, type));
  return { by: 'category', column: name, values: own, rest: values.length > most };
}

/** A value as its column has it: profiles write all of them as text. */
function typed(value: string, type: ColumnProfile['type']): CategoryValue {
  if (type === 'boolean') return value === 'true' || value === '1';
  return type === 'number' ? Number(value) : value;
}

/** Numbers with as many decimals as tell them apart; everything else as its description says. */
function attributesOf({ columns, idColumn }: ImportedFeatures): NonNullable<LayerPart['attributes']> {
  return columns
    .filter(({ name }) => name !== idColumn)
    .map((column) => {
      const bare = column.type === 'number' && column.format === undefined && column.numbers !== undefined;
      return { column: column.name, ...(bare && { format: isYearColumn(column) ? 'year' : numberFormatOf(column) }) };
    });
}

/** The more features, the nearer one has to be for their names not to crowd. */
function labelZoom(count: number): number {
  if (count <= 60) return 6;
  return count <= 1000 ? 9 : 12;
}
