import { drawnKilometres, figureOf } from './statistics-sources.js';

/** How the numbers of a figure are written in English: times `factor`, with so many decimals, before `unit`. */
interface Writing {
  readonly factor: number;
  readonly decimals: number;
  readonly unit: string;
}

/** A number in the page, with the words of claims.csv that it stands for; null where these name none. */
type Said = { readonly text: string; readonly value: number } | null;

/** A figure of a claim as the page should show it. */
export interface ExpectedFigure {
  readonly writing: Writing;
  readonly claimed: Said;
  readonly official: Said;
  /** One number, or the two between which it lies; null where the data has none. */
  readonly derived: readonly number[] | null;
}

const share: Writing = { factor: 100, decimals: 1, unit: '%' };
const wholeShare: Writing = { ...share, decimals: 0 };
const km: Writing = { factor: 1, decimals: 0, unit: ' km' };
const people: Writing = { factor: 0.001, decimals: 0, unit: ' thousand people' };
/** Stored in 亿元. */
const billion: Writing = { factor: 0.1, decimals: 2, unit: ' billion yuan' };
const bare = (decimals: number): Writing => ({ factor: 1, decimals, unit: '' });

const said = (text: string, value: number): Said => ({ text, value });
const figure = (writing: Writing, claimed: Said, official: Said, derived: readonly number[] | null) => ({
  writing,
  claimed,
  official,
  derived,
});

const [beijing, tianjin, hebei] = ['110000', '120000', '130000'] as const;

/** Hebei's figure as a share of another province's. */
const ofHebei = (indicator: string, to: string, year: number) => [
  figureOf(hebei, indicator, year) / figureOf(to, indicator, year),
];

function income(to: string, claimed: Said, official: readonly [string, number][], output: Said): ExpectedFigure[] {
  const years = [2013, 2020, 2021];
  return [
    ...years.map((year, at) => {
      const [text, value] = official[at] ?? ['', 0];
      return figure(share, claimed, said(text, value), ofHebei('income_all', to, year));
    }),
    figure(share, claimed, output, null),
    figure(share, null, null, ofHebei('gdp_per_capita', to, 2015)),
  ];
}

/** Dated sections alone, and with all undated ones. */
function length(network: 'railways' | 'highways', year: number): readonly [number, number] {
  const { dated, undated } = drawnKilometres(network, year);
  return [dated, dated + undated];
}

function growth(network: 'railways' | 'highways', since: number, until: number): readonly number[] {
  const [before, after] = [length(network, since), length(network, until)];
  const [dated, withUndated] = [after[0] / before[0] - 1, after[1] / before[1] - 1];
  return [Math.min(dated, withUndated), Math.max(dated, withUndated)];
}

const residents = (year: number) => figureOf('JJJ', 'population_resident', year);
const people110 = said('110 million', 110e6);
const gdp = (year: number) => figureOf('JJJ', 'gdp', year);

/** Every claim with its figures, worked out from the CSV files and the kilometres by year. */
export const expectedFigures: Readonly<Record<string, readonly ExpectedFigure[]>> = {
  pop: [
    figure(people, people110, said('2022: 109.67 million', 109.67e6), [residents(2022)]),
    figure(people, people110, said('2023: 109.43 million', 109.43e6), [residents(2023)]),
    figure(people, people110, said('census 2020: 110.37 million', 110_369_339), [
      ['110000', '120000', '130000'].reduce((sum, code) => sum + figureOf(code, 'population_census', 2020), 0),
    ]),
  ],
  'income-beijing': income(
    beijing,
    said('42%', 0.42),
    [
      ['37.2% (2013)', 0.372],
      ['39.1% (2020)', 0.391],
      ['39.2% (2021)', 0.392],
    ],
    said('GDP per capita 2013: about 41.7%', 0.417),
  ),
  'income-tianjin': income(
    tianjin,
    said('39%', 0.39),
    [
      ['57.6% (2013)', 0.576],
      ['61.9% (2020 and 2021)', 0.619],
      ['61.9% (2020 and 2021)', 0.619],
    ],
    said('GDP per capita 2013: 39.0%', 0.39),
  ),
  clusters: [figure(bare(0), said('six clusters', 6), said('NEV and connected cars, biopharma, hydrogen', 6), null)],
  investment: [
    figure(bare(1), said('2.1 times', 2.1), null, null),
    figure(wholeShare, said('over 14%', 0.14), null, null),
  ],
  'xiongan-28bn': [figure({ ...billion, decimals: 1 }, null, said('200bn yuan planned for 2024', 2000), null)],
  'gdp-2022': [figure(billion, null, said('9,966.1bn', 99_661.1), [gdp(2022)])],
  'gdp-1.8': [
    figure(bare(2), said('1.8-fold', 1.8), said('99,661.1 / 55,339.6 = 1.80 times', 1.8), [gdp(2022) / gdp(2013)]),
  ],
  railways: [
    figure(km, null, said('10,848 km (end-2022', 10_848), length('railways', 2022)),
    figure(km, said('11,000 km', 11_000), said('over 11,000 km (end-2023)', 11_000), length('railways', 2023)),
    figure(share, said('+30%', 0.3), said('+38.3% on 2014', 0.383), growth('railways', 2014, 2022)),
  ],
  highways: [
    figure(km, said('11,000 km', 11_000), said('10,990 km (February 2024)', 10_990), length('highways', 2023)),
    figure(share, said('+40%', 0.4), null, growth('highways', 2013, 2023)),
    figure(share, null, said('+37.7% on 2014', 0.377), growth('highways', 2014, 2023)),
  ],
  index: [
    figure(bare(1), said('39%', 139), said('Index 138.9 in 2021', 138.9), [figureOf('JJJ', 'dev_index_2014', 2021)]),
  ],
  anniversary: [],
  'xiongan-7': [],
  tech: [],
  'xi-visit': [],
  largest: [figure(billion, null, said('GDP 10.4 trillion yuan in 2023', 104_442.1), [gdp(2023)])],
};
