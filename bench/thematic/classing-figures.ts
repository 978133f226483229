import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { jenks } from 'simple-statistics';
import { classMethods } from '../../src/core/thematic-choice.js';
import { changedClasses, classify, fits, histogram } from '../../src/statistics/classify.js';
import { compare, type Figure } from '../figure.js';
import { median } from '../median.js';

const statistics = 'geodata/sources/statistics/statistics.csv';
const limit = 'the limit';
const classicJenks = 'simple-statistics jenks';

/** What a change of the classes costs before anything is drawn, and natural breaks against the algorithm most use. */
export async function* classingFigures(): AsyncGenerator<Figure> {
  const people = peopleOfCounties();
  const values = [...people.values()];
  const facts = { group: 'thematic', unit: 'ms' } as const;
  const all = { name: `${values.length} counties by every method, with fits, histogram and changes`, ...facts };
  const [ours = Number.NaN] = medianTimes([() => everyMethod(people)]);
  yield compare({ ...all, ours, peers: { [limit]: 5 } }, { [limit]: { atMost: 1 } });
  for (const size of [values.length, 2000]) {
    const some = grown(values, size);
    requireBestFit(some);
    const name = `natural breaks of ${size.toLocaleString('en')} values, 7 classes`;
    const natural = () => classify(some, { method: 'natural-breaks', classCount: 7 });
    const [time = Number.NaN, peer = Number.NaN] = medianTimes([natural, () => jenks(some, 7)]);
    yield compare({ name, ...facts, ours: time, peers: { [classicJenks]: peer } }, {});
  }
}

/** All that follows a reader's choice of a method: classes of all seven, and what the panel says of them. */
function everyMethod(people: ReadonlyMap<string, number>): number {
  const values = [...people.values()];
  const before = { values: people, breaks: classify(values, { method: 'quantile', classCount: 7 }).breaks };
  let changes = 0;
  for (const method of classMethods) {
    const manual = method === 'manual' ? { breaks: [1e5, 2e5, 3e5, 5e5, 7e5, 1e6] } : {};
    const { breaks } = classify(values, { method, classCount: 7, ...manual });
    changes += changedClasses(before, { values: people, breaks }).length;
  }
  return changes + histogram(values, 40).length + Object.keys(fits(values, 7)).length;
}

function peopleOfCounties(): ReadonlyMap<string, number> {
  const rows: readonly Record<string, string>[] = parse(readFileSync(statistics, 'utf8'), { columns: true });
  const counted = rows.filter(({ level, indicator, year, value }) => {
    return level === 'county' && indicator === 'population_census' && year === '2020' && value !== '';
  });
  return new Map(counted.map(({ adcode = '', value }) => [adcode, Number(value)]));
}

/** More values of the same spread: each again, a little larger. */
function grown(values: readonly number[], size: number): number[] {
  return Array.from({ length: size }, (_, index) => {
    const value = values[index % values.length] ?? 0;
    return Math.round(value * 1.003 ** Math.floor(index / values.length));
  });
}

/** Ours counts the values and measures the fit besides; it is to find classes that fit as well. */
function requireBestFit(values: number[]): void {
  const ours = classify(values, { method: 'natural-breaks', classCount: 7 }).fit ?? 0;
  // Its breaks are the largest values of the lower classes; the next larger value is the break of ours.
  const sorted = values.toSorted((a, b) => a - b);
  const theirs = jenks(values, 7)?.slice(1, -1) ?? [];
  const breaks = theirs.map((each) => sorted.find((value) => value > each) ?? each);
  const fit = classify(values, { method: 'manual', classCount: 7, breaks }).fit ?? 0;
  if (fit > ours + 1e-12) throw new Error(`jenks fits ${fit}, ours ${ours}.`);
}

/** Medians of nine timings in turns, each of so many runs that the clock can tell, after fifty runs to warm up. */
function medianTimes(contenders: readonly (() => unknown)[]): readonly number[] {
  const entries = contenders.map((work) => {
    timed(work, 50);
    return { work, runs: Math.max(1, Math.ceil(20 / timed(work, 5))), times: [] as number[] };
  });
  for (let round = 0; round < 9; round++) {
    for (const { work, runs, times } of entries) times.push(timed(work, runs));
  }
  return entries.map(({ times }) => median(times));
}

/** Milliseconds of one run out of several. */
function timed(work: () => unknown, runs: number): number {
  const start = performance.now();
  for (let run = 0; run < runs; run++) work();
  return (performance.now() - start) / runs;
}
