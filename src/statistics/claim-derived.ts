import type { LocalizedText } from '../core/localized-text.js';
import type { SourceRecord } from '../core/sidecar.js';

/** One number or, where the dates of some sections are not known, the two between which it lies; low first. */
export type ClaimNumber = { readonly value: number } | { readonly range: readonly [low: number, high: number] };

/** What the atlas works out for a claim. */
export type ClaimDerived = ClaimNumber & {
  /** How it was worked out, the numbers included. */
  readonly how: LocalizedText;
  /** Year it refers to; the later one of two. */
  readonly year: number;
  readonly sources: readonly SourceRecord[];
  /** Layer whose lines were measured. */
  readonly layer?: string;
};
