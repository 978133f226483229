import type { Polygon } from 'geojson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureSections, openedBy, sumKilometres } from '../../../geodata/build/lengths.js';
import { ProvinceRuler } from '../../../geodata/build/lengths-by-province.js';
import type { AnswerTable, QueryAnswer } from '../../core/query-answer.js';
import type { QueryRequest } from '../../core/query-request.js';
import { openPublishedAtlas, type PublishedAtlas } from '../../testing/published-atlas.js';

let atlas: PublishedAtlas;
beforeAll(async () => {
  atlas = await openPublishedAtlas();
});
afterAll(() => atlas.close());

const region = { kind: 'grouping', id: 'region' } as const;
const unit = (level: string, code: string) => ({ kind: 'unit', level, code }) as const;

function table({ tables }: QueryAnswer, id: string): AnswerTable {
  const found = tables.find((each) => each.id === id);
  if (!found) throw new Error(`no table ${id}, only ${tables.map((each) => each.id).join(', ')}`);
  return found;
}

/** Numbers of one column of a table. */
function column(from: AnswerTable, id: string): number[] {
  const place = from.columns.findIndex((each) => each.id === id);
  return from.rows.map((row) => Number(row[place]));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

describe('lengths of the published networks', () => {
  const ruler = new ProvinceRuler();
  const networks = [
    ['railways', 'all'],
    ['highways', 'all'],
  ] as const;

  it.each(networks)('%s by province and year are those of the build within 0.1 %%', async (layer, variant) => {
    const sections = measureSections(layer, ruler);
    for (const province of ['110000', '120000', '130000']) {
      const answer = await atlas.ask({
        ask: 'summarise',
        layers: [{ layer, variant }],
        subject: unit('province', province),
      });
      const total = sum(column(table(answer, `year-${layer}`), 'length'));
      const built = sumKilometres(sections, () => true, province);
      expect(Math.abs(total - built) / built, `${layer} in ${province}`).toBeLessThan(0.001);
      const years = table(answer, `year-${layer}`);
      for (const year of [2005, 2013, 2020]) {
        const opened = years.rows.filter(([label]) => typeof label === 'string' && Number(label) <= year);
        const ours = sum(opened.map((row) => Number(row[2])));
        const theirs = sumKilometres(sections, (properties) => openedBy(properties, year), province);
        expect(Math.abs(ours - theirs) / theirs, `${layer} in ${province} by ${year}`).toBeLessThan(0.001);
      }
    }
  });

  it.each(networks)('%s by county add up to the whole', async (layer, variant) => {
    const answer = await atlas.ask({ ask: 'summarise', layers: [{ layer, variant }], subject: region, by: 'county' });
    const whole = sum(column(table(answer, `year-${layer}`), 'length'));
    const parts = sum(column(table(answer, `unit-${layer}`), 'length'));
    expect(Math.abs(parts - whole) / whole).toBeLessThan(1e-5);
  });
});

describe('features of the published layers', () => {
  it('are all found once in a shape that covers everything', async () => {
    const ring = [
      [100, 30],
      [130, 30],
      [130, 50],
      [100, 50],
      [100, 30],
    ];
    const geometry: Polygon = { type: 'Polygon', coordinates: [ring] };
    const subject = { kind: 'shape', geometry } as const;
    const layers = [
      { layer: 'railways', variant: 'all' },
      { layer: 'highways' },
      { layer: 'stations', variant: 'all' },
      { layer: 'industrial-clusters' },
      { layer: 'income', variant: 'county-urban' },
    ];
    const counts = { railways: 178, highways: 314, stations: 432, 'industrial-clusters': 85, income: 199 };
    for (const ask of ['within', 'intersects'] as const) {
      const { features } = await atlas.ask({ ask, layers, subject });
      const refs = [...features].map(({ ref }) => `${ref.layer} ${ref.id}`);
      expect(new Set(refs).size).toBe(refs.length);
      expect(refs).toHaveLength(sum(Object.values(counts)));
    }
  });

  it('within a unit also meet it', async () => {
    const layers = [{ layer: 'railways', variant: 'all' }];
    const subject = unit('prefecture', '131000');
    const within = await atlas.ask({ ask: 'within', layers, subject });
    const meeting = await atlas.ask({ ask: 'intersects', layers, subject });
    const met = new Set([...meeting.features].map(({ ref }) => ref.id));
    expect(within.features.length).toBeGreaterThan(0);
    expect([...within.features].every(({ ref }) => met.has(ref.id))).toBe(true);
  });
});

describe('sites near the new high-speed stations', () => {
  const near = (distanceMeters: number): QueryRequest => ({
    ask: 'buffer',
    layers: [{ layer: 'industrial-clusters' }],
    subject: {
      kind: 'features',
      layer: 'stations',
      variant: 'high-speed',
      where: { column: 'hsr_opened', is: 'at-least', value: '2019' },
    },
    distancesMeters: [distanceMeters],
  });

  it('are certain, possible or neither by the accuracy of both', async () => {
    const { features, tables } = await atlas.ask(near(30_000));
    expect(tables[0]?.rows[0]?.slice(1)).toEqual([55, 40, 19]);
    for (const { measures, certainty, properties, nominal } of features) {
      const { distanceMeters = Number.NaN } = measures;
      expect(nominal).toBe(distanceMeters <= 30_000);
      if (certainty === 'certain')
        expect(distanceMeters + Number(properties['accuracy_m'])).toBeLessThanOrEqual(30_000);
      else expect(distanceMeters - Number(properties['accuracy_m']) - 2000).toBeLessThanOrEqual(30_000);
    }
  });

  it('are no fewer within a larger distance', async () => {
    const ids = async (meters: number) => {
      const { features } = await atlas.ask(near(meters));
      return new Set([...features].filter(({ nominal }) => nominal).map(({ ref }) => ref.id));
    };
    const [small, large] = [await ids(10_000), await ids(20_000)];
    expect(small.size).toBe(21);
    expect([...small].every((id) => large.has(id))).toBe(true);
  });
});

describe('the border of Beijing', () => {
  it('has the prefectures on its other side, with the difference of their incomes', async () => {
    const answer = await atlas.ask({
      ask: 'neighbours',
      layers: [{ layer: 'income', variant: 'prefecture-urban' }],
      subject: unit('prefecture', '110100'),
    });
    const names = [...answer.features].map(({ name }) => name.en).sort();
    expect(names).toEqual(['Baoding', 'Chengde', 'Langfang', 'Tianjin', 'Zhangjiakou']);
    const langfang = [...answer.features].find(({ name }) => name.en === 'Langfang');
    expect(langfang?.measures.difference).toBeCloseTo(45_712.3 - 75_601.5, 6);
    const beijing = await atlas.ask({
      ask: 'neighbours',
      layers: [{ layer: 'income', variant: 'province-urban' }],
      subject: unit('province', '110000'),
    });
    const metersOf = ({ features }: QueryAnswer) =>
      sum([...features].map(({ measures }) => measures.borderMeters ?? 0));
    expect(metersOf(beijing)).toBeCloseTo(metersOf(answer), -1);
  });
});

describe('figures of units', () => {
  it('name who has none, give no mean below 90 % of the people, and say whom they leave out', async () => {
    const answer = await atlas.ask({
      ask: 'summarise',
      layers: [{ layer: 'income', variant: 'county-urban' }],
      subject: unit('prefecture', '131000'),
      indicators: ['income_urban_2020', 'population_census_2020'],
    });
    const { rows, notes } = table(answer, 'figures-income');
    const text = rows
      .map((row) => row.map((cell) => (typeof cell === 'object' ? cell?.en : cell)).join(': '))
      .join('\n');
    expect(text).toContain('Units with a figure: 8 / 10');
    expect(text).not.toContain('Mean');
    expect(text).toContain('Sum, by area: 5,335,120 people');
    const said = notes.map(({ en }) => en).join('\n');
    expect(said).toContain('2 of 10 units have no figure: Anci District and Guangyang District');
    expect(said).toContain(
      'one development zone with 128,967 people (Langfang Economic and Technological Development Zone)',
    );
  });
});

describe('a year', () => {
  it('leaves out what came later, keeps what has no date, and says how many those are', async () => {
    const layers = [{ layer: 'railways', variant: 'all' }];
    const then = await atlas.ask({ ask: 'find', layers, year: 2010 });
    const dates = [...then.features].map(({ properties }) => properties['opened']);
    expect(dates.every((date) => date === null || String(date).slice(0, 4) <= '2010')).toBe(true);
    const undated = dates.filter((date) => date === null).length;
    expect(undated).toBeGreaterThan(0);
    expect(then.inputs[0]?.undated).toBe(undated);
    expect(then.question.en).toContain('as of the end of 2010');
  });
});

describe('an answer', () => {
  it('says what it was made from', async () => {
    const { inputs, method } = await atlas.ask({ ask: 'find', layers: [{ layer: 'stations' }] });
    expect(inputs[0]?.attribution?.en).toContain('OpenStreetMap');
    expect(inputs[0]?.considered).toBe(432);
    expect(inputs[0]?.accuracyMeters?.[1]).toBeGreaterThan(0);
    expect(method.length).toBeGreaterThan(0);
  });
});
