import { basemapLook } from '../../src/core/basemap-colors.js';
import { contrastOf } from '../../src/core/linear-rgb.js';
import { paletteCatalog } from '../../src/core/palette-catalog.js';
import { rampColors } from '../../src/core/palettes.js';
import type { Theme } from '../../src/core/scene.js';
import { type ContrastRow, leastContrast, over, rowOf, type Setting } from './contrast-row.js';

const inksOf = ({ theme, contrast }: Setting) => basemapLook(theme, contrast);

/** Colours of all classes of all palettes a reader can choose. */
export function classColorsIn(theme: Theme): readonly string[] {
  const counts = [3, 4, 5, 6, 7, 8, 9];
  return paletteCatalog.flatMap(({ id, kind }) =>
    (kind === 'bivariate' ? [9] : counts).flatMap((count) => [...rampColors(id, count, theme)]),
  );
}

const labels = [
  ['names of provinces and new areas', 'provinceLabel', 'halo'],
  ['names of prefectures', 'prefectureLabel', 'halo'],
  ['names of counties', 'countyLabel', 'halo'],
  ['names beyond the region', 'neighbourLabel', 'halo'],
  ['names beside symbols', 'themeLabel', 'halo'],
  ['names of waters', 'waterLabel', 'waterHalo'],
] as const;

/** Names on their halos: over the base map, and where the halo lies over the class of a choropleth that shows through it most. */
export const labelRows: readonly ContrastRow[] = labels.flatMap(([ink, label, halo]) => {
  const on = (grounds: (setting: Setting) => readonly string[]) => (setting: Setting) => {
    const inks = inksOf(setting);
    return Math.min(...grounds(setting).map((ground) => contrastOf(inks[label], over(inks[halo], ground))));
  };
  const ground = (setting: Setting) => {
    const { land, urban, sea, lake } = inksOf(setting);
    return halo === 'halo' ? [land, urban, sea, lake] : [sea, lake];
  };
  const rows = [rowOf({ ink, ground: 'halo over the base map', least: 4.5, inSetting: on(ground) })];
  if (halo === 'waterHalo') return rows;
  const classes = on(({ theme }) => classColorsIn(theme));
  return [...rows, rowOf({ ink, ground: 'halo over any class', least: 4.5, inSetting: classes })];
});

const quiet = 'Orientation only: nothing is told by it alone, and the map says more by staying quiet here.';
const lines = [
  ['boundaries of provinces', 'province', undefined],
  ['boundaries of prefectures', 'prefecture', undefined],
  ['boundaries of counties', 'county', undefined],
  ['boundaries beyond the region', 'neighbourBorder', quiet],
  ['rivers', 'river', quiet],
  ['shores', 'shore', quiet],
] as const;

/** Lines of the base map on land and built-up areas; shores also on water. */
export const boundaryRows: readonly ContrastRow[] = lines.map(([ink, name, reason]) =>
  rowOf({
    ink,
    ground: name === 'shore' ? 'land and water' : 'land and built-up areas',
    least: 3,
    inSetting: (setting) => {
      const { land, urban, sea, lake, [name]: color } = inksOf(setting);
      return leastContrast(color, name === 'shore' ? [land, sea, lake] : [land, urban]);
    },
    ...(reason && { reason }),
  }),
);
