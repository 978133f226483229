import type { SourceRecord } from '../../src/core/sidecar.js';
import { readCsv } from './read-source.js';
import { sourceRecordOf } from './statistics.js';

/** Sources of lengths and openings, of which only those that are cited are listed, in the order of citing. */
export class NetworkSources {
  readonly #known: ReadonlyMap<string, SourceRecord>;
  readonly #used: SourceRecord[] = [];

  constructor() {
    const rows = [...readCsv('statistics', 'sources.csv'), ...readCsv('networks', 'sources.csv')];
    this.#known = new Map(rows.map((row) => [row.id ?? '', sourceRecordOf(row)]));
  }

  get used(): SourceRecord[] {
    return this.#used;
  }

  /** Place of a source in the list. @throws {Error} for an id that no table of sources has. */
  place(id: string): number {
    const record = this.#known.get(id);
    if (!record) throw new Error(`networks: the source ${id} is in no table of sources`);
    const place = this.#used.indexOf(record);
    return place >= 0 ? place : this.#used.push(record) - 1;
  }
}
