import type { DatumId } from './datums.js';

/** A reference system as read from its name: its datum, and how it is projected. */
export interface CrsReading {
  readonly datum: DatumId;
  /** What `proj4` takes; undefined for longitude and latitude. */
  readonly projection: string | undefined;
  /** What it is called, for the sentence about it. */
  readonly title: string;
}
