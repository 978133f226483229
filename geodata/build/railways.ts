import { GeometryType } from '../../src/core/geometry-type.js';
import type { DataLocale, LocalizedText } from '../../src/core/localized-text.js';
import { booleanColumn, integerColumn, notInSource, numberColumn, textColumn } from './columns.js';
import { CountyLocator } from './county-at.js';
import { countValues, type Dataset, type DatasetColumn, type DatasetFeature } from './dataset.js';
import { dateStrength } from './date-strength.js';
import { type Qualifier, qualified, qualifierColumns } from './qualifiers.js';
import {
  numberOf,
  readGeoJson,
  readSourceFile,
  requiredText,
  type SourceFeature,
  type SourceProperties,
  textOf,
} from './read-source.js';

const noDate = { en: 'No opening date with a source was found.', zh: '未找到有来源的开通时间。' };

/** Columns about an opening date, shared by lines of every kind. @param lang - Language of most of the sources. */
export function openingColumns(lang: DataLocale): DatasetColumn[] {
  return [
    textColumn('opened', ['Opened', '开通时间'], {
      format: 'date',
      nullMeaning: noDate,
      sourceColumn: 'opened_source',
    }),
    textColumn('date_strength', ['Strength of the date', '时间来源强度'], {
      vocabulary: 'date-strength',
      derived: {
        en: 'From the source: a report of the day or year, an announcement, or a year from atlases.',
        zh: '按来源划分：具体日期或年份的报道、事前公告、由地图册推得的年份。',
      },
    }),
    textColumn('opened_source', ['Source of the date', '时间来源'], { lang, nullMeaning: noDate }),
  ];
}

/** Length along the drawn line, which the sources measured on a sphere. */
export const drawnLengthColumn = numberColumn('length_km', ['Length as drawn', '量算里程'], {
  unit: 'km',
  format: 'decimal1',
  source: 'measured',
  derived: {
    en: 'Great-circle length of the drawn line, ends just outside the provinces included.',
    zh: '所绘线形的大圆长度，含省界外短端。',
  },
});

const columns: readonly DatasetColumn[] = [
  textColumn('id', ['Id', '编号']),
  textColumn('line_zh', ['Line (Chinese)', '线路（中文）'], { lang: 'zh' }),
  textColumn('line_en', ['Line (English)', '线路（英文）'], { lang: 'en' }),
  ...qualifierColumns({
    en: 'The stations at the ends where both are known, else the county of the middle; numbered from west to east where that is not enough.',
    zh: '两端车站均已知者取起讫站，否则取线路中点所在区县；仍相同者自西向东编号。',
  }),
  textColumn('class', ['Class', '类别'], { vocabulary: 'railway-class' }),
  integerColumn('design_speed_kmh', ['Design speed', '设计速度'], {
    unit: 'km-per-hour',
    source: 'rail-globe',
    nullMeaning: notInSource,
  }),
  textColumn('status', ['Status', '状态'], { vocabulary: 'railway-status' }),
  ...openingColumns('en'),
  integerColumn('open_by', ['In service by', '至迟运营年份'], {
    format: 'year',
    nullMeaning: { en: 'The opening date is known, or no source shows a year.', zh: '开通时间已知，或来源未示年份。' },
    derived: {
      en: 'Latest year by which a source shows the line in service: Digital Chart of the World of 1992, before 2013, 2021 list.',
      zh: '来源显示已运营的最晚年份：1992年1∶100万世界数字地图（DCW）、2013年前、2021年列表。',
    },
  }),
  textColumn('from_station', ['From', '起点'], { format: 'name', lang: 'zh', nullMeaning: notInSource }),
  textColumn('to_station', ['To', '终点'], { format: 'name', lang: 'zh', nullMeaning: notInSource }),
  numberColumn('official_km', ['Official length of the section', '区段公布里程'], {
    unit: 'km',
    format: 'decimal1',
    source: 'kz25t',
    nullMeaning: notInSource,
  }),
  drawnLengthColumn,
  booleanColumn('clipped', ['Cut at the edge of the region', '在区域边缘截断']),
  textColumn('geometry_source', ['Line drawn from', '线形来源'], { vocabulary: 'geometry-source' }),
  integerColumn('accuracy_m', ['Accuracy of the position', '位置精度'], {
    unit: 'm',
    source: 'measured',
    derived: {
      en: 'From comparisons between the line sources, by source and longest leg.',
      zh: '由各线形来源相互比较得出，按来源与最长区间给定。',
    },
  }),
  numberColumn('contains_curve_km', ['Of which drawn only as a curve', '其中仅为过站曲线'], {
    unit: 'km',
    format: 'decimal1',
    source: 'measured',
    nullMeaning: { en: 'A drawn track lies behind the whole line.', zh: '全线均有实际线形依据。' },
    derived: {
      en: 'Length without any drawn track behind it: the whole length where the line is only a curve through its stations.',
      zh: '无实际线形依据的长度；线形仅为过站曲线者即全长。',
    },
  }),
  textColumn('note', ['Note', '说明'], { lang: 'en', nullMeaning: { en: 'Nothing to note.', zh: '无需说明。' } }),
];

/** What a section is told from others by: its end stations where both are known, else the county of its middle. */
function sectionQualifier(properties: SourceProperties, county: LocalizedText, english: StationNames): Qualifier {
  const [from, to] = [textOf(properties, 'from_station'), textOf(properties, 'to_station')];
  const [fromEn, toEn] = [english.get(from ?? ''), english.get(to ?? '')];
  return {
    zh: from && to ? `${from}—${to}` : county.zh,
    en: fromEn && toEn ? `${fromEn}–${toEn}` : county.en,
  };
}

/** English names of the stations by their Chinese ones. */
type StationNames = ReadonlyMap<string, string | null>;

function stationNames(): StationNames {
  return new Map(
    readGeoJson('stations').map(({ properties }) => [
      requiredText(properties, 'name_zh'),
      textOf(properties, 'name_en'),
    ]),
  );
}

/** Not about a column: said once, beside the first. */
const notDrawn = {
  en: 'Besides, whole lines are not drawn at all: Zhangji, Huangwan, Huangda and Shuicao, and sections opened after 2023.',
  zh: '此外，全部未绘的线路有：张集、黄万、黄大、水曹，以及2023年后开通的区段。',
};

/** The railway sections, told apart where several bear one name. */
export function railwayDataset(counties = new CountyLocator()): Dataset {
  const english = stationNames();
  const features = qualified(
    readGeoJson('railways').map((source) => {
      const { properties, geometry } = source;
      const name = { zh: textOf(properties, 'line_zh'), en: textOf(properties, 'line_en') };
      const qualifier = sectionQualifier(properties, counties.atMiddle(geometry), english);
      return { feature: section(source), name, qualifier };
    }),
  );
  return {
    id: 'railways',
    source: readSourceFile('railways'),
    geometryType: GeometryType.MultiLineString,
    idColumn: 'id',
    classColumn: 'class',
    columns,
    features,
    coverage: ['design_speed_kmh', 'opened', 'official_km'].map((column, i) => ({
      column,
      have: countValues(features, column),
      of: features.length,
      ...(i === 0 ? { leavesOut: notDrawn } : {}),
    })),
  };
}

function section(source: SourceFeature): DatasetFeature {
  const { properties } = source;
  const strength = dateStrength(textOf(properties, 'opened'), textOf(properties, 'opened_source'));
  return { ...source, properties: { ...properties, date_strength: strength, contains_curve_km: curveKm(properties) } };
}

/** The sources count only curves between stretches of track; a section that is a curve throughout says so elsewhere. */
function curveKm(properties: SourceProperties): number | null {
  const whole = properties.geometry_source === 'station-curve';
  return numberOf(properties, whole ? 'length_km' : 'contains_curve_km') || null;
}
