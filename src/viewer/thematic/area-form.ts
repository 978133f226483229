import type { LayerPart, Stroke } from '../../core/layer-definition.js';
import type { ThematicChoice } from '../../core/thematic-choice.js';
import type { ThematicMap } from '../state.js';
import { classesByCode } from './classed-figures.js';
import { mappedColumn } from './mapped-column.js';

/** Outline of units whose layer has none of its own. */
const thin: Stroke = { color: { light: '#ffffffcc', dark: '#0f1317cc' }, widthPx: 0.6 };

/** Outline of units that stand alone on the ground, against which the palest class would be lost. */
const edge: Stroke = { color: { light: '#4a4a4ad9', dark: '#d0d0d0b3' }, widthPx: 0.8 };

/** Between the nine classes of two figures. */
const crossedBreaks = [0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5];

/**
 * Units filled by the class of their figure or, of two figures, of both: `3 × class of the second + class of the first`.
 *
 * @param part - Of the level's layer.
 * @param id - Of the part made; another one where its pages are others.
 */
export function areaForm(part: LayerPart, id: string, choice: ThematicChoice, map: ThematicMap): LayerPart {
  const { title, figures, classes, second } = map;
  const { unit, format } = figures;
  const join = second
    ? { column: mappedColumn, label: title, values: Object.fromEntries(classesByCode(map)) }
    : { column: mappedColumn, label: title, unit, format, values: Object.fromEntries(figures.values) };
  return {
    ...part,
    id,
    joins: [...(part.joins ?? []), join],
    keyFigure: mappedColumn,
    symbology: {
      kind: 'choropleth',
      column: mappedColumn,
      classification: { method: classes.classing.method, breaks: second ? crossedBreaks : [...classes.breaks] },
      palette: choice.palette,
      ...(choice.reversed && { reversed: true }),
      outline: choice.form === 'areas' ? outlineOf(part) : edge,
    },
  };
}

function outlineOf({ symbology }: LayerPart): Stroke {
  return symbology.kind === 'choropleth' ? symbology.outline : thin;
}
