import type { AttributeDefinition, LayerDefinition, LayerPart, LayerVariant } from '../src/core/layer-definition.js';
import type { LocalizedText } from '../src/core/localized-text.js';
import { themed } from './colors.js';

type Level = 'prefecture' | 'county' | 'province';
type Residents = 'urban' | 'rural' | 'all';

/**
 * Lower bounds of the second and later classes, yuan per person in 2020: round numbers, the same for every level of an
 * indicator so that its maps can be compared. Urban figures run from 23,258 to 58,425 by county and from 33,109 to
 * 75,601 by prefecture; rural ones from 9,624 to 27,197 and from 13,190 to 30,125; of all residents from 27,135 to
 * 69,433 by province.
 */
const breaks: Readonly<Record<Residents, number[]>> = {
  urban: [30_000, 35_000, 40_000, 45_000, 60_000],
  rural: [12_500, 15_000, 17_500, 20_000, 25_000],
  all: [25_000, 30_000, 40_000, 50_000, 60_000],
};

const files: Readonly<Record<Level, string>> = {
  prefecture: 'prefectures.fgb',
  county: 'counties.fgb',
  province: 'provinces.fgb',
};

const levelTitles: Readonly<Record<Level, LocalizedText>> = {
  prefecture: { en: 'Prefectures', zh: '地级' },
  county: { en: 'Counties', zh: '县级' },
  province: { en: 'Provinces', zh: '省级' },
};

const residentTitles: Readonly<Record<Residents, LocalizedText>> = {
  urban: { en: 'urban residents', zh: '城镇居民' },
  rural: { en: 'rural residents', zh: '农村居民' },
  all: { en: 'all residents', zh: '全体居民' },
};

/** Indicators of all residents are published for prefectures and provinces only. */
const published: Readonly<Record<Level, readonly Residents[]>> = {
  prefecture: ['urban', 'rural', 'all'],
  county: ['urban', 'rural'],
  province: ['urban', 'rural', 'all'],
};

/** Figures that speak for less than nine tenths of the people of the region have no rank but the reason why. */
const unranked: Readonly<Record<Level, readonly Residents[]>> = {
  prefecture: ['all'],
  county: ['urban', 'rural'],
  province: [],
};

/** A figure with its rank or why it has none, and its share; where there is no figure, one row says so and why. */
function incomeAttributes(level: Level, residents: Residents): AttributeDefinition[] {
  const column = `income_${residents}_2020`;
  const { en, zh } = residentTitles[residents];
  const rank = { en: `Rank (${en})`, zh: `位次（${zh}）` };
  const share = { en: `Share of Beijing’s (${en})`, zh: `相当于北京市的比例（${zh}）` };
  return [
    ...figure(level, column),
    unranked[level].includes(residents)
      ? { column: `${column}_rank_reason`, vocabulary: 'missing-reason', label: rank, optional: true }
      : { column: `${column}_rank`, format: 'rank', label: rank, optional: true },
    { column: `${column}_share_of_beijing`, label: share, optional: true },
  ];
}

/** Remarks on figures that some units of a level have. */
const remarks: Readonly<Record<Level, readonly string[]>> = {
  prefecture: ['gdp_2020', 'gdp_per_capita_2020'],
  county: ['income_urban_2020', 'income_rural_2020', 'gdp_2020', 'gdp_per_capita_2020'],
  province: ['gdp_2020'],
};

/** A figure, followed by the remark on it where the unit has one. */
function figure(level: Level, column: string): AttributeDefinition[] {
  const remark = { column: `${column}_note`, vocabulary: 'figure-note', optional: true };
  return remarks[level].includes(column) ? [{ column }, remark] : [{ column }];
}

const parentUnit: AttributeDefinition = {
  column: 'parent_en',
  zhColumn: 'parent_zh',
  label: { en: 'Belongs to', zh: '所属' },
};

function attributes(level: Level, shown: Residents): AttributeDefinition[] {
  const others = published[level].filter((each) => each !== shown);
  return [
    ...incomeAttributes(level, shown),
    ...others.flatMap((each) => incomeAttributes(level, each)),
    ...figure(level, 'gdp_2020'),
    ...figure(level, 'gdp_per_capita_2020'),
    { column: 'population_census_2020' },
    { column: 'urban_share_census_2020' },
    { column: 'area_km2' },
    { column: 'kind', vocabulary: 'unit-kind' },
    ...(level === 'province' ? [] : [parentUnit]),
    { column: 'adcode' },
  ];
}

function part(level: Level, residents: Residents): LayerPart {
  const column = `income_${residents}_2020`;
  return {
    id: 'units',
    source: files[level],
    idColumn: 'adcode',
    name: { zh: 'name_zh', en: 'name_en', qualifier: { zh: 'qualifier_zh', en: 'qualifier_en' } },
    keyFigure: column,
    attributes: attributes(level, residents),
    symbology: {
      kind: 'choropleth',
      column,
      classification: { method: 'manual', breaks: breaks[residents] },
      palette: 'yellow-orange-brown',
      outline: { color: themed('#ffffffcc', '#0f1317cc'), widthPx: level === 'county' ? 0.5 : 0.8 },
    },
  };
}

function variant(level: Level, residents: Residents): LayerVariant {
  return {
    id: `${level}-${residents}`,
    title: {
      en: `${levelTitles[level].en}, ${residentTitles[residents].en}, 2020`,
      zh: `${levelTitles[level].zh}，${residentTitles[residents].zh}，2020年`,
    },
    parts: [part(level, residents)],
  };
}

/** Disposable income per person in 2020 by prefecture, county or province; a reader may map other figures in it. */
export const income: LayerDefinition = {
  id: 'income',
  title: { en: 'Income and other figures', zh: '收入与其他指标' },
  description: {
    en: 'Disposable income per person in 2020, yuan, as published, or another figure of the reader’s choice. Units without a figure are hatched.',
    zh: '2020年人均可支配收入（元），按公布值；也可改为读者所选的其他指标。无数值的单位以斜线表示。',
  },
  visible: true,
  opacity: 0.8,
  variants: (['prefecture', 'county', 'province'] as const).flatMap((level) =>
    published[level].map((residents) => variant(level, residents)),
  ),
};
