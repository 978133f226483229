import { GeometryType } from '../../src/core/geometry-type.js';
import { booleanColumn, integerColumn, nameColumns, textColumn } from './columns.js';
import { countValues, type Dataset, type DatasetColumn, type DatasetFeature } from './dataset.js';
import { readGeoJson, readSourceFile, requiredText, textOf } from './read-source.js';

const notNamed = { en: 'The sources name none.', zh: '来源未提及。' };

const columns: readonly DatasetColumn[] = [
  textColumn('id', ['Id', '编号']),
  textColumn('cluster', ['Cluster', '产业集群'], { vocabulary: 'cluster' }),
  ...nameColumns,
  textColumn('kind', ['Kind of site', '类型'], { vocabulary: 'site-kind' }),
  textColumn('operator', ['Operator', '运营单位'], { lang: 'en', nullMeaning: notNamed }),
  textColumn('status', ['Status and year', '状态与年份'], { lang: 'en', nullMeaning: notNamed }),
  textColumn('locality', ['Locality', '地点'], { lang: 'en', nullMeaning: notNamed }),
  textColumn('adcode', ['Code of the county', '所在县代码']),
  textColumn('adcode_name_zh', ['County (Chinese)', '所在县（中文）'], { lang: 'zh' }),
  textColumn('adcode_name_en', ['County (English)', '所在县（英文）'], { lang: 'en' }),
  textColumn('position', ['Position', '位置依据'], { vocabulary: 'site-position' }),
  textColumn('position_ref', ['Placed at', '参照点'], { lang: 'en' }),
  integerColumn('accuracy_m', ['Radius in which it should lie', '应在此半径内'], {
    unit: 'm',
    sourceColumn: 'position_ref',
    derived: {
      en: 'From the size of the town, zone or district around the reference point.',
      zh: '由参照点所在城镇、园区或区县的大小给定。',
    },
  }),
  booleanColumn('point_in_adcode', ['Point inside its county', '点位在所属县内']),
  textColumn('confidence', ['Confidence', '可信度'], { vocabulary: 'confidence' }),
  textColumn('source_title', ['Source', '来源'], { lang: 'en' }),
  textColumn('source_url', ['Source link', '来源链接'], {
    format: 'link',
    nullMeaning: { en: 'The address of the page was not recorded.', zh: '未记录网页地址。' },
  }),
  textColumn('note', ['Note', '说明'], { lang: 'en', nullMeaning: { en: 'Nothing to note.', zh: '无需说明。' } }),
];

/** The sites of the six industrial clusters. */
export function siteDataset(): Dataset {
  const counties = new Map(
    readGeoJson('counties').map(({ properties }) => [requiredText(properties, 'adcode'), properties]),
  );
  const features = readGeoJson('industrial-clusters').map((feature): DatasetFeature => {
    const county = counties.get(requiredText(feature.properties, 'adcode')) ?? {};
    const names = { adcode_name_zh: textOf(county, 'name_zh'), adcode_name_en: textOf(county, 'name_en') };
    return { ...feature, properties: { ...feature.properties, ...names } };
  });
  return {
    id: 'industrial-clusters',
    source: readSourceFile('industrial-clusters'),
    geometryType: GeometryType.Point,
    idColumn: 'id',
    columns,
    features,
    coverage: ['operator', 'status', 'source_url'].map((column) => ({
      column,
      have: countValues(features, column),
      of: features.length,
    })),
  };
}
