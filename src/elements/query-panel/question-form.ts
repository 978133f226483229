import type { QueryKind } from '../../core/query-request.js';

/** What can be asked from the panel; a position is asked about by clicking it. */
export type AskChoice = Exclude<QueryKind, 'identify'>;

/** What a question can be about. */
export type SubjectKind = 'unit' | 'line' | 'selection' | 'shape' | 'grouping' | 'features' | 'point' | 'view';

/** How a value is compared; as in a feature filter. */
export type Comparison =
  | 'equal'
  | 'not-equal'
  | 'less'
  | 'at-most'
  | 'more'
  | 'at-least'
  | 'between'
  | 'like'
  | 'missing'
  | 'present';

/** A condition as it stands in the form. */
export interface FilterForm {
  /** Empty for all features. */
  readonly column: string;
  readonly is: Comparison;
  readonly value: string;
  /** Upper end, with `between`. */
  readonly to: string;
}

/** A line chosen by its name. */
export interface LineForm {
  readonly layer: string;
  readonly name: string;
}

/** What the question is about, every choice side by side, so that going back to one finds it as it was. */
export interface SubjectForm {
  readonly kind: SubjectKind;
  readonly shape: string;
  readonly level: string;
  readonly unit: string;
  readonly grouping: string;
  readonly layer: string;
  readonly filter: FilterForm;
  readonly longitude: string;
  readonly latitude: string;
}

/** Everything in the form, as typed. */
export interface QuestionForm {
  readonly ask: AskChoice;
  /** Layers that are ticked, with the condition on each. */
  readonly layers: Readonly<Record<string, FilterForm>>;
  readonly subject: SubjectForm;
  readonly line: LineForm;
  /** Kilometres, separated by commas. */
  readonly distances: string;
  /** Kilometres; empty for any distance. */
  readonly within: string;
  readonly count: string;
  readonly each: boolean;
  readonly fromEnd: boolean;
  /** Undefined for the year of the map, whatever it is; empty for any. */
  readonly year: string | undefined;
  /** Column; empty for the one its map shows. */
  readonly indicator: string;
  /** Level of units; empty for none. */
  readonly by: string;
}

export const noFilter: FilterForm = { column: '', is: 'equal', value: '', to: '' };

/** A form in which nothing is chosen but what is usual. */
export const emptyForm: QuestionForm = {
  ask: 'buffer',
  layers: {},
  subject: {
    kind: 'line',
    shape: '',
    level: '',
    unit: '',
    grouping: '',
    layer: '',
    filter: noFilter,
    longitude: '',
    latitude: '',
  },
  line: { layer: '', name: '' },
  distances: '10',
  within: '',
  count: '10',
  each: false,
  fromEnd: false,
  year: undefined,
  indicator: '',
  by: '',
};

/** The kinds of question, in the order they are offered. */
export const askChoices: readonly AskChoice[] = [
  'buffer',
  'within',
  'intersects',
  'touches',
  'corridor',
  'nearest',
  'summarise',
  'neighbours',
  'find',
];

/** What a question can be about, in the order it is offered. */
export const subjectKinds: readonly SubjectKind[] = [
  'unit',
  'grouping',
  'line',
  'features',
  'selection',
  'shape',
  'point',
  'view',
];

/** True for a question that is about something; the others are about attributes, or about a line of their own. */
export function hasSubject(ask: AskChoice): boolean {
  return ask !== 'find' && ask !== 'corridor';
}

/** True for a question in which the reader chooses layers; units that border something are chosen by level. */
export function hasLayers(ask: AskChoice): boolean {
  return ask !== 'neighbours';
}
