import type { LocalizedText } from '../../src/core/localized-text.js';
import type { Coverage } from '../../src/core/sidecar.js';
import { countValues, type DatasetFeature } from './dataset.js';
import { columnOf, type Indicator, indicatorsOf } from './indicators.js';
import type { Statistics, UnitLevel } from './statistics.js';

/** Adcodes of the three provinces with their short names. */
export const provinceNames: Readonly<Record<string, LocalizedText>> = {
  '110000': { en: 'Beijing', zh: '北京' },
  '120000': { en: 'Tianjin', zh: '天津' },
  '130000': { en: 'Hebei', zh: '河北' },
};

/** Writes a number with thousands separators, the same on every machine. */
export function grouped(value: number): string {
  const [whole = '', fraction] = String(Math.round(value * 100) / 100).split('.');
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}

/** How many units of a level have each figure, and who is left out of a sum. */
export function unitCoverage(
  level: UnitLevel,
  features: readonly DatasetFeature[],
  statistics: Statistics,
): Coverage[] {
  return indicatorsOf(level).map((indicator) => {
    const column = columnOf(indicator);
    const have = countValues(features, column);
    const leavesOut = joinTexts([
      have < features.length ? haveByProvince(features, column) : undefined,
      level === 'county' ? sumStatement(indicator, features, statistics) : undefined,
    ]);
    return { column, have, of: features.length, ...(leavesOut ? { leavesOut } : {}) };
  });
}

function haveByProvince(features: readonly DatasetFeature[], column: string): LocalizedText {
  const parts = Object.entries(provinceNames).flatMap(([adcode, name]) => {
    const units = features.filter(
      (feature) => String(feature.properties.province ?? feature.properties.adcode) === adcode,
    );
    return units.length === 0 ? [] : [{ name, have: countValues(units, column), of: units.length }];
  });
  return {
    en: `With a figure: ${parts.map(({ name, have, of }) => `${name.en} ${have} of ${of}`).join(', ')}.`,
    zh: `有数值：${parts.map(({ name, have, of }) => `${name.zh}${of}个中${have}个`).join('，')}。`,
  };
}

/** What a sum over counties leaves out; nothing for shares and means, which are not summed. */
function sumStatement(
  indicator: Indicator,
  features: readonly DatasetFeature[],
  statistics: Statistics,
): LocalizedText | undefined {
  const column = columnOf(indicator);
  const sum = features.reduce((total, feature) => total + Number(feature.properties[column] ?? 0), 0);
  const whole = Object.keys(provinceNames).reduce((total, adcode) => {
    return total + (statistics.figure('province', adcode, indicator.id, indicator.year)?.value ?? 0);
  }, 0);
  if (indicator.id === 'population_census') return zoneStatement(features.length, sum, whole, statistics.zones);
  if (indicator.id !== 'gdp') return undefined;
  return {
    en: `The counties with a figure sum to ${grouped(sum / 10)} of the ${grouped(whole / 10)} billion yuan of the three provinces; the Beijing Economic-Technological Development Area is in none of them.`,
    zh: `有数值的县级单位合计${grouped(sum)}亿元，三省市合计${grouped(whole)}亿元；北京经济技术开发区未计入任何县级单位。`,
  };
}

function zoneStatement(units: number, sum: number, whole: number, zones: Statistics['zones']): LocalizedText {
  if (sum + zones.people !== whole) {
    throw new Error(`census: counties ${sum} and zones ${zones.people} do not sum to the provinces' ${whole}`);
  }
  return {
    en: `Every sum over counties leaves out ${grouped(zones.people)} people of the 2020 census, who live in ${zones.count} development zones without an outline of their own: the ${units} units sum to ${grouped(sum)}, the three provinces to ${grouped(whole)}.`,
    zh: `县级合计均不含2020年普查中${zones.count}个无独立界线开发区的${grouped(zones.people)}人：${units}个单位合计${grouped(sum)}人，三省市合计${grouped(whole)}人。`,
  };
}

function joinTexts(texts: readonly (LocalizedText | undefined)[]): LocalizedText | undefined {
  const present = texts.flatMap((text) => (text ? [text] : []));
  if (present.length === 0) return undefined;
  return { en: present.map(({ en }) => en).join(' '), zh: present.map(({ zh }) => zh).join('') };
}
