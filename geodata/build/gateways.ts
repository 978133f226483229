import { GeometryType } from '../../src/core/geometry-type.js';
import { integerColumn, nameColumns, textColumn } from './columns.js';
import type { Dataset, DatasetFeature } from './dataset.js';
import { readGeoJson, readSourceFile, requiredText, textOf } from './read-source.js';

const countyColumns = [
  textColumn('adcode', ['Code of the county', '所在县代码']),
  textColumn('county_zh', ['County (Chinese)', '所在县（中文）'], { lang: 'zh' }),
  textColumn('county_en', ['County (English)', '所在县（英文）'], { lang: 'en' }),
];

/** The civil airports. */
export function airportDataset(): Dataset {
  return {
    id: 'airports',
    source: readSourceFile('airports'),
    geometryType: GeometryType.Point,
    idColumn: 'iata',
    columns: [
      textColumn('iata', ['IATA code', 'IATA代码']),
      textColumn('icao', ['ICAO code', 'ICAO代码']),
      ...nameColumns,
      textColumn('type', ['Size', '规模'], { vocabulary: 'airport-type', source: 'ourairports' }),
      ...countyColumns,
    ],
    features: withCounties('airports'),
    coverage: [
      {
        column: 'iata',
        have: 8,
        of: 10,
        leavesOut: { en: 'Tangshan Sannühe and Xingtai airports.', zh: '唐山三女河机场、邢台机场。' },
      },
    ],
  };
}

/** The sea ports. */
export function portDataset(): Dataset {
  return {
    id: 'ports',
    source: readSourceFile('ports'),
    geometryType: GeometryType.Point,
    idColumn: 'id',
    columns: [
      textColumn('id', ['Id', '编号']),
      ...nameColumns,
      ...countyColumns,
      integerColumn('accuracy_m', ['Accuracy of the position (estimate)', '位置精度（估计）'], {
        unit: 'm',
        derived: {
          en: 'Estimated by the atlas: one step of the 0.01 degree to which the coordinates are given.',
          zh: '本图集估计：坐标精确到0.01度，取其一档。',
        },
      }),
    ],
    features: withCounties('ports'),
    coverage: [],
  };
}

function withCounties(dataset: string): DatasetFeature[] {
  const counties = new Map(
    readGeoJson('counties').map(({ properties }) => [requiredText(properties, 'adcode'), properties]),
  );
  return readGeoJson(dataset).map((feature) => {
    const county = counties.get(requiredText(feature.properties, 'adcode')) ?? {};
    const names = { county_zh: textOf(county, 'name_zh'), county_en: textOf(county, 'name_en') };
    return { ...feature, properties: { ...feature.properties, ...names } };
  });
}
