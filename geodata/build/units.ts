import { GeometryType } from '../../src/core/geometry-type.js';
import { booleanColumn, integerColumn, nameColumns, numberColumn, textColumn } from './columns.js';
import type { Dataset, DatasetColumn, DatasetFeature } from './dataset.js';
import { figureColumns } from './figure-columns.js';
import { qualifiersOf } from './homonyms.js';
import { readGeoJson, readSourceFile, requiredText, type SourceFeature, textOf } from './read-source.js';
import type { Statistics, UnitLevel } from './statistics.js';
import { unitCoverage } from './unit-coverage.js';
import { figureProperties } from './unit-figures.js';

const folderOf: Readonly<Record<UnitLevel, string>> = {
  province: 'provinces',
  prefecture: 'prefectures',
  county: 'counties',
};

const unique = { en: 'The name is unique among its level.', zh: '名称在本级中唯一。' };
const topLevel = { en: 'A province has no parent here.', zh: '省级无上级。' };

const identityColumns: readonly DatasetColumn[] = [
  textColumn('adcode', ['Administrative code (GB/T 2260)', '行政区划代码（GB/T 2260）']),
  ...nameColumns,
  textColumn('qualifier_zh', ['Parent, where the name occurs twice (Chinese)', '重名时的上级（中文）'], {
    lang: 'zh',
    nullMeaning: unique,
  }),
  textColumn('qualifier_en', ['Parent, where the name occurs twice (English)', '重名时的上级（英文）'], {
    lang: 'en',
    nullMeaning: unique,
  }),
  textColumn('kind', ['Kind of unit', '类别'], { vocabulary: 'unit-kind' }),
  textColumn('parent', ['Code of the parent', '上级代码'], { nullMeaning: topLevel }),
  textColumn('parent_zh', ['Parent (Chinese)', '上级（中文）'], { lang: 'zh', nullMeaning: topLevel }),
  textColumn('parent_en', ['Parent (English)', '上级（英文）'], { lang: 'en', nullMeaning: topLevel }),
  textColumn('province', ['Province', '省级'], { vocabulary: 'province' }),
  numberColumn('area_km2', ['Area', '面积'], {
    unit: 'km2',
    format: 'integer',
    source: 'measured',
    derived: {
      en: 'Measured by the atlas on the WGS 84 ellipsoid from the outline.',
      zh: '由本图集按WGS 84椭球依界线量算。',
    },
  }),
  numberColumn('label_lon', ['Longitude of the label', '标注点经度'], { format: 'decimal5', derived: labelPoint() }),
  numberColumn('label_lat', ['Latitude of the label', '标注点纬度'], { format: 'decimal5', derived: labelPoint() }),
  booleanColumn('is_xiongan', ['In the Xiong’an New Area', '属雄安新区']),
];

function labelPoint() {
  return { en: 'Centre of the largest circle inside the outline.', zh: '界线内最大内切圆圆心。' };
}

const levelColumns: Readonly<Record<UnitLevel, readonly DatasetColumn[]>> = {
  province: [countOfCounties()],
  prefecture: [countOfCounties()],
  county: [booleanColumn('directly_administered', ['Administered by the province directly', '省直管'])],
};

function countOfCounties(): DatasetColumn {
  const derived = { en: 'Counted in the counties of this dataset.', zh: '按本数据集县级单位计数。' };
  return integerColumn('n_counties', ['Counties and districts', '县级单位数'], { derived });
}

/** The units of one level with their figures. */
export function unitDataset(level: UnitLevel, statistics: Statistics): Dataset {
  const folder = folderOf[level];
  const features = unitFeatures(level, readGeoJson(folder), statistics);
  return {
    id: folder,
    source: readSourceFile(folder),
    geometryType: GeometryType.MultiPolygon,
    idColumn: 'adcode',
    classColumn: 'province',
    columns: [...identityColumns, ...levelColumns[level], ...figureColumns(level, columnsInUse(features))],
    features,
    coverage: unitCoverage(level, features, statistics),
    rowSources: sourcesInUse(features, statistics),
    ...(level === 'county' && { unmapped: statistics.zones.list }),
  };
}

function unitFeatures(level: UnitLevel, sources: readonly SourceFeature[], statistics: Statistics): DatasetFeature[] {
  const adcodes = sources.map(({ properties }) => requiredText(properties, 'adcode'));
  const figures = figureProperties(statistics, level, adcodes);
  const qualifiers = { zh: qualifierBy(sources, 'zh'), en: qualifierBy(sources, 'en') };
  return sources.map((feature) => {
    const { level: _level, ...properties } = feature.properties;
    const adcode = requiredText(properties, 'adcode');
    return {
      ...feature,
      properties: {
        ...properties,
        // The state is not a unit of this dataset.
        parent: level === 'province' ? null : properties.parent,
        kind: textOf(properties, 'kind') ?? kindOf(adcode),
        province: textOf(properties, 'province') ?? `${adcode.slice(0, 2)}0000`,
        qualifier_zh: qualifiers.zh.get(adcode) ?? null,
        qualifier_en: qualifiers.en.get(adcode) ?? null,
        ...figures.get(adcode),
      },
    };
  });
}

function kindOf(adcode: string): string {
  if (!adcode.startsWith('13')) return 'municipality';
  return adcode.endsWith('0000') ? 'province' : 'prefecture';
}

function qualifierBy(features: readonly SourceFeature[], locale: 'zh' | 'en') {
  const units = features.map(({ properties }) => ({
    id: requiredText(properties, 'adcode'),
    name: requiredText(properties, `name_${locale}`),
    parent: textOf(properties, `parent_${locale}`) ?? '',
  }));
  return qualifiersOf(units);
}

function columnsInUse(features: readonly DatasetFeature[]): Set<string> {
  const used = features.flatMap(({ properties }) =>
    Object.keys(properties).filter((name) => properties[name] !== null),
  );
  return new Set(used);
}

function sourcesInUse(features: readonly DatasetFeature[], statistics: Statistics) {
  const ids = new Set(
    features.flatMap(({ properties }) =>
      Object.entries(properties).flatMap(([name, value]) =>
        name.endsWith('_source') && typeof value === 'string' ? value.split(';') : [],
      ),
    ),
  );
  return statistics.sources.filter(({ id }) => ids.has(id));
}
