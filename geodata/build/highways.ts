import { GeometryType } from '../../src/core/geometry-type.js';
import { integerColumn, notInSource, textColumn } from './columns.js';
import { CountyLocator } from './county-at.js';
import { countValues, type Dataset, type DatasetColumn, type DatasetFeature } from './dataset.js';
import { dateStrength } from './date-strength.js';
import { ProvinceRuler } from './lengths-by-province.js';
import { qualified, qualifierColumns } from './qualifiers.js';
import { drawnLengthColumn, openingColumns } from './railways.js';
import {
  listOf,
  readGeoJson,
  readSourceFile,
  requiredText,
  type SourceFeature,
  type SourceProperties,
  textOf,
} from './read-source.js';

const noNumber = {
  en: 'The number is not in this dataset; the road may have one.',
  zh: '编号不在本数据集中，道路可能有编号。',
};

const columns: readonly DatasetColumn[] = [
  textColumn('id', ['Id', '编号']),
  textColumn('ref', ['Number', '路线编号'], { nullMeaning: noNumber }),
  textColumn('network', ['Network', '路网'], {
    vocabulary: 'highway-network',
    derived: { en: 'From the first letter of the number.', zh: '由编号首字母得出。' },
  }),
  textColumn('province', ['Province', '所在省市'], {
    vocabulary: 'province',
    derived: {
      en: 'Where the greater part of the section lies; an S number belongs to its province.',
      zh: '区段大部分所在；S编号属各省市。',
    },
  }),
  textColumn('refs', ['All numbers, concurrent routes included', '全部编号（含重合路线）'], {
    format: 'list',
    nullMeaning: { en: 'No other number is known here.', zh: '无其他已知编号。' },
  }),
  textColumn('name_zh', ['Name (Chinese)', '名称（中文）'], { lang: 'zh', nullMeaning: notInSource }),
  textColumn('name_en', ['Name (English, descriptive)', '名称（英文，意译）'], {
    lang: 'en',
    nullMeaning: notInSource,
  }),
  textColumn('names_other_zh', ['Other names', '其他名称'], {
    format: 'name-list',
    lang: 'zh',
    nullMeaning: notInSource,
  }),
  ...qualifierColumns({
    en: 'The number where it is known, else the county of the middle; then numbered from west to east where that is not enough.',
    zh: '有编号者取编号，否则取线路中点所在区县，仍相同者自西向东编号。',
  }),
  textColumn('status', ['Status', '状态'], {
    vocabulary: 'highway-status',
    derived: {
      en: 'From the map of 2020; where a road under construction there has an opening date, that it opened since.',
      zh: '据2020年底图；图上在建而有开通时间者，注为此后已开通。',
    },
  }),
  ...openingColumns('zh'),
  drawnLengthColumn,
  textColumn('geometry_source', ['Line drawn from', '线形来源'], { vocabulary: 'geometry-source' }),
  integerColumn('accuracy_m', ['Accuracy of the position', '位置精度'], { unit: 'm', source: 'osm-openmaptiles' }),
];

/** Not about a column: said once, beside the first. */
const notDrawn = {
  en: 'Besides, some expressways are not drawn at all: those that opened after 2020 outside the lines already drawn then, such as Zunhua–Qinhuangdao (2023) and the Beijing section of Beijing–Xiong’an.',
  zh: '此外，2020年后新开通的线路未绘，例如京秦高速遵化至秦皇岛段（2023年）与京雄高速北京段。',
};

/** The expressway sections, each with the province its number belongs to. */
export function highwayDataset(ruler = new ProvinceRuler(), counties = new CountyLocator()): Dataset {
  const features = qualified(
    readGeoJson('highways').map((source) => {
      const { properties, geometry } = source;
      const ref = textOf(properties, 'ref');
      const name = { zh: textOf(properties, 'name_zh'), en: textOf(properties, 'name_en') };
      const qualifier = ref === null ? counties.atMiddle(geometry) : { zh: ref, en: ref };
      return { feature: section(source, ruler), name, qualifier, sameRoad: ref !== null };
    }),
  );
  return {
    id: 'highways',
    source: readSourceFile('highways'),
    geometryType: GeometryType.LineString,
    idColumn: 'id',
    classColumn: 'network',
    columns,
    features,
    coverage: ['ref', 'name_zh', 'opened'].map((column, i) => ({
      column,
      have: countValues(features, column),
      of: features.length,
      ...(i === 0 ? { leavesOut: notDrawn } : {}),
    })),
  };
}

function section(feature: SourceFeature, ruler: ProvinceRuler): DatasetFeature {
  const { properties, geometry } = feature;
  const lengths = [...ruler.kilometres(geometry)].sort((a, b) => b[1] - a[1]);
  return {
    ...feature,
    properties: {
      ...properties,
      network: networkOf(textOf(properties, 'ref')),
      province: lengths[0]?.[0] ?? 'outside',
      status: statusOf(properties),
      refs: concurrentRefs(properties),
      names_other_zh: listOf(properties, 'names_other_zh'),
      date_strength: dateStrength(textOf(properties, 'opened'), textOf(properties, 'opened_source')),
      // What the mark says is in date_strength.
      opened_source: textOf(properties, 'opened_source')?.replace(/^\[announced\] /, '') ?? null,
    },
  };
}

/** National roads begin with G, provincial ones with S. */
export function networkOf(ref: string | null): 'national' | 'provincial' | 'unnumbered' {
  if (ref === null) return 'unnumbered';
  return ref.startsWith('G') ? 'national' : 'provincial';
}

/** All numbers of a section that carries several; null where `ref` says it all. */
function concurrentRefs(properties: SourceProperties): string | null {
  const refs = listOf(properties, 'refs');
  return refs === textOf(properties, 'ref') ? null : refs;
}

/** State of a section: the map's, unless a date says that what was under construction has opened. */
export function statusOf(properties: SourceProperties): string {
  const status = requiredText(properties, 'status');
  return status === 'construction-2020' && textOf(properties, 'opened') !== null ? 'opened-since-2020' : status;
}
