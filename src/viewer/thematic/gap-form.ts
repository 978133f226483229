import { classOf, classRanges } from '../../core/class-breaks.js';
import { dataLocale, textIn } from '../../core/languages.js';
import type { Catalog, LayerPart, LineSymbology } from '../../core/layer-definition.js';
import type { Locale, LocalizedText } from '../../core/localized-text.js';
import { translate } from '../../core/messages/translate.js';
import type { ThematicChoice } from '../../core/thematic-choice.js';
import type { FigureTable } from '../../statistics/figure-table.js';
import type { MeasuredFigures } from '../../statistics/measured-figures.js';
import type { BorderGaps, ThematicMap } from '../state.js';
import { gapOf, type LevelBorder, pairsOf } from './border-gaps.js';
import { stepSizes, strongColors } from './class-steps.js';
import { mappedColumn } from './mapped-column.js';
import { inBoth, rangeLabel, titled } from './mapped-words.js';

/** Widths of the lines of the lowest and the highest class, and of lines without a figure on a side. */
const widthsPx = { least: 2.4, most: 7.6, missing: 1.6, ground: 4 };

/** Colour of the land, under lines without a figure: the boundaries of the base map would outshine their dashes. */
const ground = { light: '#f8f6f1', dark: '#1d232b' };

/** What is known of the differences; borders are counted by pairs of units. */
export function borderGaps(borders: readonly LevelBorder[], figures: MeasuredFigures): BorderGaps {
  const isKnown = (border: LevelBorder) => gapOf(border, figures) !== undefined;
  const pairs = pairsOf(borders);
  const across = pairs.filter(({ acrossTop }) => acrossTop);
  const kilometres = (some: readonly LevelBorder[]) => some.reduce((sum, border) => sum + border.kilometres, 0);
  return {
    borders: pairs.length,
    known: pairs.filter(isKnown).length,
    knownKilometres: kilometres(borders.filter(isKnown)),
    kilometres: kilometres(borders),
    acrossProvinces: { borders: across.length, known: across.filter(isKnown).length },
    gaps: new Map(
      borders.flatMap((border) => {
        const gap = gapOf(border, figures);
        return gap === undefined ? [] : [[border.id, gap] as const];
      }),
    ),
  };
}

/** The borders of a level as lines by the class of the difference across them; dashed where a side has no figure. */
export function gapForm(
  file: NonNullable<Catalog['borders']>,
  borders: readonly LevelBorder[],
  choice: ThematicChoice,
  map: ThematicMap,
  table: FigureTable,
): LayerPart {
  const gaps = map.gaps?.gaps ?? new Map<string, number>();
  const classes = [...gaps].map(([id, gap]) => [id, String(classOf(gap, map.classes.breaks))] as const);
  const { unit, format } = map.figures;
  const { source, idColumn, level, length } = file;
  return {
    id: 'borders',
    source,
    idColumn,
    // The lines inside a unit of the level are left out; at the borders' own level there are none.
    ...(choice.level !== level && { filter: [{ column: idColumn, in: borders.map(({ id }) => id) }] }),
    name: { zh: 'border_zh', en: 'border_en' },
    keyFigure: 'gap',
    attributes: [{ column: length }],
    joins: [
      { column: mappedColumn, label: map.title, values: Object.fromEntries(classes) },
      { column: 'gap', label: gapLabel(map.figures), unit, format, values: Object.fromEntries(gaps) },
      ...(['zh', 'en'] as const).map((locale) => ({
        column: `border_${locale}`,
        label: map.title,
        values: Object.fromEntries(borders.map((border) => [border.id, borderName(border, table)[locale]])),
      })),
    ],
    symbology: symbology(choice, map),
  };
}

/** Names of the units on both sides. */
export function borderName({ sides }: LevelBorder, table: FigureTable): LocalizedText {
  const [first, second] = sides.map((code) => unitName(code, table));
  return inBoth('mapped.border', (locale) => ({
    first: textIn(locale, first) ?? '',
    second: textIn(locale, second) ?? '',
  }));
}

/** Name of a unit, with where it lies when others have the same. */
export function unitName(code: string, table: FigureTable): LocalizedText {
  const { name = { en: code, zh: code }, qualifier } = table.unit(code) ?? {};
  const nameIn = (locale: Locale) => {
    const where = qualifier?.[dataLocale(locale)];
    return where
      ? translate(locale, 'name.qualified', { name: textIn(locale, name), qualifier: where })
      : textIn(locale, name);
  };
  return { en: nameIn('en'), zh: nameIn('zh') };
}

/** What the difference is of. */
export function gapLabel(figures: MeasuredFigures): LocalizedText {
  const title = titled(figures);
  return inBoth('mapped.gap', (locale) => ({ title: textIn(locale, title) }));
}

/** The widest lines lie on top. */
function symbology(choice: ThematicChoice, { classes, figures }: ThematicMap): LineSymbology {
  const ranges = classRanges(classes.breaks);
  const widths = stepSizes(ranges.length, widthsPx.least, widthsPx.most);
  const colors = strongColors(choice, ranges.length);
  const grey = { light: '#6b6b6b', dark: '#a3a3a3' };
  const missing = {
    value: null,
    label: inBoth('mapped.gap-missing'),
    strokes: [
      { color: ground, widthPx: widthsPx.ground },
      { color: grey, widthPx: widthsPx.missing, dash: [2, 2] as [number, number] },
    ],
  };
  const known = ranges.map((range, index) => ({
    value: String(index),
    label: rangeLabel(range, figures),
    strokes: [{ color: colors[index] ?? grey, widthPx: widths[index] ?? widthsPx.least }],
  }));
  return { kind: 'lines', column: mappedColumn, classes: [missing, ...known] };
}
