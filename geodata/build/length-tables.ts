import {
  isFast,
  type MeasuredNetworks,
  type MeasuredSection,
  openedBy,
  provinceCodes,
  publishedHighwayKm,
  publishedRailwayKm,
  sumKilometres,
} from './lengths.js';
import { markdownTable } from './markdown-table.js';
import { grouped, provinceNames } from './unit-coverage.js';

const years = [2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023] as const;

const classes = [
  ['high-speed', 'High-speed'],
  ['intercity', 'Intercity'],
  ['conventional', 'Conventional'],
  ['freight', 'Freight'],
] as const;

/** Chinese names under which the table of published lengths lists the provinces and the region. */
const publishedNames: Readonly<Record<string, string>> = {
  '110000': '北京市',
  '120000': '天津市',
  '130000': '河北省',
  region: '京津冀',
};

/** Drawn railways by province and class, and the whole against the published length. */
export function railwayClassTable({ railways }: MeasuredNetworks): string {
  const row = (title: string, province?: string) => [
    title,
    ...classes.map(([value]) => km(sumKilometres(railways, (each) => each.class === value, province))),
    km(sumKilometres(railways, () => true, province)),
  ];
  const rows = [...provinceCodes.map((code) => row(provinceNames[code]?.en ?? code, code)), row('All three')];
  return markdownTable(['Province', ...classes.map(([, title]) => title), 'All'], rows);
}

/** Drawn against published: all railways, and high-speed and intercity lines by year. */
export function railwayPublishedTable({ railways }: MeasuredNetworks): string {
  const all = sumKilometres(railways, () => true);
  const rows = [
    comparison(
      'All railways drawn, published for the end of 2022',
      all,
      publishedRailwayKm('all railways in operation', 2022),
    ),
    ...years.map((year) => {
      const drawn = sumKilometres(railways, (each) => isFast(each) && openedBy(each, year));
      return comparison(
        `High-speed and intercity, end of ${year}`,
        drawn,
        publishedRailwayKm('high-speed and intercity', year),
      );
    }),
  ];
  const undated = sumKilometres(railways, (each) => isFast(each) && !openedBy(each, 9999));
  const last = ['High-speed and intercity without an opening date', km(undated), '–', '–'];
  return markdownTable(['Measure', 'Drawn, km', 'Published, km', 'Difference'], [...rows, last]);
}

/** Drawn expressways by province, by state and coverage of opening dates. */
export function highwayProvinceTable({ highways }: MeasuredNetworks): string {
  const row = (title: string, province?: string) => {
    const all = sumKilometres(highways, () => true, province);
    const building = sumKilometres(highways, wasUnderConstruction, province);
    const since = sumKilometres(highways, (each) => wasUnderConstruction(each) && each.opened !== null, province);
    const dated = sumKilometres(highways, (each) => each.opened !== null, province);
    const numbered = sumKilometres(highways, (each) => each.ref !== null, province);
    return [title, km(all), km(building), km(since), percent(dated / all), percent(numbered / all)];
  };
  const rows = [...provinceCodes.map((code) => row(provinceNames[code]?.en ?? code, code)), row('All three')];
  const head = [
    'Province',
    'Drawn, km',
    'Under construction in the map of 2020, km',
    'Of that opened since, km',
    'With an opening date',
    'With a number',
  ];
  return markdownTable(head, rows);
}

/** Expressways open at the end of each year against the published length, for one province or the region. */
export function highwayYearTable({ highways }: MeasuredNetworks, area: string): string {
  const province = area === 'region' ? undefined : area;
  const rows = years.map((year) => {
    const dated = sumKilometres(highways, (each) => openedBy(each, year), province);
    const undated = sumKilometres(highways, isUndatedOpen, province);
    const published = publishedHighwayKm(publishedNames[area] ?? '', year);
    const difference =
      published === undefined ? '–' : `${signed(dated - published)} … ${signed(dated + undated - published)}`;
    return [
      String(year),
      km(dated),
      km(dated + undated),
      published === undefined ? '–' : grouped(published),
      difference,
    ];
  });
  const head = [
    'End of',
    'Dated and open, km',
    'With undated roads open by 2020, km',
    'Published, km',
    'Difference, km',
  ];
  return markdownTable(head, rows);
}

/** The sources keep the state of the map of 2020, whatever opened since. */
function wasUnderConstruction(properties: MeasuredSection['properties']): boolean {
  return properties.status === 'construction-2020';
}

function isUndatedOpen(properties: MeasuredSection['properties']): boolean {
  return properties.opened === null && properties.status === 'open-by-2020';
}

function comparison(title: string, drawn: number, published: number | undefined): string[] {
  if (published === undefined) return [title, km(drawn), '–', '–'];
  const difference = drawn - published;
  return [
    title,
    km(drawn),
    grouped(published),
    `${signed(difference)} km (${signed((difference / published) * 100, 1)}%)`,
  ];
}

function km(value: number): string {
  return grouped(Math.round(value));
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

function signed(value: number, decimals = 0): string {
  const text = Math.abs(value).toFixed(decimals);
  if (Number(text) === 0) return text;
  return value < 0 ? `−${text}` : `+${text}`;
}
