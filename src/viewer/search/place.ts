import type { Bbox } from '../../core/bbox.js';
import type { LocalizedText } from '../../core/localized-text.js';
import type { NameKey } from './name-keys.js';

/** What a place is: a county, a station, a line … */
export interface PlaceKind {
  /** Such as `county`; `feature` for what is only known because its layer is loaded. */
  readonly id: string;
  readonly title: LocalizedText;
  /** The file its names are from, as the catalog names it; its sidecar says whose they are. Undefined for loaded ones. */
  readonly source?: string;
  /** Layer and variant that draw it; undefined for what only the base map names. */
  readonly layer?: string;
  readonly variant?: string;
  /** True where the code belongs to the name, as the number of a road does. */
  readonly numbered: boolean;
}

/** Something with a name, as it can be found. */
export interface Place {
  readonly kind: PlaceKind;
  /** Chinese name; empty when there is none. */
  readonly zh: string;
  /** English name, else the Chinese one in Pinyin; empty when there is neither. */
  readonly en: string;
  /** Where it lies, in both languages; empty where that is not told. */
  readonly inside: LocalizedText;
  readonly codes: readonly string[];
  /** Ids of its features: several for the sections of a line. */
  readonly ids: readonly string[];
  /** Of all its features; undefined for a feature that is not loaded. A point is a box without extent. */
  readonly bbox: Bbox | undefined;
  readonly keys: readonly NameKey[];
}
