import type { FeatureName } from '../../viewer/state.js';

/** A label and what there is to say: a text, names, or a text about some names. */
export interface TextFact {
  readonly label: string;
  readonly text?: string;
  /** They may be in another language. */
  readonly names?: readonly FeatureName[];
  /** How many names are left out. */
  readonly more?: number;
}

/** One row of a table of figures. */
export interface TextRow {
  readonly name: FeatureName;
  /** Below the columns after the first. */
  readonly cells: readonly string[];
}

/** Figures of what is in view. */
export interface TextTable {
  readonly caption: string;
  readonly columns: readonly string[];
  /** Highest first, those without a figure last. */
  readonly rows: readonly TextRow[];
  /** Said below it, when not all rows are there. */
  readonly more: string | undefined;
}

/** What is said of one layer. */
export interface LayerText {
  readonly id: string;
  readonly title: string;
  readonly notice: string | undefined;
  /** How much of it is in view. */
  readonly inView: string;
  /** The classes in view in the legend's words, with their numbers. */
  readonly classes: readonly string[];
  readonly tables: readonly TextTable[];
  /** Highest, lowest, median, and how much of the people they speak for, of each figure. */
  readonly keyFigures: readonly { readonly title: string; readonly facts: readonly TextFact[] }[];
  /** Names in view, where there is no table. */
  readonly named: TextFact | undefined;
  /** Whose it is, how old, and under which licence. */
  readonly sources: readonly string[];
}

/** The map in words, in the reader's language. */
export interface MapTextContent {
  readonly title: string;
  readonly facts: readonly TextFact[];
  /** Topmost first. */
  readonly layers: readonly LayerText[];
  readonly basemapSources: readonly string[];
}
