import type { LocalizedText } from '../../src/core/localized-text.js';
import type { Network, NetworkGroup, NetworkLength } from '../../src/core/network-file.js';
import { networkOf } from './highways.js';
import { type CsvRow, numberOf, readCsv, requiredText, type SourceProperties, textOf } from './read-source.js';

/** A network, and how its sections are sorted. */
export interface NetworkKind {
  /** Id of the dataset and of the layer. */
  readonly id: 'railways' | 'highways';
  readonly title: LocalizedText;
  readonly classes: Network['classes'];
  readonly groups: NetworkGroup[];
  classOf(properties: SourceProperties): string;
  state(properties: SourceProperties): Pick<NetworkLength, 'state' | 'openBy'>;
  /** Rows of published totals with the group and the area they are about. */
  published(): readonly { readonly group: string; readonly area: string; readonly row: CsvRow }[];
}

const text = (en: string, zh: string): LocalizedText => ({ en, zh });

const railwayClasses: Network['classes'] = [
  { id: 'high-speed', label: text('High-speed', '高速') },
  { id: 'intercity', label: text('Intercity', '城际') },
  { id: 'conventional', label: text('Conventional', '普速') },
  { id: 'freight', label: text('Freight', '货运') },
];

const highwayClasses: Network['classes'] = [
  { id: 'national', label: text('National (G)', '国家高速（G）') },
  { id: 'provincial', label: text('Provincial (S)', '省级高速（S）') },
  { id: 'unnumbered', label: text('Number not in this dataset', '编号不在本数据集中') },
];

const single = ({ id, label }: Network['classes'][number], phrase: LocalizedText): NetworkGroup => ({
  id,
  label,
  phrase,
  classes: [id],
});

const railwayPhrases: Readonly<Record<string, LocalizedText>> = {
  'high-speed': text('high-speed line', '高速铁路'),
  intercity: text('intercity line', '城际铁路'),
  conventional: text('conventional line', '普速铁路'),
  freight: text('freight line', '货运铁路'),
};

const highwayPhrases: Readonly<Record<string, LocalizedText>> = {
  national: text('national expressway', '国家高速公路'),
  provincial: text('provincial expressway', '省级高速公路'),
  unnumbered: text('expressway without a number here', '编号不在本数据集中的高速公路'),
};

const every = (classes: Network['classes']) => classes.map(({ id }) => id);
const phraseOf = (phrases: Readonly<Record<string, LocalizedText>>, id: string) => phrases[id] ?? text(id, id);

const railways: NetworkKind = {
  id: 'railways',
  title: text('Railways', '铁路'),
  classes: railwayClasses,
  groups: [
    {
      id: 'fast',
      label: text('High-speed and intercity', '高速与城际'),
      phrase: text('high-speed and intercity line', '高速与城际铁路'),
      classes: ['high-speed', 'intercity'],
      variants: ['high-speed-intercity'],
    },
    {
      id: 'all',
      label: text('All railways', '全部铁路'),
      phrase: text('railway', '铁路'),
      classes: every(railwayClasses),
      variants: ['all'],
    },
    ...railwayClasses.map((each) => single(each, phraseOf(railwayPhrases, each.id))),
  ],
  classOf: (properties) => requiredText(properties, 'class'),
  state(properties) {
    if (textOf(properties, 'opened') !== null) return { state: 'dated' };
    const openBy = numberOf(properties, 'open_by');
    return openBy === null ? { state: 'undated' } : { state: 'undated', openBy };
  },
  published: () =>
    readCsv('railways', 'published-length.csv').map((row) => ({
      group: named(railwayMeasures, row.measure),
      area: 'all',
      row,
    })),
};

const highways: NetworkKind = {
  id: 'highways',
  title: text('Expressways', '高速公路'),
  classes: highwayClasses,
  groups: [
    {
      id: 'all',
      label: text('All expressways', '全部高速公路'),
      phrase: text('expressway', '高速公路'),
      classes: every(highwayClasses),
      variants: ['all'],
    },
    ...highwayClasses.map((each) => single(each, phraseOf(highwayPhrases, each.id))),
  ],
  classOf: (properties) => networkOf(textOf(properties, 'ref')),
  state(properties) {
    if (textOf(properties, 'opened') !== null) return { state: 'dated' };
    // The map shows the second half of 2020.
    return properties.status === 'construction-2020' ? { state: 'construction' } : { state: 'undated', openBy: 2020 };
  },
  published: () =>
    readCsv('highways', 'published-length-by-year.csv').map((row) => ({
      group: 'all',
      area: named(areasByName, row.province),
      row,
    })),
};

const railwayMeasures: Readonly<Record<string, string>> = {
  'high-speed and intercity': 'fast',
  'all railways in operation': 'all',
};

const areasByName: Readonly<Record<string, string>> = {
  北京市: '110000',
  天津市: '120000',
  河北省: '130000',
  京津冀: 'all',
};

function named(names: Readonly<Record<string, string>>, name: string | undefined): string {
  const found = names[name ?? ''];
  if (found === undefined)
    throw new Error(`networks: ${JSON.stringify(name)} is none of ${Object.keys(names).join(', ')}`);
  return found;
}

/** The networks of the atlas. */
export const networkKinds: readonly NetworkKind[] = [railways, highways];
