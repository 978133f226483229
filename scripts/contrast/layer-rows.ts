import { catalog } from '../../layers/index.js';
import { basemapLook } from '../../src/core/basemap-colors.js';
import { drawnPart } from '../../src/core/drawn-part.js';
import type { LayerPart, Stroke } from '../../src/core/layer-definition.js';
import { contrastOf } from '../../src/core/linear-rgb.js';
import { mapInks } from '../../src/core/map-inks.js';
import { classColorsIn } from './basemap-rows.js';
import { type ContrastRow, leastContrast, over, rowOf, type Setting } from './contrast-row.js';

/** Each layer with each of its parts once. */
const parts = catalog.layers.flatMap(({ title, variants }) => {
  const own = variants.flatMap((variant) => variant.parts);
  return own.filter(({ symbology }) => symbology.kind !== 'choropleth').map((part) => ({ title: title.en, part }));
});

const groundsIn = ({ theme, contrast }: Setting) => {
  const { land, urban, sea } = basemapLook(theme, contrast);
  return [land, urban, sea];
};

const overClass =
  'A line of one stroke is told from a class of its own lightness by its form and its dashes; with more contrast it has a casing.';

/** Lines and outlines of the built-in layers; a casing counts, because the line is seen by it. */
export const lineRows: readonly ContrastRow[] = distinct(
  parts.flatMap(({ title, part }) =>
    strokesOf(part).flatMap(([label, index]) => {
      const ink = `${title}: ${label}`;
      const on = (grounds: (setting: Setting) => readonly string[]) => (setting: Setting) =>
        Math.min(...grounds(setting).map((ground) => strokesSeen(strokesIn(part, index, setting), setting, ground)));
      return [
        rowOf({ ink, ground: 'base map', least: 3, inSetting: on(groundsIn) }),
        rowOf({
          ink,
          ground: 'any class',
          least: 3,
          inSetting: on(({ theme }) => classColorsIn(theme)),
          reason: overClass,
        }),
      ];
    }),
  ),
);

function strokesOf({ symbology }: LayerPart): readonly (readonly [label: string, index: number])[] {
  if (symbology.kind !== 'lines' && symbology.kind !== 'polygons') return [];
  return symbology.classes.flatMap((each, index) => (each.strokes.length > 0 ? [[each.label.en, index] as const] : []));
}

function strokesIn(part: LayerPart, index: number, { contrast }: Setting): readonly Stroke[] {
  const { symbology } = drawnPart(part, { contrast, patterns: false });
  return symbology.kind === 'lines' || symbology.kind === 'polygons' ? (symbology.classes[index]?.strokes ?? []) : [];
}

/** The best of what is seen of a line: a stroke against the one below it, or the lowest against the ground. */
function strokesSeen(strokes: readonly Stroke[], { theme }: Setting, ground: string): number {
  const seen = strokes.map((stroke) => stroke.color[theme]);
  return Math.max(...seen.map((color, at) => contrastOf(over(color, ground), over(seen[at - 1] ?? ground, ground))));
}

/** Symbols on their halos, which no ground shows through. */
export const symbolRows: readonly ContrastRow[] = distinct(
  parts.flatMap(({ title, part: { symbology } }) =>
    symbology.kind === 'symbols'
      ? symbology.classes.map((each) =>
          rowOf({
            ink: `${title}: ${each.label.en}`,
            ground: 'its halo',
            least: 3,
            inSetting: ({ theme }) => contrastOf(each.color[theme], mapInks.symbolHalo[theme]),
          }),
        )
      : [],
  ),
);

/** What has no value. */
export const missingRows: readonly ContrastRow[] = (['missing', 'missingOutline'] as const).map((name) =>
  rowOf({
    ink: name === 'missing' ? 'hatch of what has no value' : 'outline of what has no value',
    ground: 'land',
    least: 3,
    inSetting: (setting) => leastContrast(mapInks[name][setting.theme], [groundsIn(setting)[0] ?? '']),
  }),
);

function distinct(rows: readonly ContrastRow[]): readonly ContrastRow[] {
  const key = ({ ink, ground }: ContrastRow) => `${ink} ${ground}`;
  return rows.filter((row, at) => rows.findIndex((other) => key(other) === key(row)) === at);
}
