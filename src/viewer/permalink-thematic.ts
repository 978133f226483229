import * as v from 'valibot';
import type { AtlasError } from '../core/atlas-error.js';
import {
  type Classing,
  type FigureChoice,
  type ThematicChoice,
  thematicChoiceSchema,
} from '../core/thematic-choice.js';
import { invalidEntry } from './permalink-problem.js';
import type { ThematicState } from './state.js';
import { chosenThematic } from './thematic-shown.js';

const example = 'figures such as county/income_urban/2020/value/natural-breaks/6/yellow-green-blue/areas';

/**
 * Writes the figures that are mapped, words between slashes:
 * `level/indicator/year/measure/method/classes/palette/form`, then what is not the rule: `to:code`, `center:number`,
 * `breaks:number,number`, `reversed`, and `second/indicator/year/measure/method/classes` with its own `to:` and so on.
 * Undefined when nothing is mapped, or figures of the reader's own, which stay in the browser.
 */
export function writeThematic(state: ThematicState): string | undefined {
  const choice = chosenThematic(state);
  if (!choice || isOwn(choice.figure) || (choice.second && isOwn(choice.second.figure))) return undefined;
  const { level, figure, classing, palette, form, reversed, second } = choice;
  const words = [
    escaped(level),
    ...figureWords(figure, classing),
    escaped(palette),
    form,
    ...moreWords(figure, classing),
    ...(reversed ? ['reversed'] : []),
    ...(second
      ? ['second', ...figureWords(second.figure, second.classing), ...moreWords(second.figure, second.classing)]
      : []),
  ];
  return words.join('/');
}

function isOwn({ indicator }: FigureChoice): boolean {
  return indicator.startsWith('own-');
}

/**
 * Reads what {@link writeThematic} wrote.
 *
 * @param problems - Receives an error for what is no choice of figures; whether there are such figures is known later.
 */
export function readThematic(text: string | undefined, problems: AtlasError[]): ThematicChoice | undefined {
  if (text === undefined) return undefined;
  const result = v.safeParse(thematicChoiceSchema, choiceOf(text));
  if (result.success) return result.output;
  problems.push(invalidEntry('t', example, text.slice(0, 120)));
  return undefined;
}

function figureWords({ indicator, year, measure }: FigureChoice, { method, classCount }: Classing): readonly string[] {
  return [escaped(indicator), String(year), measure, method, String(classCount)];
}

function moreWords({ to }: FigureChoice, { center, breaks }: Classing): readonly string[] {
  return [
    ...(to === undefined ? [] : [`to:${escaped(to)}`]),
    ...(center === undefined ? [] : [`center:${center}`]),
    ...(breaks === undefined ? [] : [`breaks:${breaks.join(',')}`]),
  ];
}

/** What a text says, whether it makes sense or not. */
function choiceOf(text: string): unknown {
  const words = text.split('/');
  const at = words.indexOf('second');
  const first = at === -1 ? words : words.slice(0, at);
  const [level, indicator, year, measure, method, classes, palette, form, ...more] = first;
  return {
    level: unescaped(level),
    ...figureOf([indicator, year, measure, method, classes], more),
    palette: unescaped(palette),
    form,
    ...(more.includes('reversed') && { reversed: true }),
    ...(at !== -1 && { second: figureOf(words.slice(at + 1, at + 6), words.slice(at + 6)) }),
  };
}

function figureOf(words: readonly (string | undefined)[], more: readonly string[]): object {
  const [indicator, year, measure, method, classes] = words;
  const given = (name: string) => more.find((word) => word.startsWith(`${name}:`))?.slice(name.length + 1);
  const [to, center, breaks] = ['to', 'center', 'breaks'].map(given);
  return {
    figure: {
      indicator: unescaped(indicator),
      year: numberOf(year),
      measure,
      ...(to !== undefined && { to: unescaped(to) }),
    },
    classing: {
      method,
      classCount: numberOf(classes),
      ...(center !== undefined && { center: numberOf(center) }),
      ...(breaks !== undefined && { breaks: breaks === '' ? [] : breaks.split(',').map(numberOf) }),
    },
  };
}

function numberOf(text = ''): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}

/** Letters, digits, `_` and `-` as they are, everything else as `*code*`, so that nothing reads it as a separator. */
function escaped(text: string): string {
  const plain = text.replace(/[^A-Za-z0-9_-]/g, (unit) => `*${unit.charCodeAt(0).toString(16)}*`);
  // The word for the second figure.
  return plain === 'second' ? '*73*econd' : plain;
}

function unescaped(text = ''): string {
  return text.replace(/\*([0-9a-f]+)\*/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Writes the units that are compared: codes, separated by commas. */
export function writeProfile(codes: readonly string[]): string | undefined {
  return codes.length > 0 ? codes.map(escaped).join(',') : undefined;
}

/** Codes of units are short; what is longer names none. */
const longestCode = 64;

/** Reads what {@link writeProfile} wrote. */
export function readProfile(text: string | undefined): readonly string[] | undefined {
  const codes = text
    ?.split(',', 100)
    .map(unescaped)
    .filter((code) => code !== '' && code.length <= longestCode);
  return codes && codes.length > 0 ? codes : undefined;
}
