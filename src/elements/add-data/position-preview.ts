import type { LngLat } from '../../core/bbox.js';
import { transformationOf } from '../../core/datum/transformation.js';
import type { InspectedTable } from '../../core/importer.js';
import type { LocalizedText } from '../../core/localized-text.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { SettledReading } from './settled-reading.js';

/** Positions of a file where its reference system puts them, beside the outline of the region. */
export class PositionPreview {
  readonly #changed: () => void;
  #asked: unknown;
  /** WGS 84 degrees; those that cannot be placed are left out. */
  positions: readonly LngLat[] = [];
  outline: readonly (readonly LngLat[])[] = [];
  /** What is done to the coordinates, and how well; undefined when nothing is. */
  note: LocalizedText | undefined;
  /** Why the reference system cannot be used. */
  failure: unknown;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Shows the positions of a table as the reader has settled it; what is settled later counts. */
  async show(viewer: ViewerContract, table: InspectedTable, settled: SettledReading): Promise<void> {
    this.#asked = settled;
    const [outline, placed] = await Promise.all([this.#outline(viewer), placedPositions(table, settled)]);
    if (this.#asked !== settled) return;
    Object.assign(this, { outline, ...placed });
    this.#changed();
  }

  /** Where the outline cannot be had the positions are shown without it. */
  async #outline(viewer: ViewerContract): Promise<PositionPreview['outline']> {
    return this.outline.length > 0 ? this.outline : viewer.own.outline().catch(() => []);
  }
}

async function placedPositions(table: InspectedTable, settled: SettledReading) {
  const nowhere = { positions: [], note: undefined, failure: undefined };
  if (settled.crs === '' || settled.placing === 'units') return nowhere;
  try {
    const { toWgs84, note } = await transformationOf(settled.crs);
    const given = ownPositions(table, settled).map(([x, y]) =>
      settled.swapped ? ([y, x] as const) : ([x, y] as const),
    );
    const positions = given.flatMap(([x, y]) => {
      const [lng, lat] = toWgs84(x, y);
      return Number.isFinite(lng) && Number.isFinite(lat) && Math.abs(lat) <= 90 && Math.abs(lng) <= 180
        ? [[lng, lat] as const]
        : [];
    });
    return { positions, note, failure: undefined };
  } catch (failure) {
    return { ...nowhere, failure };
  }
}

/** In the file's own coordinates. Of columns that the file was not looked at for there are the first values only. */
function ownPositions({ positions, coordinates, columns }: InspectedTable, { placing, x, y }: SettledReading) {
  const same = placing === 'geometry' || (coordinates?.x === x && coordinates.y === y);
  if (same) return positions;
  const samples = (name: string) => columns.find((column) => column.name === name)?.samples ?? [];
  const [xs, ys] = [samples(x), samples(y)];
  return xs.flatMap((text, row) => {
    const position = [Number(text), Number(ys[row])] as const;
    return position.every(Number.isFinite) && text.trim() !== '' ? [position] : [];
  });
}
