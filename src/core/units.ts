import { languageOf } from './languages.js';
import type { Locale, LocalizedText } from './localized-text.js';

/** How a unit is written in one language. */
export interface WrittenUnit {
  /** Stands after the number; empty for none. */
  readonly text: string;
  /** The stored number is multiplied by this before it is written. */
  readonly factor: number;
  /** Decimals added to the format's, so that the factor loses no digit. */
  readonly extraDecimals: number;
  /** True when nothing stands between number and unit, as in `54.7%`. */
  readonly attached: boolean;
  /** What large numbers are written in instead, where that loses no digit. */
  readonly larger?: LargerUnit;
  /** What stands in brackets beside numbers below a limit. */
  readonly beside?: BesideUnit;
}

/** A unit for large numbers, such as 亿人 for 万人. */
export interface LargerUnit {
  readonly text: string;
  /** Written numbers from here on. */
  readonly from: number;
  /** A written number is multiplied by this. */
  readonly factor: number;
  /** Where more decimals than these would be needed, the number stays as it is. */
  readonly decimals: number;
}

/** A second unit in brackets, such as 亩 after 公顷. */
export interface BesideUnit {
  /** Id of that unit. */
  readonly unit: string;
  /** A written number is multiplied by this. */
  readonly factor: number;
  /** Written numbers from here on stand alone. */
  readonly below: number;
}

/** A unit of measurement in both languages. */
export interface Unit {
  readonly en: WrittenUnit;
  readonly zh: WrittenUnit;
}

function written(text: string, options: Partial<WrittenUnit> = {}): WrittenUnit {
  return { text, factor: 1, extraDecimals: 0, attached: false, ...options };
}

function same(text: LocalizedText): Unit {
  return { en: written(text.en), zh: written(text.zh) };
}

/** Thousands of thousands: all the digits that thousands have. */
const millionPeople: LargerUnit = { text: 'million people', from: 1000, factor: 0.001, decimals: 3 };

/** 亿, from ten thousand times 万 on: as yearbooks do, only where it is the shorter, such as 1.1 亿 for 11,000 万. */
function inYi(text: string): LargerUnit {
  return { text, from: 10_000, factor: 0.0001, decimals: 2 };
}

const units = {
  yuan: same({ en: 'yuan', zh: '元' }),
  'yuan-per-person': same({ en: 'yuan per person', zh: '元/人' }),
  /** 亿元. English counts in thousands: 10 × 亿 is one billion. */
  'yuan-100-million': { en: written('billion yuan', { factor: 0.1, extraDecimals: 1 }), zh: written('亿元') },
  /** 万元 */
  'yuan-10-thousand': {
    en: written('thousand yuan', { factor: 10, larger: { ...millionPeople, text: 'million yuan' } }),
    zh: written('万元', { larger: inYi('亿元') }),
  },
  /** 万元/平方公里 */
  'yuan-10-thousand-per-km2': {
    en: written('million yuan per km²', { factor: 0.01, extraDecimals: 2 }),
    zh: written('万元/平方公里'),
  },
  person: same({ en: 'people', zh: '人' }),
  /** Stored in persons, rounded for reading: thousands in English, 万 in Chinese. */
  'person-rounded': {
    en: written('thousand people', { factor: 0.001, larger: millionPeople }),
    zh: written('万人', { factor: 0.0001, extraDecimals: 1, larger: inYi('亿人') }),
  },
  /** Stored in 万人. */
  'person-10-thousand': {
    en: written('thousand people', { factor: 10, larger: millionPeople }),
    zh: written('万人', { larger: inYi('亿人') }),
  },
  kilobyte: same({ en: 'kB', zh: 'kB' }),
  megabyte: same({ en: 'MB', zh: 'MB' }),
  m: same({ en: 'm', zh: '米' }),
  km: same({ en: 'km', zh: '公里' }),
  km2: {
    en: written('km²'),
    zh: written('平方公里', { beside: { unit: 'mu', factor: 1500, below: 1 } }),
  },
  ha: {
    en: written('ha'),
    zh: written('公顷', { beside: { unit: 'mu', factor: 15, below: Number.POSITIVE_INFINITY } }),
  },
  /** 亩: 15 mu are one hectare. */
  mu: {
    en: written('ha', { factor: 1 / 15 }),
    zh: written('亩', { larger: { text: '万亩', from: 10_000, factor: 0.0001, decimals: 2 } }),
  },
  /** 亩 where it stands beside hectares: in either language as it is. */
  'mu-written': same({ en: 'mu', zh: '亩' }),
  /** 万亩 */
  'mu-10-thousand': { en: written('ha', { factor: 10_000 / 15 }), zh: written('万亩') },
  'km-per-hour': same({ en: 'km/h', zh: '公里/小时' }),
  'person-per-km2': same({ en: 'people per km²', zh: '人/平方公里' }),
  'ug-per-m3': same({ en: 'µg/m³', zh: '微克/立方米' }),
  minute: same({ en: 'min', zh: '分钟' }),
  hour: same({ en: 'h', zh: '小时' }),
  percent: { en: written('%', { attached: true }), zh: written('%', { attached: true }) },
  /** Stored as a share of one, written in percent. */
  share: { en: written('%', { factor: 100, attached: true }), zh: written('%', { factor: 100, attached: true }) },
  /** A plain quotient, such as 0.54. */
  ratio: same({ en: '', zh: '' }),
  /** An index number whose base the column's label names. */
  index: same({ en: '', zh: '' }),
  count: same({ en: '', zh: '' }),
} as const satisfies Readonly<Record<string, Unit>>;

/** Ids of the units that sidecars and layer definitions may name. */
export const unitIds: readonly string[] = Object.keys(units);

/** How a reader's language writes a unit; an unknown id is written as it stands, so that no number loses its unit. */
export function writtenUnit(locale: Locale, unitId: string): WrittenUnit {
  const { fallback, units: added } = languageOf(locale);
  const unit = isUnitId(unitId) ? units[unitId][fallback] : written(unitId);
  const words = added && Object.hasOwn(added, unitId) ? added[unitId] : undefined;
  if (!words) return unit;
  const { text, factor = 1, attached = false } = words;
  return written(text, { factor: unit.factor * factor, extraDecimals: unit.extraDecimals, attached });
}

function isUnitId(text: string): text is keyof typeof units {
  return Object.hasOwn(units, text);
}
