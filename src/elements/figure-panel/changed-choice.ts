import type { FigureChoice, ThematicChoice } from '../../core/thematic-choice.js';
import type { FigureOffers } from './figure-offers.js';
import { usualClassing } from './first-choice.js';
import { isStepped } from './mappable.js';
import { fittingPalette } from './palette-offers.js';

/** What a reader sets of a map of figures at once. */
export type ChoicePatch = Partial<Omit<ThematicChoice, 'second'>> & {
  readonly second?: ThematicChoice['second'] | null;
};

/**
 * A choice with something in it set anew, and everything that no longer goes with it put right: a level and a year that
 * have the indicator, a measure that makes sense, breaks and a middle that belong to the figures, a palette of the kind.
 */
export function changedChoice(now: ThematicChoice, patch: ChoicePatch, offers: FigureOffers): ThematicChoice {
  const { second: patchedSecond, ...rest } = patch;
  const { second: oldSecond, ...set } = { ...now, ...rest };
  const level = levelWith(set.figure, set.level, offers);
  const figure = settledFigure(level, set.figure, offers);
  const others =
    level !== now.level || !sameFigure(figure, now.figure) || (set.form === 'gaps') !== (now.form === 'gaps');
  const kept = others && set.classing === now.classing ? withoutValues(set.classing) : set.classing;
  const classing = isStepped(set.form) ? stepped(kept) : kept;
  const second = patchedSecond === undefined ? oldSecond : patchedSecond;
  const base = { ...set, level, figure, classing };
  if (!second || base.form !== 'areas') return { ...base, palette: fittingPalette(base) };
  const bivariate = { ...base, classing: three(classing), second: settledSecond(level, second, offers) };
  return { ...bivariate, palette: fittingPalette(bivariate) };
}

/** What a second figure is at first: another indicator of the level, measured as it is. */
export function usualSecond(choice: ThematicChoice, offers: FigureOffers): NonNullable<ThematicChoice['second']> {
  const others = offers.table.indicators.filter(
    ({ id, nature }) =>
      id !== choice.figure.indicator && nature === 'rate' && offers.table.years(id, choice.level).length > 0,
  );
  const preferred = others.find(({ group }) => group !== offers.table.indicator(choice.figure.indicator)?.group);
  const indicator = (preferred ?? others[0])?.id ?? choice.figure.indicator;
  return { figure: { indicator, year: choice.figure.year, measure: 'value' }, classing: three(usualClassing) };
}

function settledSecond(level: string, second: NonNullable<ThematicChoice['second']>, offers: FigureOffers) {
  const { indicator } = second.figure;
  const has = offers.table.years(indicator, level).length > 0;
  const other = offers.table.indicators.find(({ id }) => offers.table.years(id, level).length > 0)?.id;
  const asked = settledFigure(level, has ? second.figure : { ...second.figure, indicator: other ?? indicator }, offers);
  // Two counts cannot be crossed in areas either.
  const undivided = offers.measured(level, asked)?.needsDivision === true;
  const figure = undivided ? settledFigure(level, { ...asked, measure: 'per-person' }, offers) : asked;
  return {
    figure,
    classing: three(sameFigure(figure, second.figure) ? second.classing : withoutValues(second.classing)),
  };
}

function levelWith({ indicator, year }: FigureChoice, level: string, offers: FigureOffers): string {
  const levels = offers.levelsOf(indicator, year).map(({ value }) => value);
  return levels.includes(level) ? level : (levels[0] ?? level);
}

/** A year there is, a measure that can be had; a reference that has a figure. */
function settledFigure(level: string, { to, ...figure }: FigureChoice, offers: FigureOffers): FigureChoice {
  const year = offers.yearFor(figure.indicator, level, figure.year) ?? figure.year;
  const dated = { ...figure, year };
  const offered = offers.measures(level, dated).find(({ measure }) => measure === figure.measure);
  if (offered?.problem !== undefined) return { ...dated, measure: 'value' };
  if (figure.measure !== 'ratio') return dated;
  const references = offers.references(dated).map(({ code }) => code);
  const reference = references.find((code) => code === to) ?? references[0];
  return reference === undefined ? { ...dated, measure: 'value' } : { ...dated, to: reference };
}

function sameFigure(a: FigureChoice, b: FigureChoice): boolean {
  return a.indicator === b.indicator && a.year === b.year && a.measure === b.measure && a.to === b.to;
}

/** Breaks and a middle are values of other figures. */
function withoutValues({ method, classCount }: ThematicChoice['classing']): ThematicChoice['classing'] {
  return { method: method === 'manual' ? usualClassing.method : method, classCount };
}

/** Sizes and widths do not diverge, and can tell five classes apart. */
function stepped({ center: _, ...classing }: ThematicChoice['classing']): ThematicChoice['classing'] {
  return { ...classing, classCount: Math.min(classing.classCount, 5) };
}

/** A map of two figures has three classes of each. */
function three(classing: ThematicChoice['classing']): ThematicChoice['classing'] {
  if (classing.classCount === 3 && classing.center === undefined) return classing;
  const { method } = withoutValues(classing);
  return { method, classCount: 3 };
}
