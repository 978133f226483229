import type { LocalizedText } from '../../src/core/localized-text.js';
import type { UnitLevel } from './statistics.js';

/** One figure that every unit of a level may have, as it becomes columns. */
export interface Indicator {
  /** Id in the table of figures. */
  readonly id: string;
  readonly year: number;
  readonly label: readonly [en: string, zh: string];
  readonly unit: string;
  readonly format: string;
  readonly integer: boolean;
  /** Levels it is written for. */
  readonly levels: readonly UnitLevel[];
  /** Only rows with the status `published` count; the others would mislead. */
  readonly publishedOnly: boolean;
  /** Gets a rank and a share of the capital's figure. */
  readonly ranked: boolean;
  /** How values came about where they were not published as such. */
  readonly derived: Readonly<Partial<Record<UnitLevel, LocalizedText>>>;
}

const allLevels: readonly UnitLevel[] = ['province', 'prefecture', 'county'];
const upperLevels: readonly UnitLevel[] = ['province', 'prefecture'];

function income(id: string, label: readonly [string, string], levels: readonly UnitLevel[]): Indicator {
  return {
    id,
    year: 2020,
    label,
    unit: 'yuan-per-person',
    format: 'integer',
    integer: false,
    levels,
    publishedOnly: true,
    ranked: true,
    derived: {},
  };
}

const plain = { publishedOnly: false, ranked: false, integer: false, derived: {} } as const;

const summed: LocalizedText = {
  en: 'Sum of the census rows of its counties and of the development zones tabulated apart; equals the official total.',
  zh: '所辖县级单位及单列开发区普查数之和，与官方总数一致。',
};

const weighted: LocalizedText = {
  en: 'Mean of the county shares weighted by census population.',
  zh: '按普查人口加权的县级比重均值。',
};

const perPerson: LocalizedText = {
  en: 'GDP of 2020 divided by the census population of 1 November 2020.',
  zh: '2020年地区生产总值除以2020年11月1日普查人口。',
};

const perResident: LocalizedText = {
  en: 'GDP divided by the resident population at the end of the year; official figures use the mean of two year-ends.',
  zh: '地区生产总值除以年末常住人口；官方数据采用年初年末平均人口。',
};

/** The figures written into the units' files, in the order of their columns. Series of other vintages stay out. */
export const indicators: readonly Indicator[] = [
  income(
    'income_urban',
    ['Disposable income per person, urban residents, 2020', '城镇居民人均可支配收入（2020年）'],
    allLevels,
  ),
  income(
    'income_rural',
    ['Disposable income per person, rural residents, 2020', '农村居民人均可支配收入（2020年）'],
    allLevels,
  ),
  income(
    'income_all',
    ['Disposable income per person, all residents, 2020', '全体居民人均可支配收入（2020年）'],
    upperLevels,
  ),
  {
    ...plain,
    id: 'gdp',
    year: 2020,
    label: ['GDP 2020, current prices', '地区生产总值（2020年，现价）'],
    unit: 'yuan-100-million',
    format: 'decimal1',
    levels: allLevels,
  },
  {
    ...plain,
    id: 'gdp',
    year: 2023,
    label: ['GDP 2023, current prices', '地区生产总值（2023年，现价）'],
    unit: 'yuan-100-million',
    format: 'decimal1',
    levels: upperLevels,
  },
  {
    ...plain,
    id: 'gdp_per_capita',
    year: 2020,
    label: ['GDP per person 2020', '人均地区生产总值（2020年）'],
    unit: 'yuan-per-person',
    format: 'integer',
    levels: allLevels,
    derived: { county: perPerson, province: perResident },
  },
  {
    ...plain,
    id: 'population_census',
    year: 2020,
    label: ['Population, census of 1 November 2020', '人口（2020年11月1日普查）'],
    unit: 'person',
    format: 'integer',
    integer: true,
    levels: allLevels,
    derived: { prefecture: summed, province: summed },
  },
  {
    ...plain,
    id: 'urban_share_census',
    year: 2020,
    label: ['Urban share of the population, census of 2020', '城镇人口比重（2020年普查）'],
    unit: 'percent',
    format: 'decimal1',
    levels: allLevels,
    derived: { prefecture: weighted, province: weighted },
  },
  {
    ...plain,
    id: 'population_resident',
    year: 2023,
    label: ['Resident population, end of 2023', '年末常住人口（2023年）'],
    unit: 'person-rounded',
    format: 'integer',
    integer: true,
    levels: upperLevels,
  },
];

/** Name of the column of an indicator, such as `income_urban_2020`; order `population_census_2020`. */
export function columnOf(indicator: Indicator): string {
  return `${indicator.id}_${indicator.year}`;
}

/** Indicators written for one level. */
export function indicatorsOf(level: UnitLevel): readonly Indicator[] {
  return indicators.filter((indicator) => indicator.levels.includes(level));
}
