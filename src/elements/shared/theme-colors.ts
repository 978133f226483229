import type { Theme } from '../../core/scene.js';

/** A colour of the elements in either theme, `#rrggbb`. */
export type ThemeColor = Readonly<Record<Theme, string>>;

/**
 * The colours of everything but the picture of the map and the samples of its legend, whose colours are data of the
 * catalog. A host page sets `--jjj-color-<name>`; the styles of the elements use `--_<name>`.
 */
export const themeColors = {
  /** Ground of everything. */
  surface: { light: '#ffffff', dark: '#15191e' },
  /** Ground of what lies deeper: heads of tables, a row under the pointer, the map before its first picture. */
  sunken: { light: '#f4f4f1', dark: '#1d2228' },
  text: { light: '#1c2127', dark: '#e9ebee' },
  /** Text that can wait: units, sources, notes. */
  muted: { light: '#59626c', dark: '#a7b0ba' },
  /** Lines between things; says nothing by itself. */
  line: { light: '#dddcd7', dark: '#343b43' },
  /** Outlines of fields, switches and marks. */
  control: { light: '#757d86', dark: '#7f8994' },
  /** Links, and what is switched on or chosen. */
  accent: { light: '#16597f', dark: '#8cc4ea' },
  /** What is written on the accent. */
  'on-accent': { light: '#ffffff', dark: '#10202c' },
  /** Ground of a chosen row. */
  selected: { light: '#dae4eb', dark: '#28343f' },
  danger: { light: '#a12a1e', dark: '#ffa093' },
  'danger-surface': { light: '#fcf1ef', dark: '#33201e' },
  'notice-surface': { light: '#faf5e6', dark: '#2c281b' },
  /** The line beside the measures of what is being drawn. */
  draft: { light: '#5b2d8e', dark: '#cbaaff' },
  /** Verdict on a claim that holds. */
  confirmed: { light: '#1d6a3a', dark: '#86d6a2' },
  /** Verdict on a claim that was made of something else. */
  mislabelled: { light: '#8f4300', dark: '#ffb573' },
  /* Blue, vermilion, teal, purple, ochre and grey: told apart with any colour vision, and each has its dashes. */
  'series-1': { light: '#0b4a96', dark: '#74b6ff' },
  'series-2': { light: '#b3450b', dark: '#ff9e64' },
  'series-3': { light: '#00796b', dark: '#5ad6c2' },
  'series-4': { light: '#8a2f9d', dark: '#dba4f5' },
  'series-5': { light: '#7a6100', dark: '#e3c545' },
  'series-6': { light: '#4a4f55', dark: '#c3c7cc' },
} as const satisfies Record<string, ThemeColor>;

/** What more contrast changes in them. */
export const strongColors: Readonly<Partial<Record<keyof typeof themeColors, ThemeColor>>> = {
  surface: { light: '#ffffff', dark: '#080a0d' },
  sunken: { light: '#f4f4f1', dark: '#15191e' },
  text: { light: '#000000', dark: '#ffffff' },
  muted: { light: '#333a41', dark: '#d7dde3' },
  line: { light: '#757d85', dark: '#7f8994' },
  control: { light: '#40474e', dark: '#c3cad2' },
  accent: { light: '#083a5a', dark: '#bfe2fa' },
  selected: { light: '#cfdde6', dark: '#28343f' },
  danger: { light: '#7d1509', dark: '#ffc9c1' },
  draft: { light: '#43186f', dark: '#e2d0ff' },
  confirmed: { light: '#0c4a24', dark: '#b8edca' },
  mislabelled: { light: '#642e00', dark: '#ffd4ad' },
};

/** CSS declarations of the private names of all colours: the host page's where it set one, else those of a theme. */
export function colorDeclarations(theme: Theme, colors: Readonly<Record<string, ThemeColor>> = themeColors): string {
  return Object.entries(colors)
    .map(([name, color]) => `--_${name}: var(--jjj-color-${name}, ${color[theme]});`)
    .join(' ');
}
