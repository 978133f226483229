import type { Feature, LineString, Position } from 'geojson';
import type { FeaturePage } from '../../src/core/columns.js';
import { columnOf, readValue } from '../../src/core/page-access.js';
import { type JoinedLines, joinLines } from './join-lines.js';
import { type Displacement, displacementOf, largerDisplacement, simplifyLine } from './simplify-line.js';

/** A feature of joined lines: values only where all that were joined have the same. */
export type MergedFeature = Feature<LineString, Record<string, unknown>>;

/**
 * Generalises lines by joining those of one class and one road end to end, and then leaving out vertices. Its memory
 * is a few numbers per line beside the page, however many there are.
 */
export class MergedLines {
  /** Largest displacement of all features made so far. */
  displacement: Displacement = { degrees: 0, meters: 0 };
  readonly #page: FeaturePage;
  readonly #joined: JoinedLines;

  /** @param groupColumns - Columns in which lines must agree to be joined, such as class and road. */
  constructor(page: FeaturePage, groupColumns: readonly string[]) {
    this.#page = page;
    this.#joined = joinLines(page, groupsOf(page, groupColumns));
  }

  get count(): number {
    return this.#joined.starts.length - 1;
  }

  /** @param toleranceDegrees - See {@link simplifyLine}; of each feature, which may depend on its attributes. */
  *features(toleranceDegrees: (properties: Readonly<Record<string, unknown>>) => number): Generator<MergedFeature> {
    this.displacement = { degrees: 0, meters: 0 };
    for (let chain = 0; chain < this.count; chain++) {
      const properties = this.#propertiesOf(chain);
      const line = this.#positionsOf(chain);
      const coordinates = [...simplifyLine(line, toleranceDegrees(properties))];
      this.displacement = largerDisplacement(this.displacement, displacementOf(line, coordinates));
      yield { type: 'Feature', properties, geometry: { type: 'LineString', coordinates } };
    }
  }

  #linesOf(chain: number): Uint32Array {
    const { starts, lines } = this.#joined;
    return lines.subarray(starts[chain], starts[chain + 1]);
  }

  #positionsOf(chain: number): Position[] {
    const { ringStarts, positions } = this.#page.geometry;
    const line: Position[] = [];
    for (const end of this.#linesOf(chain)) {
      const [first, last] = [ringStarts[end >> 1] ?? 0, (ringStarts[(end >> 1) + 1] ?? 1) - 1];
      // The first vertex of a line is the last one of the line before.
      for (let step = line.length === 0 ? 0 : 1; step <= last - first; step++) {
        const vertex = end % 2 === 0 ? first + step : last - step;
        line.push([positions[vertex * 2] ?? Number.NaN, positions[vertex * 2 + 1] ?? Number.NaN]);
      }
    }
    return line;
  }

  #propertiesOf(chain: number): Record<string, unknown> {
    const rows = Array.from(this.#linesOf(chain), (end) => this.#joined.rows[end >> 1] ?? 0);
    const first = rows[0] ?? 0;
    return Object.fromEntries(
      this.#page.columns.map((column) => {
        const value = readValue(column, first);
        return [column.name, rows.every((row) => readValue(column, row) === value) ? value : null];
      }),
    );
  }
}

/** Numbers the different combinations of values in some columns; the number of each row's. */
function groupsOf(page: FeaturePage, names: readonly string[]): Uint32Array {
  const columns = names.map((name) => columnOf(page, name));
  const numbers = new Map<string, number>();
  return Uint32Array.from({ length: page.featureCount }, (_, row) => {
    const key = JSON.stringify(columns.map((column) => readValue(column, row)));
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}
