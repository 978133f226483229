import type { Condition } from '../../src/core/layer-definition.js';
import type { LocalizedText } from '../../src/core/localized-text.js';
import type { SearchFileKind } from '../../src/core/search-file.js';
import type { DatasetFeature } from './dataset.js';

type Spellings = NonNullable<SearchFileKind['spellings']>;

/** What can be searched for: features of a variant of a layer, or names of the base map. */
export interface SearchKind {
  readonly id: string;
  readonly title: LocalizedText;
  /** Undefined for names of the base map. */
  readonly drawn?: { readonly layer: string; readonly variant: string };
  /** The file of its features, where the variant draws several. */
  readonly source?: string;
  readonly only?: readonly Condition[];
  /** Leaves these out. */
  readonly except?: readonly Condition[];
  /** True for lines: all sections of one name are one entry. */
  readonly sections?: true;
  readonly numbered?: true;
  /** Columns that say where a feature lies, Chinese and English. */
  readonly place?: readonly [zh: string, en: string];
  readonly codes?: readonly string[];
  /** The larger, the earlier among equally good matches of the kind. Default: the order of the file. */
  readonly weight?: (properties: DatasetFeature['properties']) => number;
  readonly spellings?: Spellings;
}

/** A name is also found without the word for its level. */
const unitSpellings: Spellings = {
  zh: ['自治县', '省', '市', '区', '县'].map((word) => [word, '']),
  pinyin: ["'sheng", "'shi", "'qu", "'xian"].map((word) => [word, '']),
  en: ['Province', 'Municipality', 'District', 'Autonomous County', 'County', 'City'].map((word) => [word, '']),
};

/** As timetables in English once wrote them: Beijing South for Beijingnan. */
const directions: readonly [pinyin: string, english: string][] = [
  ['bei', ' North'],
  ['dong', ' East'],
  ['nan', ' South'],
  ['xi', ' West'],
];

const stationSpellings: Spellings = {
  zh: [
    ['', '站'],
    ['', '火车站'],
  ],
  pinyin: [
    ['', "'zhan"],
    ['', " huo'che'zhan"],
  ],
  en: [
    ['', ' Station'],
    ['', ' Railway Station'],
    ...directions.flatMap(([from, to]): [string, string][] => [
      [from, `${to} Station`],
      [from, `${to} Railway Station`],
    ]),
  ],
};

const railwaySpellings: Spellings = {
  zh: [
    ['高速铁路', '高铁'],
    ['客运专线', '高铁'],
    ['城际铁路', '城际'],
    ['铁路', '线'],
  ],
  pinyin: [
    ["gao'su'tie'lu", "gao'tie"],
    ["ke'yun'zhuan'xian", "gao'tie"],
    ["cheng'ji'tie'lu", "cheng'ji"],
    [" tie'lu", "'xian"],
  ],
  en: [
    ['HSR', 'high-speed railway'],
    ['HSR', 'high-speed line'],
    ['PDL', 'high-speed railway'],
    ['Intercity', 'intercity railway'],
  ],
};

const expresswaySpellings: Spellings = {
  zh: [['高速', '高速公路']],
  pinyin: [["gao'su", "gao'su'gong'lu"]],
  en: [['Expressway', 'motorway']],
};

const population = (properties: DatasetFeature['properties']) => Number(properties.population_census_2020 ?? 0);
const lengthKm = (properties: DatasetFeature['properties']) => Number(properties.length_km ?? 0);
const lineCount = ({ lines }: DatasetFeature['properties']) =>
  typeof lines === 'string' ? lines.split(';').length : 0;
const unit = { codes: ['adcode'], weight: population, spellings: unitSpellings };
const parents = ['parent_zh', 'parent_en'] as const;
const qualifiers = ['qualifier_zh', 'qualifier_en'] as const;
const inCounty = ['county_zh', 'county_en'] as const;
const both = (en: string, zh: string): LocalizedText => ({ en, zh });
const ofClass = (...values: string[]): readonly Condition[] => [{ column: 'class', in: values }];
const ofLevel = (...values: string[]): readonly Condition[] => [{ column: 'level', in: values }];
/** What the sources call every branch whose name they do not know: no name that would make one line of them. */
const nameless: readonly Condition[] = [{ column: 'line_zh', in: ['未命名支线'] }];

function railways(value: string, variant: string, title: LocalizedText): SearchKind {
  const only = [...ofClass(value)];
  const drawn = { layer: 'railways', variant };
  return { id: `${value}-line`, title, drawn, only, sections: true, weight: lengthKm, spellings: railwaySpellings };
}

/** In the order in which equally good matches are shown: administrative units by level, then the rest. */
export const searchKinds: readonly SearchKind[] = [
  { ...unit, id: 'province', title: both('Province-level unit', '省级'), drawn: income('province') },
  { ...unit, id: 'prefecture', title: both('Prefecture', '地级'), drawn: income('prefecture'), place: parents },
  { ...unit, id: 'county', title: both('County or district', '县级'), drawn: income('county'), place: parents },
  {
    id: 'new-area-part',
    title: both('Xiong’an New Area', '雄安新区'),
    drawn: { layer: 'xiongan', variant: 'area' },
    source: 'xiongan.fgb',
    spellings: {
      zh: ['（三县）', '新区（三县）'].map((words) => [words, '']),
      pinyin: [" san'xian", "'xin'qu san'xian"].map((words) => [words, '']),
      en: [' (three counties)', ' New Area (three counties)'].map((words) => [words, '']),
    },
  },
  {
    id: 'new-area-station',
    title: both('Station of Xiong’an New Area', '雄安新区车站'),
    drawn: { layer: 'xiongan', variant: 'area' },
    source: 'xiongan-station.fgb',
  },
  railways('high-speed', 'high-speed-intercity', both('High-speed line', '高铁线路')),
  railways('intercity', 'high-speed-intercity', both('Intercity line', '城际线路')),
  {
    id: 'expressway',
    title: both('Expressway', '高速公路'),
    drawn: { layer: 'highways', variant: 'all' },
    sections: true,
    numbered: true,
    codes: ['ref'],
    weight: lengthKm,
    spellings: expresswaySpellings,
  },
  { ...railways('conventional', 'all', both('Railway', '普速铁路')), except: nameless },
  railways('freight', 'all', both('Freight railway', '货运铁路')),
  {
    id: 'high-speed-station',
    title: both('High-speed or intercity station', '高铁或城际车站'),
    drawn: { layer: 'stations', variant: 'high-speed' },
    place: qualifiers,
    weight: lineCount,
    spellings: stationSpellings,
  },
  {
    id: 'station',
    title: both('Station', '车站'),
    drawn: { layer: 'stations', variant: 'all' },
    only: ofClass('conventional'),
    place: qualifiers,
    weight: lineCount,
    spellings: stationSpellings,
  },
  {
    id: 'airport',
    title: both('Airport', '机场'),
    drawn: { layer: 'airports', variant: 'all' },
    place: inCounty,
    codes: ['iata', 'icao'],
    weight: ({ type }) => (type === 'large_airport' ? 1 : 0),
    spellings: {
      zh: [['国际机场', '机场']],
      pinyin: [["'guo'ji ji'chang", " ji'chang"]],
      en: [['International ', '']],
    },
  },
  { id: 'port', title: both('Port', '港口'), drawn: { layer: 'ports', variant: 'all' }, place: inCounty },
  {
    id: 'site',
    title: both('Industrial cluster site', '产业集群点位'),
    drawn: { layer: 'industrial-clusters', variant: 'all' },
    place: ['adcode_name_zh', 'adcode_name_en'],
  },
  {
    id: 'neighbour',
    title: both('Neighbouring province', '相邻省区'),
    only: ofLevel('neighbour-province'),
    spellings: unitSpellings,
  },
  { id: 'city', title: both('City outside the region', '区域外城市'), only: ofLevel('neighbour-city') },
  { id: 'water', title: both('Sea, lake or river', '海湖河流'), only: ofLevel('sea', 'lake', 'river') },
  {
    id: 'branch',
    title: both('Railway branch', '铁路支线'),
    drawn: { layer: 'railways', variant: 'all' },
    only: nameless,
    place: qualifiers,
  },
];

function income(level: string): NonNullable<SearchKind['drawn']> {
  return { layer: 'income', variant: `${level}-urban` };
}
