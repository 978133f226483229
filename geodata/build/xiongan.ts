import { GeometryType } from '../../src/core/geometry-type.js';
import type { SourceRecord } from '../../src/core/sidecar.js';
import { integerColumn, jsonColumn, nameColumns, numberColumn, textColumn } from './columns.js';
import type { Dataset, DatasetColumn, DatasetFeature } from './dataset.js';
import { readGeoJson, readSourceFile, requiredText, type SourceFeature } from './read-source.js';
import type { Statistics } from './statistics.js';
import { readTimeline } from './timeline.js';

const censusColumn = 'population_census_2020';

const columns: readonly DatasetColumn[] = [
  textColumn('id', ['Id', '编号']),
  textColumn('kind', ['Kind', '类别'], { vocabulary: 'xiongan-kind' }),
  ...nameColumns,
  numberColumn('area_km2', ['Area', '面积'], {
    unit: 'km2',
    format: 'integer',
    source: 'measured',
    derived: {
      en: 'Measured by the atlas on the WGS 84 ellipsoid from the outline.',
      zh: '由本图集按WGS 84椭球依界线量算。',
    },
  }),
  integerColumn(censusColumn, ['Population, census of 1 November 2020', '人口（2020年11月1日普查）'], {
    unit: 'person',
    vintage: '2020',
    sourceColumn: `${censusColumn}_source`,
    derived: {
      en: 'For the New Area the atlas’s own sum of the census of its counties Xiong, Rongcheng and Anxin.',
      zh: '新区数为本图集将雄县、容城县、安新县普查人口相加所得。',
    },
  }),
  textColumn(`${censusColumn}_source`, ['Source: population', '来源：人口'], { format: 'list' }),
  textColumn('note', ['Note', '说明'], {
    vocabulary: 'figure-note',
    nullMeaning: { en: 'Nothing to note.', zh: '无需说明。' },
  }),
  jsonColumn('timeline', ['Timeline', '时间线'], {
    format: 'timeline',
    nullMeaning: { en: 'Only the New Area as a whole has a timeline.', zh: '仅新区整体有时间线。' },
  }),
];

/** The New Area as the union of its counties, and the three counties. */
export function xionganDataset(statistics: Statistics): Dataset {
  const polygons = readGeoJson('xiongan').filter(({ geometry }) => geometry.type === 'Polygon');
  const features = polygons.map((feature) => withFigures(feature, statistics));
  return {
    id: 'xiongan',
    source: readSourceFile('xiongan'),
    geometryType: GeometryType.Polygon,
    idColumn: 'id',
    columns,
    features,
    coverage: [{ column: censusColumn, have: features.length, of: features.length }],
    rowSources: censusSources(statistics),
  };
}

function withFigures(feature: SourceFeature, statistics: Statistics): DatasetFeature {
  const { properties } = feature;
  const isWhole = properties.kind === 'new-area';
  const adcodes = Array.isArray(properties.adcodes) ? properties.adcodes.map(String) : [requiredText(properties, 'id')];
  return {
    ...feature,
    properties: {
      ...properties,
      ...censusOf(statistics, adcodes),
      note: isWhole ? 'three-counties' : null,
      timeline: isWhole ? readTimeline() : null,
    },
  };
}

function censusOf(statistics: Statistics, adcodes: readonly string[]) {
  const figures = adcodes.map((adcode) => statistics.figure('county', adcode, 'population_census', 2020));
  const sum = figures.reduce((total, figure) => total + (figure?.value ?? Number.NaN), 0);
  if (Number.isNaN(sum)) throw new Error(`xiongan: no census population for one of ${adcodes.join(', ')}`);
  return { [censusColumn]: sum, [`${censusColumn}_source`]: figures[0]?.source ?? null };
}

function censusSources(statistics: Statistics): SourceRecord[] {
  return statistics.sources.filter(({ id }) => id === 'tudigong-census-2020');
}

const stationColumns: readonly DatasetColumn[] = [
  textColumn('id', ['Id', '编号']),
  ...nameColumns,
  textColumn('kind', ['Kind', '类别'], { vocabulary: 'xiongan-kind' }),
  textColumn('opened', ['Opened', '启用时间'], { format: 'date', source: 'bjnews-2020' }),
  textColumn('adcode', ['Code of the county', '所在县代码']),
];

/** The high-speed station of the New Area. */
export function xionganStationDataset(): Dataset {
  return {
    id: 'xiongan-station',
    source: readSourceFile('xiongan-station'),
    geometryType: GeometryType.Point,
    idColumn: 'id',
    columns: stationColumns,
    features: readGeoJson('xiongan').filter(({ properties }) => properties.kind === 'station'),
    coverage: [],
  };
}
