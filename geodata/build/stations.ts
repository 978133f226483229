import { GeometryType } from '../../src/core/geometry-type.js';
import { integerColumn, notInSource, textColumn } from './columns.js';
import { countValues, type Dataset, type DatasetColumn } from './dataset.js';
import { listOf, readGeoJson, readSourceFile } from './read-source.js';

const columns: readonly DatasetColumn[] = [
  textColumn('id', ['Id', '编号']),
  textColumn('name_zh', ['Station (Chinese)', '车站（中文）'], { lang: 'zh' }),
  textColumn('name_en', ['Station (English)', '车站（英文）'], { lang: 'en', nullMeaning: notInSource }),
  textColumn('class', ['Class', '类别'], { vocabulary: 'station-class' }),
  textColumn('lines', ['Lines', '所在线路'], { format: 'name-list', lang: 'zh' }),
  textColumn('opened', ['Opened', '建站时间'], {
    format: 'date',
    nullMeaning: notInSource,
    derived: { en: 'Opening of the first of its lines where that is known.', zh: '取所在线路中最早已知的开通时间。' },
  }),
  textColumn('hsr_opened', ['High-speed service since', '高铁开通时间'], {
    format: 'date',
    nullMeaning: { en: 'No high-speed service, or its start was not found.', zh: '无高铁服务，或未找到开通时间。' },
    source: 'rail-globe',
  }),
  textColumn('status', ['Status', '状态'], {
    vocabulary: 'station-status',
    nullMeaning: { en: 'Nothing beyond the opening date.', zh: '除开通时间外无其他说明。' },
  }),
  textColumn('position', ['Where the position comes from', '位置依据'], { vocabulary: 'station-position' }),
  textColumn('position_source', ['Source of the position', '位置来源'], { lang: 'en' }),
  integerColumn('accuracy_m', ['Accuracy of the position', '位置精度'], {
    unit: 'm',
    sourceColumn: 'position_source',
    derived: { en: 'By the kind of source and the distance to the track.', zh: '按来源类别与距线路的距离给定。' },
  }),
];

/** The railway stations; the lines of a station are joined with `;`. */
export function stationDataset(): Dataset {
  const features = readGeoJson('stations').map((feature) => ({
    ...feature,
    properties: { ...feature.properties, lines: listOf(feature.properties, 'lines') },
  }));
  return {
    id: 'stations',
    source: readSourceFile('stations'),
    geometryType: GeometryType.Point,
    idColumn: 'id',
    columns,
    features,
    coverage: ['name_en', 'opened', 'hsr_opened'].map((column) => ({
      column,
      have: countValues(features, column),
      of: features.length,
    })),
  };
}
