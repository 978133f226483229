import type { FigureUnit } from '../../src/core/figure-file.js';
import type { Dataset, DatasetFeature } from './dataset.js';
import { numberOf, requiredText, textOf } from './read-source.js';
import type { UnitLevel } from './statistics.js';

const region = 'jing-jin-ji';
const levels: readonly (readonly [UnitLevel, string])[] = [
  ['province', 'provinces'],
  ['prefecture', 'prefectures'],
  ['county', 'counties'],
];

/** The dataset of that id. @throws {Error} when there is none. */
export function datasetOf(datasets: readonly Dataset[], id: string): Dataset {
  const found = datasets.find((dataset) => dataset.id === id);
  if (!found) throw new Error(`figures: there is no dataset ${id}`);
  return found;
}

/** The region and its New Area, then every unit of the datasets, level by level. */
export function figureUnits(datasets: readonly Dataset[]): FigureUnit[] {
  const units = levels.flatMap(([level, id]) =>
    datasetOf(datasets, id).features.map((feature) => unitOf(level, feature)),
  );
  const counties = datasetOf(datasets, 'counties').features.filter(({ properties }) => properties.is_xiongan === true);
  const newArea = new Set(counties.map(({ properties }) => requiredText(properties, 'adcode')));
  return [
    whole(
      'JJJ',
      { en: 'Beijing–Tianjin–Hebei', zh: '京津冀' },
      units.filter(({ level }) => level === 'province'),
    ),
    whole(
      'XIONGAN',
      { en: 'Xiong’an New Area', zh: '雄安新区' },
      units.filter(({ code }) => newArea.has(code)),
    ),
    ...units,
  ];
}

function unitOf(level: UnitLevel, { properties }: DatasetFeature): FigureUnit {
  const qualifier = { en: textOf(properties, 'qualifier_en'), zh: textOf(properties, 'qualifier_zh') };
  return {
    code: requiredText(properties, 'adcode'),
    level,
    parent: textOf(properties, 'parent'),
    region,
    name: { en: requiredText(properties, 'name_en'), zh: requiredText(properties, 'name_zh') },
    ...((qualifier.en || qualifier.zh) && { qualifier }),
    areaKm2: numberOf(properties, 'area_km2'),
    people: numberOf(properties, 'population_census_2020'),
  };
}

/** A unit that is none of the levels, made of units of one. */
function whole(code: string, name: FigureUnit['name'], parts: readonly FigureUnit[]): FigureUnit {
  const areaKm2 = Math.round(parts.reduce((sum, part) => sum + (part.areaKm2 ?? 0), 0) * 10) / 10;
  const people = parts.reduce((sum, part) => sum + (part.people ?? 0), 0);
  return { code, level: 'region', parent: null, region, name, areaKm2, people };
}
