import type { DatasetFeature } from './dataset.js';
import { ProvinceRuler } from './lengths-by-province.js';
import { numberOf, readCsv, readGeoJson, textOf } from './read-source.js';

/** One section with its kilometres by adcode of the province, on the WGS 84 ellipsoid; `outside` for the rest. */
export interface MeasuredSection {
  readonly properties: DatasetFeature['properties'];
  readonly kilometres: ReadonlyMap<string, number>;
}

/** Adcodes of the three provinces. */
export const provinceCodes = ['110000', '120000', '130000'] as const;

/** Measures every section of a line dataset by province. */
export function measureSections(dataset: 'railways' | 'highways', ruler: ProvinceRuler): MeasuredSection[] {
  return readGeoJson(dataset).map(({ properties, geometry }) => ({
    properties,
    kilometres: ruler.kilometres(geometry),
  }));
}

/** Kilometres of the sections that pass, in one province or, without one, in all three. */
export function sumKilometres(
  sections: readonly MeasuredSection[],
  passes: (properties: MeasuredSection['properties']) => boolean,
  province?: string,
): number {
  const codes = province === undefined ? provinceCodes : [province];
  return sections
    .filter(({ properties }) => passes(properties))
    .reduce((sum, { kilometres }) => sum + codes.reduce((part, code) => part + (kilometres.get(code) ?? 0), 0), 0);
}

/** True when a section has a sourced opening no later than the end of the year. */
export function openedBy(properties: MeasuredSection['properties'], year: number): boolean {
  const opened = textOf(properties, 'opened');
  return opened !== null && Number(opened.slice(0, 4)) <= year;
}

/** True for the lines that official figures call high-speed and intercity. */
export function isFast(properties: MeasuredSection['properties']): boolean {
  return properties.class === 'high-speed' || properties.class === 'intercity';
}

/** Published length of railways, kilometres; undefined when none is in the tables. */
export function publishedRailwayKm(measure: string, year: number): number | undefined {
  const row = readCsv('railways', 'published-length.csv').find(
    (each) => each.measure === measure && each.year === String(year),
  );
  return row ? (numberOf(row, 'km') ?? undefined) : undefined;
}

/** Published length of expressways at the end of a year, kilometres. @param province - Chinese name, as the table has it. */
export function publishedHighwayKm(province: string, year: number): number | undefined {
  const row = readCsv('highways', 'published-length-by-year.csv').find(
    (each) => each.province === province && each.year === String(year),
  );
  return row ? (numberOf(row, 'km') ?? undefined) : undefined;
}

/** Everything that the length tables are made from, measured once. */
export interface MeasuredNetworks {
  readonly railways: readonly MeasuredSection[];
  readonly highways: readonly MeasuredSection[];
}

/** Measures both networks. Takes a few seconds. */
export function measureNetworks(): MeasuredNetworks {
  const ruler = new ProvinceRuler();
  return { railways: measureSections('railways', ruler), highways: measureSections('highways', ruler) };
}
