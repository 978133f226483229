import type { LngLat } from '../bbox.js';
import type { LocalizedText } from '../localized-text.js';

/** How positions of a file become positions on WGS 84, and back. */
export interface Transformation {
  /** From the file's own coordinates, east before north whatever order its registry prescribes: metres or degrees. */
  toWgs84(x: number, y: number): LngLat;
  fromWgs84(lng: number, lat: number): readonly [x: number, y: number];
  /** Datum of the file's own coordinates, such as `Beijing 1954` or `GCJ-02`. */
  readonly datum: string;
  /** What the change of datum adds to the error of a position, metres; 0 when there is none. */
  readonly shiftMeters: number;
  /** What is done, and how well, for the reader of the layer; undefined when nothing is. */
  readonly note: LocalizedText | undefined;
}
