import type { DataLocale, LocalizedText } from '../../src/core/localized-text.js';
import { textColumn } from './columns.js';
import type { DatasetColumn, DatasetFeature } from './dataset.js';
import { positionsOf } from './positions.js';

/** What tells a feature from its namesakes, by language; null where nothing is known. */
export type Qualifier = Readonly<Record<DataLocale, string | null>>;

/** The two columns that tell namesakes apart. @param derived - How the texts were made. */
export function qualifierColumns(derived: LocalizedText): DatasetColumn[] {
  const nullMeaning = { en: 'It lies just outside the region.', zh: '位于区域边缘之外。' };
  return [
    textColumn('qualifier_zh', ['Where, to tell namesakes apart (Chinese)', '所在（重名区分，中文）'], {
      lang: 'zh',
      derived,
      nullMeaning,
    }),
    textColumn('qualifier_en', ['Where, to tell namesakes apart (English)', '所在（重名区分，英文）'], {
      lang: 'en',
      derived,
      nullMeaning,
    }),
  ];
}

/** A feature, the names it bears and what would tell it from others. */
export interface Named {
  readonly feature: DatasetFeature;
  readonly name: Qualifier;
  readonly qualifier: Qualifier;
  /** True where sections of one road may bear one name: they are not numbered. */
  readonly sameRoad?: boolean;
}

/** The qualifiers as columns, those that still leave features alike numbered from west to east. */
export function qualified(features: readonly Named[]): DatasetFeature[] {
  const [zh, en] = [numbers(features, 'zh'), numbers(features, 'en')];
  return features.map(({ feature, qualifier }, row) => ({
    ...feature,
    properties: {
      ...feature.properties,
      qualifier_zh: joined(qualifier.zh, zh[row], (text, number) => `${text}，${number}号`),
      qualifier_en: joined(qualifier.en, en[row], (text, number) => `${text}, no. ${number}`),
    },
  }));
}

function joined(text: string | null, number: number | undefined, write: (text: string, number: number) => string) {
  return text === null || number === undefined ? text : write(text, number);
}

/** For each feature its number among those of the same name and qualifier; undefined where it is the only one. */
function numbers(features: readonly Named[], locale: DataLocale): (number | undefined)[] {
  const key = ({ name, qualifier }: Named) => JSON.stringify([name[locale], qualifier[locale]]);
  const groups = new Map<string, Named[]>();
  const fromWest = features.filter(({ sameRoad }) => !sameRoad).sort((a, b) => west(a) - west(b));
  for (const each of fromWest) groups.set(key(each), [...(groups.get(key(each)) ?? []), each]);
  return features.map((each) => {
    const group = groups.get(key(each)) ?? [];
    return group.length > 1 && group.includes(each) ? group.indexOf(each) + 1 : undefined;
  });
}

function west({ feature }: Named): number {
  return Math.min(...positionsOf(feature.geometry).map(([lon = 0]) => lon));
}
