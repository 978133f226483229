import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ThematicChoice } from '../../core/thematic-choice.js';
import { openPublishedAtlas, type PublishedAtlas } from '../../testing/published-atlas.js';
import type { ReadingSettings } from '../state.js';
import { featureSpeech, optionSpeech } from './feature-speech.js';
import { spokenText } from './spoken-phrase.js';

let atlas: PublishedAtlas;
beforeAll(async () => {
  atlas = await openPublishedAtlas();
  atlas.renderer.reader.viewChanged({ center: [116.4, 39.9], viewportZoom: 9 }, [113, 36, 120, 43]);
  for (const { id } of atlas.viewer.state.layers) atlas.viewer.showLayer(id, true);
  await shown('income', 'county-urban');
});
afterAll(() => atlas.close());
beforeEach(() => {
  atlas.viewer.setTime({ year: null });
  reads('en', 'figures');
});

async function shown(layer: string, variant: string): Promise<void> {
  atlas.viewer.setVariant(layer, variant);
  await atlas.viewer.whenReady();
}

function reads(locale: 'en' | 'zh', verbosity: ReadingSettings['verbosity']): void {
  atlas.viewer.setLocale(locale);
  atlas.viewer.setReading({ verbosity });
}

/** What is said on coming to a feature, from another one of its layer or as the first. */
function said(layer: string, id: string, from?: string): string {
  const left = from === undefined ? null : { layer, id: from };
  return spokenText(featureSpeech(atlas.viewer, { at: { layer, id }, from: left }));
}

/** The same in both languages. */
function saidInBoth(layer: string, id: string, from?: string): readonly [en: string, zh: string] {
  const { verbosity } = atlas.viewer.state.reading;
  reads('en', verbosity);
  const en = said(layer, id, from);
  reads('zh', verbosity);
  return [en, said(layer, id, from)];
}

describe('of counties by income, which speak for less than 90 % of the people', () => {
  beforeAll(() => shown('income', 'county-urban'));

  test('says figure and class, and no rank', () => {
    expect(saidInBoth('income', '131022', '131003')).toEqual([
      'Gu’an County, 42,086 yuan per person, class 3 of 6.',
      '固安县，人均42,086 元，第3级（共6级）。',
    ]);
  });

  test('says of a county without a figure that the dataset has none', () => {
    expect(saidInBoth('income', '131003', '131022')).toEqual([
      'Guangyang District, not in this dataset.',
      '广阳区，本数据集未收录。',
    ]);
  });

  test('says once, where the walk begins, why there is no rank', () => {
    expect(saidInBoth('income', '131003')).toEqual([
      'Guangyang District, not in this dataset. No rank: 158 of 199 counties have a figure.',
      '广阳区，本数据集未收录。不排位次：199个县级单元中仅158个有数值。',
    ]);
  });

  test('says how much more or less it is than the county just left', () => {
    expect(saidInBoth('income', '131022', '131023')).toEqual([
      'Gu’an County, 42,086 yuan per person, class 3 of 6, 1,675 yuan more than Yongqing County.',
      '固安县，人均42,086 元，第3级（共6级），比永清县多1,675 元。',
    ]);
    expect(said('income', '131023', '131022')).toContain('比固安县少1,675 元');
  });

  test('says all of it: what is measured, the words of the legend, why there is no figure', () => {
    reads('en', 'all');
    expect(saidInBoth('income', '131022')).toEqual([
      'Gu’an County, Disposable income per person, urban residents, 2020: 42,086 yuan, class 3 of 6: 40,000 – 45,000. No rank: 158 of 199 counties have a figure.',
      '固安县，城镇居民人均可支配收入（2020年）：42,086 元，第3级（共6级）：40,000 – 45,000。不排位次：199个县级单元中仅158个有数值。',
    ]);
    reads('en', 'all');
    expect(said('income', '131003', '131022')).toBe(
      'Guangyang District, Disposable income per person, urban residents, 2020: not in this dataset. District bulletins and news were searched; no figure with a source was found. No rank: 158 of 199 counties have a figure.',
    );
  });

  test('says nothing more than the list of features to who wants names only', () => {
    reads('en', 'names');
    expect(said('income', '131022', '131003')).toBe('');
    reads('zh', 'all');
    expect(spokenText(optionSpeech(atlas.viewer, { layer: 'income', id: '131022' }))).toBe('固安县');
  });
});

test('says the rank where figures speak for enough people', async () => {
  await shown('income', 'prefecture-urban');
  expect(saidInBoth('income', '131000', '130900')).toEqual([
    'Langfang, 45,712 yuan per person, class 2 of 6, 3rd of 13, 7,874 yuan more than Cangzhou.',
    '廊坊市，人均45,712 元，第2级（共6级），第3位（共13个），比沧州市多7,874 元。',
  ]);
});

describe('of figures of the reader’s choice', () => {
  const choice: ThematicChoice = {
    level: 'county',
    figure: { indicator: 'urban_share_census', year: 2020, measure: 'value' },
    classing: { method: 'quantile', classCount: 5 },
    palette: 'yellow-green-blue',
    form: 'areas',
  };
  beforeAll(async () => {
    atlas.viewer.setThematic(choice);
    await atlas.viewer.whenReady();
  });
  afterAll(() => atlas.viewer.setThematic(null));

  test('says joint places, and differences of shares in percentage points', () => {
    expect(saidInBoth('income', '110101', '131022')).toEqual([
      'Dongcheng District, 100.0%, class 1 of 5, the highest, joint 1st of 199, 40.6 percentage points higher than Gu’an County.',
      '东城区，100.0%，第1级（共5级，最高），并列第1位（共199个），比固安县高40.6个百分点。',
    ]);
    expect(said('income', '110102', '110101')).toContain('与东城区相同。');
  });

  test('says which year they are of where all is wanted', () => {
    reads('en', 'all');
    expect(said('income', '131022')).toBe(
      'Gu’an County, Urban share of the population, census, 2020: 59.4%, class 2 of 5: 59.2 – 86.2, 79th of 199.',
    );
  });
});

describe('of lines and sites', () => {
  test('says class, opening and length of a railway section', () => {
    expect(saidInBoth('railways', section())).toEqual([
      'Beijing–Shenyang HSR (Beijingchaoyang–Chengdenan), High-speed, Opened: 22 January 2021, 190.9 km.',
      '京哈高速铁路京沈段（北京朝阳—承德南），高速，开通时间：2021年1月22日，190.9 公里。',
    ]);
    const again = section();
    reads('en', 'all');
    expect(said('railways', again)).toBe(
      'Beijing–Shenyang HSR (Beijingchaoyang–Chengdenan), High-speed, Opened: 22 January 2021, 190.9 km, Design speed: 350 km/h, 9.0% of the length of its class in this layer.',
    );
  });

  test('says of a section whether it is new where the map looks back, and of which year the map is', () => {
    atlas.viewer.setTime({ year: 2023, since: 2013 });
    expect(saidInBoth('railways', section())).toEqual([
      'Beijing–Shenyang HSR (Beijingchaoyang–Chengdenan), High-speed, Opened: 22 January 2021, new since 2013, 190.9 km, as of 2023.',
      '京哈高速铁路京沈段（北京朝阳—承德南），高速，开通时间：2021年1月22日，2013年之后新开通，190.9 公里，截至2023年底。',
    ]);
  });

  test('says what the key figure of a site is', () => {
    expect(saidInBoth('industrial-clusters', id('industrial-clusters', '天津市氢能示范产业园'))).toEqual([
      'Tianjin Hydrogen Demonstration Park, Cluster: Hydrogen.',
      '天津市氢能示范产业园，产业集群：氢能。',
    ]);
  });
});

const section = () => id('railways', '京哈高速铁路京沈段（北京朝阳—承德南）');

/** Id of the feature with a Chinese name. */
function id(layer: string, name: string): string {
  reads('zh', 'figures');
  const found = atlas.viewer.features(layer).find((ref) => atlas.viewer.name(ref)?.text === name);
  if (!found) throw new Error(`Layer ${layer} has no ${name}.`);
  return found.id;
}
