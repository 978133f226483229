import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Node } from 'acorn';
import { allowedFeatures } from './allowed-features.js';
import { namesOfScript, newFeatures } from './script-features.js';
import { featuresOfStyles } from './style-features.js';
import { parseScript, walk } from './syntax-tree.js';

/** Something in a built file that a browser of the floor does not have. */
export interface FloorFinding {
  readonly file: string;
  readonly feature: string;
  /** Browsers of the floor, by MDN's names. */
  readonly without: readonly string[];
}

/**
 * Reads everything the build wrote for browsers, dependencies included: its syntax, its functions, and the style sheets
 * in it, against what MDN knows of the oldest browsers the atlas runs in. What is allowed nonetheless is left out.
 *
 * @param folder - `dist/lib`.
 * @throws {SyntaxError} when a script has syntax that is newer than the floor.
 */
export function checkFloor(folder: string): readonly FloorFinding[] {
  const files = readdirSync(folder).filter((file) => /\.(m?js|css)$/.test(file));
  const scripts = files.filter((file) => !file.endsWith('.css')).map((file) => readScript(folder, file));
  const own = new Set(scripts.flatMap(({ names }) => [...names.own]));
  const found = [
    ...scripts.flatMap(({ file, names }) => findingsOf(file, newFeatures(names.read, own))),
    ...scripts.flatMap(({ file, tree }) => stylesIn(tree).flatMap((text) => findingsOf(file, featuresOfStyles(text)))),
    ...files
      .filter((file) => file.endsWith('.css'))
      .flatMap((file) => findingsOf(file, featuresOfStyles(readFileSync(join(folder, file), 'utf8')))),
  ];
  return found.filter(({ feature }) => !allowedFeatures.has(feature));
}

function readScript(folder: string, file: string) {
  try {
    const tree = parseScript(readFileSync(join(folder, file), 'utf8'));
    return { file, tree, names: namesOfScript(tree) };
  } catch (cause) {
    throw new SyntaxError(`${file} has syntax that is newer than the floor: ${String(cause)}`, { cause });
  }
}

function findingsOf(file: string, features: ReadonlyMap<string, readonly string[]> = new Map()): FloorFinding[] {
  return [...features].map(([feature, without]) => ({ file, feature, without }));
}

/** Texts in a script that may be style sheets: templates, what they insert left out, and strings. */
function stylesIn(tree: Node): string[] {
  const texts: string[] = [];
  walk(tree, (node) => {
    if (node.type === 'TemplateLiteral') texts.push(node.quasis.map(({ value }) => value.cooked ?? '').join(' '));
    else if (node.type === 'Literal' && typeof node.value === 'string') texts.push(node.value);
  });
  return texts.filter((text) => text.length > 20 && text.includes('{'));
}
