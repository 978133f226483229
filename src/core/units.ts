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

const units = {
  yuan: same({ en: 'yuan', zh: '元' }),
  'yuan-per-person': same({ en: 'yuan per person', zh: '元/人' }),
  /** 亿元. English counts in thousands: 10 × 亿 is one billion. */
  'yuan-100-million': { en: written('billion yuan', { factor: 0.1, extraDecimals: 1 }), zh: written('亿元') },
  /** 万元 */
  'yuan-10-thousand': { en: written('thousand yuan', { factor: 10 }), zh: written('万元') },
  /** 万元/平方公里 */
  'yuan-10-thousand-per-km2': {
    en: written('million yuan per km²', { factor: 0.01, extraDecimals: 2 }),
    zh: written('万元/平方公里'),
  },
  person: same({ en: 'people', zh: '人' }),
  /** Stored in persons, rounded for reading: thousands in English, 万 in Chinese. */
  'person-rounded': {
    en: written('thousand people', { factor: 0.001 }),
    zh: written('万人', { factor: 0.0001, extraDecimals: 1 }),
  },
  /** Stored in 万人. */
  'person-10-thousand': { en: written('thousand people', { factor: 10 }), zh: written('万人') },
  kilobyte: same({ en: 'kB', zh: 'kB' }),
  megabyte: same({ en: 'MB', zh: 'MB' }),
  m: same({ en: 'm', zh: '米' }),
  km: same({ en: 'km', zh: '公里' }),
  km2: same({ en: 'km²', zh: '平方公里' }),
  ha: same({ en: 'ha', zh: '公顷' }),
  /** 亩: 15 mu are one hectare. */
  mu: { en: written('ha', { factor: 1 / 15 }), zh: written('亩') },
  /** 亩 where it stands beside hectares: in either language as it is. */
  'mu-written': same({ en: 'mu (亩)', zh: '亩' }),
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
  return words ? { ...unit, attached: false, ...words } : unit;
}

function isUnitId(text: string): text is keyof typeof units {
  return Object.hasOwn(units, text);
}
