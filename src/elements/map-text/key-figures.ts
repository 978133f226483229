import { formatValue } from '../../core/number-format.js';
import { median } from '../../statistics/middle-value.js';
import type { SpokenFigure } from '../../viewer/speech/spoken-figure.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { Say } from '../shared/companion-element.js';
import { listedNames } from './listed-names.js';
import type { TextFact } from './map-text-content.js';

/** Most units that share the highest or lowest figure and are named. */
const mostEqual = 3;

/**
 * Highest, lowest and middle figure of a layer, how much they speak for, and who is left out; nothing while only some of
 * its features are here.
 */
export function keyFigures(viewer: ViewerContract, layer: string, figure: SpokenFigure, say: Say): readonly TextFact[] {
  const { values, unit, format, coverage } = figure;
  const middle = median([...values.values()]);
  if (middle === undefined) return [];
  const write = (value: number) => formatValue(viewer.state.locale, value, unit, format);
  const all = [...values.values()];
  const end = (label: string, value: number): TextFact => {
    const codes = [...values].flatMap(([code, each]) => (each === value ? [code] : []));
    const names = codes.map((id) => viewer.name({ layer, id }));
    return { ...listedNames(label, names, mostEqual), label, text: write(value) };
  };
  const left = coverage?.leavesOut.map((id) => viewer.name({ layer, id })) ?? [];
  const leftOut = listedNames(say('words.left-out'), left);
  return [
    end(say('words.highest'), Math.max(...all)),
    end(say('words.lowest'), Math.min(...all)),
    { label: say('words.median'), text: write(middle) },
    ...coverageFact(viewer, figure, say),
    ...(leftOut ? [leftOut] : []),
  ];
}

/** How many units have a figure, and that too few have for a rank. */
function coverageFact(viewer: ViewerContract, { coverage, level = 'other' }: SpokenFigure, say: Say): TextFact[] {
  if (!coverage) return [];
  const { have, of, peopleShare, enough } = coverage;
  const { locale } = viewer.state;
  const share = peopleShare === null ? 'none' : formatValue(locale, peopleShare, 'share', 'decimal1');
  const units = say('spoken.units', { count: of, level });
  const text = say('words.coverage', { have, units, share });
  return [{ label: say('words.coverage-label'), text: enough ? text : `${text} ${say('words.not-enough')}` }];
}
