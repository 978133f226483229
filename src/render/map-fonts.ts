/*
 * MapLibre draws every letter itself, from the fonts of the reader's machine, and takes weight and slope from the name
 * that comes first. No font is fetched.
 */
const families = [
  'Helvetica Neue',
  'Segoe UI',
  'Noto Sans',
  'PingFang SC',
  'Microsoft YaHei',
  'Noto Sans CJK SC',
  'sans-serif',
];

/** Font stacks by weight and slope, in MapLibre's form. */
export const mapFonts = {
  regular: ['Atlas Regular', ...families],
  medium: ['Atlas Medium', ...families],
  bold: ['Atlas Bold', ...families],
  italic: ['Atlas Italic', ...families],
};
