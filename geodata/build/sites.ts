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
  textColumn('status', ['Status reported', '所报状态'], {
    vocabulary: 'site-status',
    nullMeaning: { en: 'The sources name a date at most, not what happened.', zh: '来源至多给出时间，未说明状态。' },
  }),
  textColumn('status_date', ['Date reported', '所报时间'], { lang: 'en', nullMeaning: notNamed }),
  textColumn('status_date_zh', ['Date reported (Chinese)', '所报时间（中文）'], { lang: 'zh', nullMeaning: notNamed }),
  textColumn('status_note', ['Status in the source table', '来源表中的状态原文'], {
    lang: 'en',
    nullMeaning: { en: 'Nothing beyond the date, or nothing at all.', zh: '除时间外无内容，或全无记载。' },
  }),
  textColumn('locality', ['Locality', '地点'], { lang: 'en', nullMeaning: notNamed }),
  textColumn('adcode', ['Code of the county', '所在县代码']),
  textColumn('adcode_name_zh', ['County (Chinese)', '所在县（中文）'], { lang: 'zh' }),
  textColumn('adcode_name_en', ['County (English)', '所在县（英文）'], { lang: 'en' }),
  textColumn('position', ['Position', '位置依据'], { vocabulary: 'site-position' }),
  textColumn('position_ref', ['Placed at', '参照点'], { lang: 'en' }),
  textColumn('position_ref_zh', ['Placed at (Chinese)', '参照点（中文）'], { lang: 'zh' }),
  integerColumn('accuracy_m', ['Radius in which it should lie', '应在此半径内'], {
    unit: 'm',
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
    coverage: ['operator', 'status', 'status_date', 'source_url'].map((column) => ({
      column,
      have: countValues(features, column),
      of: features.length,
    })),
  };
}
