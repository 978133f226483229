import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FeaturePage } from '../src/core/columns.js';
import { readStrings } from '../src/core/read-strings.js';
import { decodeFlatGeobuf } from '../src/flatgeobuf/decode.js';
import { LinePath } from '../src/query/geodesy/line-path.js';
import { sectionsOf } from '../src/query/geodesy/line-section.js';
import { type GeometrySlice, slicesAt } from '../src/query/planar/geometry-slice.js';

function pageOf(file: string): FeaturePage {
  return decodeFlatGeobuf(readFileSync(new URL(`../public/geodata/${file}.fgb`, import.meta.url)), file);
}

/** Sections of each line by its name. */
function linesOf(page: FeaturePage, column: string): ReadonlyMap<string, readonly GeometrySlice[]> {
  const names = page.columns.find(({ name }) => name === column);
  if (names?.kind !== 'string') throw new Error(`expected a text column ${column}`);
  const lines = new Map<string, GeometrySlice[]>();
  readStrings(names, page.featureCount).forEach((name, row) => {
    if (name !== null) lines.set(name, [...(lines.get(name) ?? []), ...slicesAt(page, row)]);
  });
  return lines;
}

const railways = linesOf(pageOf('railways'), 'line_zh');
const highways = linesOf(pageOf('highways'), 'ref');

describe.each([
  ['railways', railways],
  ['expressways', highways],
])('paths of %s', (_name, lines) => {
  it.each([...lines])('%s: path and branches are all of its sections', (_line, slices) => {
    const path = LinePath.of(slices);
    const sections = slices.flatMap((slice) => [...sectionsOf(slice).values()]);
    const drawn = sections.reduce((sum, { lengthMeters }) => sum + lengthMeters, 0);
    const gaps = path.gaps.reduce((sum, { meters }) => sum + meters, 0);
    expect(Math.abs(path.lengthMeters - gaps + path.branchesMeters - drawn)).toBeLessThan(1e-6 * drawn);
    expect(path.alongMeters(path.start)).toBeCloseTo(0, 3);
    expect(path.alongMeters(path.end)).toBeCloseTo(path.lengthMeters, 3);
  });
});

describe('lines from the capital', () => {
  it.each(['京沪高速铁路', '京沪铁路', '京广高速铁路', '京九铁路', '京雄城际铁路', '京张高速铁路', '京津城际铁路'])(
    '%s is one path without gaps that starts there',
    (name) => {
      const path = LinePath.of(railways.get(name) ?? []);
      expect(path).toMatchObject({ gaps: [], branchesMeters: 0 });
      expect(path.start[0]).toBeGreaterThan(116.2);
      expect(path.start[0]).toBeLessThan(116.5);
      expect(path.start[1]).toBeGreaterThan(39.7);
      expect(path.start[1]).toBeLessThan(40);
    },
  );

  it.each(['G2', 'G4', 'G5', 'G6', 'G7'])('%s starts there', (ref) => {
    const [lng, lat] = LinePath.of(highways.get(ref) ?? []).start;
    expect(lng).toBeGreaterThan(116);
    expect(lng).toBeLessThan(116.5);
    expect(lat).toBeGreaterThan(39.7);
    expect(lat).toBeLessThan(40.1);
  });
});
