import { type PaletteInfo, paletteCatalog } from '../../core/palette-catalog.js';
import type { ThematicChoice } from '../../core/thematic-choice.js';

/** A palette of the kind that a choice needs, and whether it has as many colours as there are classes. */
export interface PaletteOffer {
  readonly palette: PaletteInfo;
  readonly enough: boolean;
}

/** Palettes of the kind that a choice needs. */
export function paletteOffers(choice: ThematicChoice): readonly PaletteOffer[] {
  const kind = paletteKind(choice);
  return paletteCatalog
    .filter((palette) => palette.kind === kind)
    .map((palette) => ({ palette, enough: kind === 'bivariate' || suffices(palette, colorCount(choice)) }));
}

/** How many colours a choice needs: nine where two figures are crossed. */
export function colorCount({ classing, second }: ThematicChoice): number {
  return second ? 9 : classing.classCount;
}

/** The palette chosen if it goes with the classes, else the first that does. */
export function fittingPalette(choice: ThematicChoice): string {
  const fitting = paletteOffers(choice).filter(({ enough }) => enough);
  const chosen = fitting.find(({ palette }) => palette.id === choice.palette) ?? fitting[0];
  return chosen?.palette.id ?? choice.palette;
}

function paletteKind({ classing, second }: ThematicChoice): PaletteInfo['kind'] {
  if (second) return 'bivariate';
  return classing.center === undefined ? 'sequential' : 'diverging';
}

function suffices({ classCounts: [least, most] }: PaletteInfo, count: number): boolean {
  return count >= least && count <= most;
}
