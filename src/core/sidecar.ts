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

/**
 * A generalised companion of a file, for views so far out that the file itself would cost more bytes than the picture
 * can show. It has the columns of the file.
 */
export interface SidecarOverview {
  /** File name, beside the `.fgb`. */
  readonly file: string;
  /** Serves viewport zooms from here … */
  readonly minZoom: number;
  /** … to below here, counted as MapLibre counts them: at 0 the world is 512 px wide. */
  readonly maxZoom: number;
  /** How far a drawn line lies from the line of the file at most, metres on the ground. */
  readonly displacementMeters: number;
  readonly count: number;
  readonly bytes: number;
  /**
   * `kept`: every feature is there, with its id and attributes. `merged`: lines of one class and one road are joined,
   * and have a value only where all that were joined have the same.
   */
  readonly features: 'kept' | 'merged';
}

/** People who are counted in a zone without an outline, and so in no unit of the file. */
export interface UnmappedZone {
  readonly code: string;
  readonly name: LocalizedText;
  /** Code of the unit of the level above that the zone is part of. */
  readonly parent: string;
  /** Census of 1 November 2020. */
  readonly people: number;
  /** Id in `sources`. */
  readonly source: string;
}

/** The JSON beside every `.fgb`: what it is, whose, how old, how good. An overview has none of its own. */
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
  /** From the one for the smallest zooms to the one for the largest; above the last, the file itself is read. */
  readonly overviews?: readonly SidecarOverview[];
  /** Zones that a sum over the units of the file leaves out. */
  readonly unmapped?: readonly UnmappedZone[];
}

/**
 * Absolute address of an overview: beside its file, with the same query.
 *
 * @param url - Absolute URL of the `.fgb`.
 * @param file - Name of the overview.
 */
export function overviewUrl(url: string, file: string): string {
  const address = new URL(file, url);
  address.search = new URL(url).search;
  return address.href;
}
