import type { Bbox } from './bbox.js';
import type { LocalizedText } from './localized-text.js';

/** Where figures or vertices came from. */
export interface SourceRecord {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  /** http(s) only. */
  readonly url?: string;
  /** Where it was read when that is not the publisher's own page. */
  readonly where?: string;
  readonly licence?: string;
  readonly caveat?: string;
}

/** What one column of a file means. */
export interface SidecarColumn {
  readonly name: string;
  readonly type: 'string' | 'json' | 'datetime' | 'number' | 'boolean';
  readonly label: LocalizedText;
  /** Id of a unit in core/units, such as `yuan` or `km`. */
  readonly unit?: string;
  /** Id of a number format in core/number-format, such as `integer` or `decimal1`. */
  readonly format?: string;
  /** Id of a controlled vocabulary in the catalog. */
  readonly vocabulary?: string;
  /** Language of free text that is not translated. */
  readonly lang?: 'en' | 'zh';
  /** What an absent value means: never just "unknown". */
  readonly nullMeaning: LocalizedText;
  /** How the values were computed, when they were not published as such. */
  readonly derived?: LocalizedText;
  /** Year or date the values refer to. */
  readonly vintage?: string;
  /** Id in `sources`, when one source covers the column. */
  readonly source?: string;
  /** Column of the same file with the id or text of each row's own source. */
  readonly sourceColumn?: string;
  /** Column of the same file that says why a row has no value. */
  readonly reasonColumn?: string;
}

/** How much of a column is there, and who is left out. */
export interface Coverage {
  readonly column: string;
  readonly have: number;
  readonly of: number;
  readonly leavesOut?: LocalizedText;
}

/** The JSON beside every `.fgb`: what it is, whose, how old, how good. */
export interface Sidecar {
  readonly id: string;
  /** File name of the `.fgb`. */
  readonly file: string;
  readonly title: LocalizedText;
  readonly description: LocalizedText;
  /** The name as its owner writes it where it has one in no other language (`ODbL 1.0`). */
  readonly licence: { readonly name: LocalizedText; readonly url?: string };
  readonly attribution: LocalizedText;
  readonly sources: readonly SourceRecord[];
  /** Year or years the file refers to, in words. */
  readonly vintage: LocalizedText;
  /** `WGS 84 (within 1 m of CGCS2000)`. */
  readonly datum: string;
  /** Smallest and largest accuracy of a position in the file, metres. */
  readonly accuracyMeters: readonly [best: number, worst: number];
  readonly accuracyNote?: LocalizedText;
  readonly transforms: readonly string[];
  readonly bbox: Bbox;
  readonly count: number;
  readonly bytes: number;
  readonly columns: readonly SidecarColumn[];
  readonly coverage: readonly Coverage[];
}
