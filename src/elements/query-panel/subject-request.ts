import { folded } from '../../core/folded-text.js';
import type { MessageKey } from '../../core/messages/en.js';
import type { QueryLayer, QuerySubject } from '../../core/query-request.js';
import { typedNumber } from '../shared/typed-number.js';
import { drawnShapes } from './drawn-shapes.js';
import { filterOf } from './filter-request.js';
import type { FormContext } from './form-context.js';
import type { FilterForm, LineForm, QuestionForm, SubjectForm } from './question-form.js';

/** What is still missing in the form, and the field to fill. */
export class FormProblem extends Error {
  readonly key: MessageKey;
  /** Id of the field. */
  readonly field: string;

  constructor(key: MessageKey, field: string) {
    super(key);
    this.key = key;
    this.field = field;
  }
}

/** What the question is about. @throws {FormProblem} */
export function subjectOf({ subject, line }: QuestionForm, context: FormContext): QuerySubject {
  const { viewer } = context;
  switch (subject.kind) {
    case 'selection': {
      const { selection } = viewer.state;
      if (!selection) throw new FormProblem('ask.need-selection', 'subject');
      return { kind: 'feature', ...context.asDrawn(selection.layer), id: selection.id };
    }
    case 'shape':
      return shapeSubject(subject, context);
    case 'unit':
      return unitSubject(subject, context);
    case 'grouping': {
      const id = (context.groupings.find((each) => each.id === subject.grouping) ?? context.groupings[0])?.id;
      if (id === undefined) throw new FormProblem('ask.need-grouping', 'subject');
      return { kind: 'grouping', id };
    }
    case 'features': {
      const layer = context.layer(subject.layer);
      if (!layer) throw new FormProblem('ask.need-layer', 'subject');
      return { kind: 'features', ...layerOf(layer.id, subject.filter, 'subject-filter', context) };
    }
    case 'line':
      return { kind: 'features', ...lineOf(line, context) };
    case 'point':
      return pointSubject(subject);
    case 'view': {
      const bbox = viewer.state.viewBbox;
      if (!bbox) throw new FormProblem('ask.need-view', 'subject');
      return { kind: 'view', bbox: [...bbox] };
    }
  }
}

function shapeSubject({ shape }: SubjectForm, { viewer }: FormContext): QuerySubject {
  const shapes = drawnShapes(viewer);
  const chosen = shapes.find(({ id }) => id === shape) ?? shapes.at(-1);
  if (!chosen) throw new FormProblem('ask.need-shape', 'subject');
  return { kind: 'shape', geometry: chosen.geometry };
}

function unitSubject({ level, unit }: SubjectForm, context: FormContext): QuerySubject {
  const chosen = context.level(level);
  if (!chosen || unit === '') throw new FormProblem('ask.need-unit', 'unit');
  return { kind: 'unit', level: chosen.level, code: unit };
}

function pointSubject({ longitude, latitude }: SubjectForm): QuerySubject {
  const lng = typedNumber(longitude);
  const lat = typedNumber(latitude);
  const isPosition = lng !== undefined && lat !== undefined && Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
  if (!isPosition) throw new FormProblem('ask.need-position', 'longitude');
  return { kind: 'point', lngLat: [lng, lat] };
}

/**
 * All sections of the line of a name. A name of the list means that line; any other text all lines whose name contains it.
 *
 * @throws {FormProblem}
 */
export function lineOf({ layer, name }: LineForm, context: FormContext): QueryLayer {
  const definition = context.lineLayer(layer);
  const wanted = folded(name);
  if (!definition || wanted === '') throw new FormProblem('ask.need-line', 'line-name');
  const variant = context.widest(definition.id);
  const columns = definition.variants
    .find(({ id }) => id === variant)
    ?.parts.find(({ symbology }) => symbology.kind === 'lines')?.name;
  const column = columns?.zh ?? columns?.en;
  if (column === undefined) throw new FormProblem('ask.need-line', 'line-name');
  const listing = context.names(definition.id, variant);
  const names = listing.phase === 'here' ? listing.items : [];
  const known = names.find((each) => folded(each.name.zh) === wanted || folded(each.name.en) === wanted)?.name;
  const where = known
    ? { column, is: 'equal' as const, value: columns?.zh === undefined ? known.en : known.zh }
    : { any: [columns?.zh, columns?.en].flatMap((each) => (each === undefined ? [] : [like(each, name)])) };
  return { layer: definition.id, ...(definition.variants.length > 1 && { variant }), where };
}

function like(column: string, text: string) {
  return { column, is: 'like' as const, value: text.trim() };
}

/** A layer with the condition on it. @param field - What fields of the condition are called. @throws {FormProblem} */
export function layerOf(layer: string, filter: FilterForm, field: string, context: FormContext): QueryLayer {
  const drawn = context.asDrawn(layer);
  if (filter.column === '') return drawn;
  const listing = context.columns(layer);
  const column = listing.phase === 'here' ? listing.items.find(({ name }) => name === filter.column) : undefined;
  const where = column && filterOf(filter, column, context.locale);
  if (!where) throw new FormProblem('ask.need-value', `${field}-value`);
  return { ...drawn, where };
}
