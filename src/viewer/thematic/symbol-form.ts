import { classRanges } from '../../core/class-breaks.js';
import type { LayerPart, PointSymbology } from '../../core/layer-definition.js';
import type { ThematicChoice } from '../../core/thematic-choice.js';
import type { ThematicMap } from '../state.js';
import { stepSizes, strongColors } from './class-steps.js';
import { classesByCode } from './classed-figures.js';
import { mappedColumn } from './mapped-column.js';
import { inBoth, rangeLabel } from './mapped-words.js';

/** Diameters of the circles of the lowest and the highest class, and size of the mark where there is no figure. */
const sizesPx = { least: 9, most: 42, missing: 9 };

/** Circles at the label points of units, by class of their figure; a cross where there is none. */
export function symbolForm(part: LayerPart, choice: ThematicChoice, map: ThematicMap): LayerPart {
  const classes = [...classesByCode(map)].map(([code, index]) => [code, String(index)] as const);
  const { labels: _labels, ...plain } = part;
  return {
    ...plain,
    id: `${part.id}-symbols`,
    joins: [...(part.joins ?? []), { column: mappedColumn, label: map.title, values: Object.fromEntries(classes) }],
    keyFigure: mappedColumn,
    symbology: symbology(choice, map),
  };
}

/** Large circles lie at the bottom. */
function symbology(choice: ThematicChoice, { classes, figures }: ThematicMap): PointSymbology {
  const ranges = classRanges(classes.breaks);
  const sizes = stepSizes(ranges.length, sizesPx.least, sizesPx.most);
  const [, color = { light: '#555555', dark: '#aaaaaa' }] = strongColors(choice, 3);
  const circles = ranges.map((range, index) => ({
    value: String(index),
    label: rangeLabel(range, figures),
    shape: 'circle' as const,
    color,
    sizePx: sizes[index] ?? sizesPx.least,
  }));
  const missing = {
    value: null,
    label: inBoth('mapped.missing'),
    shape: 'cross' as const,
    color: { light: '#6b6b6b', dark: '#a3a3a3' },
    sizePx: sizesPx.missing,
  };
  return { kind: 'symbols', column: mappedColumn, classes: [...circles.reverse(), missing], sizePx: sizesPx.most };
}
