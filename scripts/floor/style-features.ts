import type { Identifier } from '@mdn/browser-compat-data';
import { type AtRule, type Declaration, parse, type Root, type Rule } from 'postcss';
import { browsersWithout, compatOf, css } from './support.js';

/** Which browsers of the floor lack which features of a style sheet, by the feature's name. */
export type StyleFeatures = ReadonlyMap<string, readonly string[]>;

/**
 * Reads what a style sheet uses that some browser of the floor does not have: properties and their keywords, functions,
 * units, selectors, at-rules and nesting.
 *
 * @returns Undefined when the text is not a style sheet: a shader and other programs have braces and semicolons, too.
 */
export function featuresOfStyles(text: string): StyleFeatures | undefined {
  const root = parseStyles(text);
  if (!root) return undefined;
  const found = new Map<string, readonly string[]>();
  const note = (name: string, ...path: readonly string[]) => {
    const without = browsersWithout(compatOf(css, ...path));
    if (without.length > 0) found.set(name, without);
  };
  root.walkDecls((declaration) => noteDeclaration(declaration, note));
  root.walkRules((rule) => noteRule(rule, note));
  root.walkAtRules((rule) => noteAtRule(rule, note));
  return found;
}

type Note = (name: string, ...path: readonly string[]) => void;

function parseStyles(text: string): Root | undefined {
  if (!/\{[^{}]*:[^{}]*\}/.test(text)) return undefined;
  try {
    const root = parse(text);
    let [known, all] = [0, 0];
    root.walkDecls(({ prop }) => {
      all++;
      if (prop.startsWith('-') || Object.hasOwn(css['properties'] ?? {}, prop)) known++;
    });
    return all > 0 && known / all > 0.8 ? root : undefined;
  } catch {
    return undefined;
  }
}

function noteDeclaration({ prop, value }: Declaration, note: Note): void {
  if (!prop.startsWith('--')) note(prop, 'properties', prop);
  for (const [, name = ''] of value.matchAll(/([a-z][\w-]*)\(/gi)) {
    for (const path of functionPaths.get(name) ?? []) note(`${name}()`, 'types', ...path);
  }
  for (const [, unit = ''] of value.matchAll(/\d([a-z]+)\b/gi)) note(unit, 'types', 'length', unit);
  for (const word of value.split(/[\s,]+/))
    if (!prop.startsWith('--')) note(`${prop}: ${word}`, 'properties', prop, word);
}

function noteRule({ selector, parent }: Rule, note: Note): void {
  for (const [, name = ''] of selector.matchAll(/::?([a-z][\w-]*)/gi)) note(`:${name}`, 'selectors', name);
  if (selector.includes('&') || parent?.type === 'rule') note('nesting', 'selectors', 'nesting');
}

function noteAtRule({ name, params, parent }: AtRule, note: Note): void {
  note(`@${name}`, 'at-rules', name);
  for (const [, feature = ''] of params.matchAll(/\(\s*([a-z][\w-]*)/gi))
    note(`(${feature})`, 'at-rules', name, feature);
  if (params.includes('style(')) note('style()', 'at-rules', 'container', 'style_queries_for_custom_properties');
  if (parent?.type === 'rule') note('nesting', 'selectors', 'nesting');
}

/** Where functions stand among the types of values: `light-dark` is a kind of colour. */
const functionPaths = indexFunctions(css['types'], []);

function indexFunctions(at: Identifier | undefined, path: readonly string[]): Map<string, (readonly string[])[]> {
  const index = new Map<string, (readonly string[])[]>();
  for (const [name, below] of Object.entries(at ?? {})) {
    if (name === '__compat' || path.length > 2) continue;
    const here = [...path, name];
    index.set(name, [...(index.get(name) ?? []), here]);
    for (const [inner, paths] of indexFunctions(below as Identifier, here))
      index.set(inner, [...(index.get(inner) ?? []), ...paths]);
  }
  return index;
}
