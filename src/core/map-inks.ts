// A colour table.
import type { ThemedColor } from './layer-definition.js';

/** Inks in which the map says something of its own, on whatever lies below; of the layers see the catalog. */
export const mapInks = {
  /** Under every one of the others, so that it is seen on any ground. */
  halo: { light: '#ffffff', dark: '#0d1117' },
  selection: { light: '#d6006c', dark: '#ff4d9d' },
  hover: { light: '#1f2937', dark: '#f3f4f6' },
  /** What a question found: yellow in a dark casing, seen on every ground and by every eye. */
  found: { light: '#ffd21f', dark: '#ffe066' },
  foundCasing: { light: '#33290a', dark: '#0d1117' },
  /** What a question asks about: blue of the Okabe–Ito palette and its light sister, unlike every highlight to every eye. */
  question: { light: '#005b94', dark: '#7cc4f0' },
  /** What the reader draws. */
  draft: { light: '#5b2d8e', dark: '#cbaaff' },
  /** Hatch of what has no value, and its outline. */
  missing: { light: '#626a77cc', dark: '#9aa4b5a6' },
  missingOutline: { light: '#4b5563', dark: '#b6bfcc' },
  /** Around symbols. */
  symbolHalo: { light: '#ffffff', dark: '#10151c' },
} as const satisfies Readonly<Record<string, ThemedColor>>;
