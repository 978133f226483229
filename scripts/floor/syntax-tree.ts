import { type AnyNode, type Node, parse } from 'acorn';

/** Syntax that every browser of the floor knows; newer syntax is what the build's target is there to rewrite. */
const ecmaVersion = 2022;

/** @throws {SyntaxError} where a script has syntax that is newer than the floor. */
export function parseScript(text: string): Node {
  return parse(text, { ecmaVersion, sourceType: 'module' });
}

/** Visits every node of a syntax tree, each after its parent. */
export function walk(root: Node, visit: (node: AnyNode) => void): void {
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    visit(node as AnyNode);
    for (const value of Object.values(node)) for (const each of [value].flat()) if (isNode(each)) waiting.push(each);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
