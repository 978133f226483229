import type { Classing, ThematicChoice } from '../../core/thematic-choice.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { FigureOffers } from './figure-offers.js';

/** How figures are classed before the reader says otherwise. */
export const usualClassing: Classing = { method: 'natural-breaks', classCount: 5 };

/** What stands in the panel at first: the figures that the map shows, or the first there are; undefined without any. */
export function firstChoice(viewer: ViewerContract, offers: FigureOffers): ThematicChoice | undefined {
  const drawn = drawnFigures(viewer);
  const indicator = drawn && offers.table.indicator(drawn.indicator) ? drawn.indicator : offers.table.indicators[0]?.id;
  if (indicator === undefined) return undefined;
  const wanted = drawn?.year ?? Number.POSITIVE_INFINITY;
  const levels = offers.levelsOf(indicator, wanted).map(({ value }) => value);
  const level = levels.find((each) => each === drawn?.level) ?? levels[0];
  const year = level === undefined ? undefined : offers.yearFor(indicator, level, wanted);
  if (level === undefined || year === undefined) return undefined;
  const palette = drawn?.palette ?? 'yellow-orange-brown';
  const figure = { indicator, year, measure: 'value' } as const;
  return { level, figure, classing: usualClassing, palette, form: 'areas' };
}

interface DrawnFigures {
  readonly level: string;
  readonly indicator: string;
  readonly year: number | undefined;
  readonly palette: string;
}

/** Figures of units that the map shows, read off the column of the choropleth: an indicator and its year. */
function drawnFigures(viewer: ViewerContract): DrawnFigures | undefined {
  for (const { level, layer, variant } of viewer.catalog.units ?? []) {
    const outlines = viewer.definition(layer).variants.find(({ id }) => id === variant)?.parts[0]?.source;
    const drawn = viewer.state.layers.find(({ id }) => id === layer)?.variant;
    const part = viewer.definition(layer).variants.find(({ id }) => id === drawn)?.parts[0];
    if (part?.symbology.kind !== 'choropleth' || part.source !== outlines) continue;
    const [, indicator, year] = /^(.+)_(\d{4})$/.exec(part.symbology.column) ?? [];
    const { column, palette } = part.symbology;
    return { level, indicator: indicator ?? column, year: year === undefined ? undefined : Number(year), palette };
  }
  return undefined;
}
