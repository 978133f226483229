import type { QueryLayer, QueryRequest } from '../../core/query-request.js';
import { metresOf, typedNumber, typedNumbers } from '../shared/typed-number.js';
import type { FormContext } from './form-context.js';
import { hasLayers, type QuestionForm } from './question-form.js';
import { FormProblem, layerOf, lineOf, subjectOf } from './subject-request.js';

/** What every question has. */
interface Common {
  readonly layers: QueryLayer[];
  readonly year?: number;
}

/** The question that the form puts. @throws {FormProblem} for the first thing that is missing, from the top. */
export function requestOf(form: QuestionForm, context: FormContext): QueryRequest {
  const { ask } = form;
  const common: Common = { layers: layersOf(form, context), ...yearOf(yearText(form, context)) };
  switch (ask) {
    case 'find':
      return { ask, ...common };
    case 'corridor':
      return corridorOf(form, context, common);
    case 'within':
    case 'intersects':
    case 'touches':
      return { ask, ...common, subject: subjectOf(form, context) };
    case 'buffer':
      return { ask, ...common, subject: subjectOf(form, context), distancesMeters: [...distancesOf(form)] };
    case 'nearest':
      return nearestOf(form, context, common);
    case 'summarise':
      return summaryOf(form, context, common);
    case 'neighbours': {
      const indicator = form.indicator === '' ? {} : { indicator: form.indicator };
      return { ask, ...common, subject: subjectOf(form, context), ...indicator };
    }
  }
}

function corridorOf(form: QuestionForm, context: FormContext, common: Common): QueryRequest {
  return {
    ask: 'corridor',
    ...common,
    along: lineOf(form.line, context),
    distanceMeters: distancesOf(form)[0] ?? 0,
    ...(form.fromEnd && { fromEnd: true }),
  };
}

function summaryOf(form: QuestionForm, context: FormContext, common: Common): QueryRequest {
  return {
    ask: 'summarise',
    ...common,
    subject: subjectOf(form, context),
    ...(form.indicator !== '' && { indicators: [form.indicator] }),
    ...(form.by !== '' && { by: form.by }),
  };
}

function nearestOf(form: QuestionForm, context: FormContext, common: Common): QueryRequest {
  const subject = subjectOf(form, context);
  const count = typedNumber(form.count) ?? 0;
  if (!Number.isInteger(count) || count < 1 || count > 1000) throw new FormProblem('ask.need-count', 'count');
  const within = form.within.trim() === '' ? undefined : typedNumber(form.within);
  if (within === undefined && form.within.trim() !== '') throw new FormProblem('ask.need-distance', 'within');
  return {
    ask: 'nearest',
    ...common,
    subject,
    count,
    ...(form.each && { each: true }),
    ...(within !== undefined && { withinMeters: metresOf(within) }),
  };
}

function layersOf(form: QuestionForm, context: FormContext): QueryLayer[] {
  if (!hasLayers(form.ask)) {
    const level = neighbourLevel(form, context);
    if (!level) throw new FormProblem('ask.need-unit', 'by');
    return [{ layer: level.layer, variant: level.variant }];
  }
  const layers = Object.entries(form.layers).map(([id, filter]) => layerOf(id, filter, `filter-${id}`, context));
  // A distance alone draws its ring.
  if (layers.length === 0 && form.ask !== 'buffer') throw new FormProblem('ask.need-layer', 'layers');
  return layers;
}

/** Level of the units that border the subject: the one chosen, or the subject's own. */
export function neighbourLevel({ by, subject }: QuestionForm, context: FormContext) {
  return context.level(by === '' ? subject.level : by);
}

function distancesOf({ ask, distances }: QuestionForm): readonly number[] {
  const kilometres = typedNumbers(distances);
  // A corridor has one width.
  if (!kilometres || (ask === 'corridor' && kilometres.length > 1))
    throw new FormProblem('ask.need-distance', 'distances');
  return kilometres.map(metresOf);
}

/** The year as the form shows it: the one typed, or the map's. */
export function yearText({ year }: QuestionForm, { viewer }: FormContext): string {
  return year ?? String(viewer.state.year ?? '');
}

function yearOf(year: string): { readonly year?: number } {
  if (year.trim() === '') return {};
  const typed = typedNumber(year);
  if (typed === undefined || !/^\d{4}$/.test(year.trim())) throw new FormProblem('ask.need-year', 'year');
  return { year: typed };
}
