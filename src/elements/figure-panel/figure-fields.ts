import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '../../core/languages.js';
import { formatValue } from '../../core/number-format.js';
import type { FigureChoice } from '../../core/thematic-choice.js';
import type { Say } from '../shared/companion-element.js';
import { type Choice, selectField } from '../shared/form-fields.js';
import { levelTitle } from './level-words.js';
import type { PanelPart } from './panel-part.js';

/** One of the figures of a map, and how it is set anew. */
export interface FigureField {
  /** Begins the ids of its fields. */
  readonly id: 'first' | 'second';
  readonly figure: FigureChoice;
  readonly change: (figure: FigureChoice) => void;
}

/** Indicator, year, measure and reference unit of a figure. */
export function figureFields(part: PanelPart, field: FigureField): TemplateResult {
  return html`${indicatorField(part, field)}
    <div class="pair">${yearField(part, field)} ${measureField(part, field)}</div>
    ${field.figure.measure === 'ratio' ? referenceField(part, field) : nothing} ${measureProblems(part, field)}`;
}

/** Level of units; those without the indicator cannot be chosen, and beside each stands how many units have it. */
export function levelField(part: PanelPart): TemplateResult {
  const { offers, choice, say, change } = part;
  const offered = offers.levelsOf(choice.figure.indicator, choice.figure.year);
  const others = offers.levels.filter((level) => !offered.some(({ value }) => value === level));
  const choices = [
    ...offered.map(({ value, coverage }) => ({
      value,
      label: withCoverage(levelTitle(part.viewer, value), coverage, say),
    })),
    ...others.map((value) => ({
      value,
      label: say('figures.level-without', { level: levelTitle(part.viewer, value) }),
      disabled: true,
    })),
  ];
  const onChange = (level: string) => change({ level });
  return selectField({ id: 'level', label: say('figures.level'), value: choice.level, onChange }, choices);
}

const groupKeys = {
  income: 'figures.group-income',
  economy: 'figures.group-economy',
  people: 'figures.group-people',
  environment: 'figures.group-environment',
  access: 'figures.group-access',
  own: 'figures.group-own',
} as const;

/** Every indicator under the heading of its group; choosing one that the level has not goes to a level that has it. */
function indicatorField(
  { offers, viewer, choice, say }: PanelPart,
  { id, figure, change }: FigureField,
): TemplateResult {
  const { locale } = viewer.state;
  const here = (indicator: string) => offers.table.years(indicator, choice.level).length > 0;
  const choices: Choice[] = offers.table.indicators
    .filter((indicator) => offers.levels.some((level) => offers.table.years(indicator.id, level).length > 0))
    .map((indicator) => ({
      value: indicator.id,
      label: here(indicator.id)
        ? textIn(locale, indicator.label)
        : say('figures.elsewhere', { name: textIn(locale, indicator.label) }),
      disabled: id === 'second' && !here(indicator.id),
      group: say(Object.entries(groupKeys).find(([group]) => group === indicator.group)?.[1] ?? 'figures.group-other'),
    }));
  const label = say('figures.indicator');
  const onChange = (indicator: string) => change({ ...figure, indicator });
  return selectField({ id: `${id}-indicator`, label, value: figure.indicator, onChange }, choices);
}

function yearField({ offers, choice, say }: PanelPart, { id, figure, change }: FigureField): TemplateResult {
  const choices = offers.years(figure.indicator, choice.level).map(({ value, coverage }) => ({
    value: String(value),
    label: withCoverage(String(value), coverage, say),
  }));
  const onChange = (year: string) => change({ ...figure, year: Number(year) });
  return selectField({ id: `${id}-year`, label: say('figures.year'), value: String(figure.year), onChange }, choices);
}

function measureField({ offers, choice, say }: PanelPart, { id, figure, change }: FigureField): TemplateResult {
  const choices = offers.measures(choice.level, figure).map(({ measure, problem }) => ({
    value: measure,
    label: say(`figures.measure-${measure}`),
    disabled: problem !== undefined,
  }));
  const onChange = (value: string) => {
    const chosen = choices.find((each) => each.value === value)?.value;
    if (chosen) change({ ...figure, measure: chosen });
  };
  return selectField({ id: `${id}-measure`, label: say('figures.measure'), value: figure.measure, onChange }, choices);
}

function referenceField({ offers, viewer, say }: PanelPart, { id, figure, change }: FigureField): TemplateResult {
  const { locale } = viewer.state;
  const choices = offers.references(figure).map((unit) => ({
    value: unit.code,
    label: textIn(locale, unit.name),
    group: levelTitle(viewer, unit.level),
  }));
  const onChange = (to: string) => change({ ...figure, to });
  return selectField({ id: `${id}-to`, label: say('figures.reference'), value: figure.to ?? '', onChange }, choices);
}

/** Why some measures cannot be had: each reason once, with the measures it is about. */
function measureProblems({ offers, choice, say }: PanelPart, { figure }: FigureField) {
  const problems = offers.measures(choice.level, figure).filter(({ problem }) => problem !== undefined);
  if (problems.length === 0) return nothing;
  const reasons = [...new Set(problems.flatMap(({ problem }) => problem ?? []))];
  return html`<details class="why">
    <summary>${say('figures.measures-why')}</summary>
    <ul class="notes">
      ${reasons.map((reason) => {
        const measures = problems.filter(({ problem }) => problem === reason);
        const names = measures.map(({ measure }) => say(`figures.measure-${measure}`)).join(say('joint.list'));
        return html`<li>${say('figures.measures-problem', { measures: names, reason: say(reason) })}</li>`;
      })}
    </ul>
  </details>`;
}

function withCoverage(name: string, { have, of }: { have: number; of: number }, say: Say): string {
  return say('figures.with-coverage', { name, have, of });
}

/** A value with its unit, as the atlas writes it everywhere. */
export function valueText(
  part: Pick<PanelPart, 'viewer'>,
  value: number,
  figures: { unit: string; format: string },
): string {
  return formatValue(part.viewer.state.locale, value, figures.unit, figures.format);
}
