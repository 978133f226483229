import { GeometryType } from '../../src/core/geometry-type.js';
import { integerColumn, notInSource, textColumn } from './columns.js';
import { CountyLocator } from './county-at.js';
import { countValues, type Dataset, type DatasetColumn } from './dataset.js';
import { positionsOf } from './positions.js';
import { qualified, qualifierColumns } from './qualifiers.js';
import { listOf, readGeoJson, readSourceFile, textOf } from './read-source.js';

const columns: readonly DatasetColumn[] = [
  textColumn('id', ['Id', '编号']),
  textColumn('name_zh', ['Station (Chinese)', '车站（中文）'], { lang: 'zh' }),
  textColumn('name_en', ['Station (English)', '车站（英文）'], { lang: 'en', nullMeaning: notInSource }),
  ...qualifierColumns({ en: 'The county in which the station lies.', zh: '车站所在区县。' }),
  textColumn('class', ['Class', '类别'], { vocabulary: 'station-class' }),
  textColumn('lines', ['Lines (Chinese)', '所在线路'], { format: 'name-list', lang: 'zh' }),
  textColumn('lines_en', ['Lines', '所在线路（英文）'], {
    format: 'name-list',
    lang: 'en',
    nullMeaning: { en: 'The English name of one of the lines is not known.', zh: '其中有线路英文名不详。' },
    derived: { en: 'The English names of the railway sections of these lines.', zh: '取铁路数据中同名线路的英文名。' },
  }),
  textColumn('opened', ['Opened', '首条线路开通时间'], {
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
export function stationDataset(counties = new CountyLocator()): Dataset {
  const english = new Map(
    readGeoJson('railways').map(({ properties }) => [textOf(properties, 'line_zh'), textOf(properties, 'line_en')]),
  );
  const features = qualified(
    readGeoJson('stations').map((source) => {
      const { properties, geometry } = source;
      const lines = listOf(properties, 'lines');
      const added = { lines, lines_en: englishLines(lines, english) };
      const feature = { ...source, properties: { ...properties, ...added } };
      const zh = textOf(properties, 'name_zh');
      const name = { zh, en: textOf(properties, 'name_en') ?? zh };
      const [position = []] = positionsOf(geometry);
      return { feature, name, qualifier: counties.at(position) ?? { zh: null, en: null } };
    }),
  );
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

/** Every line in English, joined as the Chinese ones are; null where the name of one is not known. */
function englishLines(lines: string | null, english: ReadonlyMap<string | null, string | null>): string | null {
  const names = lines?.split(';').map((line) => english.get(line) ?? null) ?? [];
  return names.length === 0 || names.includes(null) ? null : names.join(';');
}
