import type { LocalizedText } from '../../src/core/localized-text.js';
import { integerColumn, numberColumn, textColumn } from './columns.js';
import type { DatasetColumn } from './dataset.js';
import { columnOf, type Indicator, indicatorsOf } from './indicators.js';
import type { UnitLevel } from './statistics.js';

const seeReason: LocalizedText = {
  en: 'Not in this dataset; the column of reasons says why. It does not mean zero.',
  zh: '不在本数据集中，原因见原因列；并非为零。',
};
const noFigure: LocalizedText = { en: 'There is no figure.', zh: '无数值。' };
const figureThere: LocalizedText = { en: 'There is a figure.', zh: '有数值。' };
const nothingToNote: LocalizedText = { en: 'Nothing to note.', zh: '无需说明。' };

/**
 * Columns of the indicators of one level.
 *
 * @param used - Columns that hold at least one value: notes without any are left out, and there are ranks or reasons why
 *   there are none.
 */
export function figureColumns(level: UnitLevel, used: ReadonlySet<string>): DatasetColumn[] {
  return indicatorsOf(level).flatMap((indicator) => [
    valueColumn(indicator, level),
    ...(indicator.ranked ? [...rankColumns(indicator, used), shareColumn(indicator)] : []),
    ...originColumns(indicator, used),
  ]);
}

function valueColumn(indicator: Indicator, level: UnitLevel): DatasetColumn {
  const name = columnOf(indicator);
  const make = indicator.integer ? integerColumn : numberColumn;
  const derived = indicator.derived[level];
  return make(name, indicator.label, {
    unit: indicator.unit,
    format: indicator.format,
    nullMeaning: seeReason,
    vintage: String(indicator.year),
    sourceColumn: `${name}_source`,
    reasonColumn: `${name}_reason`,
    ...(derived ? { derived } : {}),
  });
}

const rankDerived: LocalizedText = {
  en: 'Place among the units of this level that have a figure, 1 for the highest; equal figures share a place.',
  zh: '在本级有数值的单位中的位次，1为最高；数值相同则并列。',
};
const countDerived: LocalizedText = {
  en: 'Count of the units of this level that have a figure.',
  zh: '本级有数值的单位数量。',
};
const shareDerived: LocalizedText = {
  en: 'Divided by the published figure of Beijing as a whole in the same year.',
  zh: '除以同年北京市整体公布值。',
};

function rankColumns(indicator: Indicator, used: ReadonlySet<string>): DatasetColumn[] {
  const name = columnOf(indicator);
  const [en, zh] = indicator.label;
  if (used.has(`${name}_rank_reason`)) {
    return [
      textColumn(`${name}_rank_reason`, [`Why there is no rank: ${en}`, `无位次的原因：${zh}`], {
        vocabulary: 'missing-reason',
        nullMeaning: noFigure,
      }),
    ];
  }
  const gap = gapOf(indicator);
  return [
    integerColumn(`${name}_rank`, [`Rank: ${en}`, `位次：${zh}`], { ...gap, format: 'rank', derived: rankDerived }),
    integerColumn(`${name}_rank_of`, [`Units with data: ${en}`, `有数值的单位数：${zh}`], {
      nullMeaning: noFigure,
      vintage: gap.vintage,
      derived: countDerived,
    }),
  ];
}

function shareColumn(indicator: Indicator): DatasetColumn {
  const [en, zh] = indicator.label;
  return numberColumn(
    `${columnOf(indicator)}_share_of_beijing`,
    [`Share of Beijing’s: ${en}`, `相当于北京市的比例：${zh}`],
    { ...gapOf(indicator), unit: 'share', format: 'decimal1', derived: shareDerived },
  );
}

function gapOf(indicator: Indicator) {
  return {
    vintage: String(indicator.year),
    nullMeaning: seeReason,
    reasonColumn: `${columnOf(indicator)}_reason`,
  };
}

function originColumns(indicator: Indicator, used: ReadonlySet<string>): DatasetColumn[] {
  const name = columnOf(indicator);
  const [en, zh] = indicator.label;
  const note = textColumn(`${name}_note`, [`Note: ${en}`, `说明：${zh}`], {
    vocabulary: 'figure-note',
    nullMeaning: nothingToNote,
  });
  return [
    textColumn(`${name}_source`, [`Source: ${en}`, `来源：${zh}`], { format: 'list', nullMeaning: noFigure }),
    textColumn(`${name}_reason`, [`Why missing: ${en}`, `缺失原因：${zh}`], {
      vocabulary: 'missing-reason',
      nullMeaning: figureThere,
    }),
    ...(used.has(note.name) ? [note] : []),
  ];
}
