import type { ViewSetting } from '../src/core/story-file.js';
import type { ThematicChoice } from '../src/core/thematic-choice.js';

/** Boxes that claims and steps of the tour are seen in. WGS 84 degrees. */
export const regionBox: NonNullable<ViewSetting['bbox']> = [113.46, 36.04, 119.87, 42.62];
export const aroundBeijing: NonNullable<ViewSetting['bbox']> = [114.4, 38.5, 118.9, 41.2];
export const xionganBox: NonNullable<ViewSetting['bbox']> = [115.6, 38.7, 116.4, 39.2];

/** Only the areas of the units, for a map of figures. */
export const onlyUnits: NonNullable<ViewSetting['layers']> = [{ id: 'income' }];

/** The years as they are when nothing is hidden and nothing highlighted. */
export const anyTime = { year: null, month: null, since: null } satisfies ViewSetting;

/** Income of all residents of the three provinces as a share of that of one of them, in 2021. */
export function incomeShares(to: string, breaks: readonly number[]): ThematicChoice {
  return {
    level: 'province',
    figure: { indicator: 'income_all', year: 2021, measure: 'ratio', to },
    classing: { method: 'manual', classCount: breaks.length + 1, breaks: [...breaks] },
    palette: 'yellow-orange-brown',
    form: 'areas',
  };
}

/** Gross domestic product of a year as circles: it grows with the unit, so it colours no area. */
export function gdpCircles(year: number): ThematicChoice {
  return {
    level: 'prefecture',
    figure: { indicator: 'gdp', year, measure: 'value' },
    classing: { method: 'natural-breaks', classCount: 5 },
    palette: 'blue-purple',
    form: 'symbols',
  };
}

/** People of the 2020 census per square kilometre of every county. */
export const density: ThematicChoice = {
  level: 'county',
  figure: { indicator: 'population_census', year: 2020, measure: 'per-km2' },
  classing: { method: 'geometric', classCount: 6 },
  palette: 'blue-purple',
  form: 'areas',
};

/** The three provinces, beside each other. */
export const threeProvinces = ['110000', '120000', '130000'];

/** Xiong’an and its timeline. */
export const xionganView: ViewSetting = {
  layers: [{ id: 'xiongan' }],
  thematic: null,
  ...anyTime,
  bbox: xionganBox,
  select: { layer: 'xiongan', id: 'new-area' },
};
