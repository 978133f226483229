import { sep } from 'node:path';
import ts from 'typescript';
import { messageFolder } from './message-catalogs.js';

/** The keys that a source names, and what it composes that could be any key. */
export interface UsedKeys {
  readonly used: ReadonlySet<string>;
  /** Places whose key is composed of texts that the types leave open. */
  readonly open: readonly string[];
}

/**
 * Finds the messages a source says: texts that are keys, and template literals that the types resolve to keys, such as
 * `explorer.${side}` where `side` is one of four words.
 *
 * @param program - The source; tests and the message files themselves do not count.
 */
export function usedKeys(program: ts.Program, keys: ReadonlySet<string>): UsedKeys {
  const found = { used: new Set<string>(), open: [] as string[] };
  const checker = program.getTypeChecker();
  for (const file of program.getSourceFiles().filter(saysMessages)) {
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node) && !ts.isLiteralTypeNode(node.parent) && keys.has(node.text))
        found.used.add(node.text);
      if (ts.isTemplateExpression(node)) composed(node, checker, keys, found);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;
}

/** Keys of the messages that nothing says. */
export function unusedKeys(program: ts.Program, keys: ReadonlySet<string>): readonly string[] {
  const { used, open } = usedKeys(program, keys);
  return [...open, ...[...keys].filter((key) => !used.has(key)).map((key) => `${key}: nothing says it`)];
}

function saysMessages({ fileName, isDeclarationFile }: ts.SourceFile): boolean {
  if (isDeclarationFile || fileName.includes('/node_modules/') || /\.test\.ts$|\/testing\//.test(fileName))
    return false;
  const path = fileName.split(sep).join('/');
  return path.includes('/src/') && !(path.includes(`${messageFolder}/`) && !/canvas-labels|translate/.test(path));
}

function composed(
  node: ts.TemplateExpression,
  checker: ts.TypeChecker,
  keys: ReadonlySet<string>,
  found: { readonly used: Set<string>; readonly open: string[] },
): void {
  const start = node.head.text;
  if (!/^[a-z-]+(\.[a-z-]*)+$/.test(start) || ![...keys].some((key) => key.startsWith(start))) return;
  const types = literalTexts(node, checker);
  if (types) {
    for (const text of types) if (keys.has(text)) found.used.add(text);
    return;
  }
  if (!isTyped(checker.getContextualType(node))) return;
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  found.open.push(`${file.fileName}:${line + 1}: ${node.getText()} could be any key: give its parts narrower types`);
}

/** Whether a text stands where not every text may: such as where a key is asked for. */
function isTyped(type: ts.Type | undefined): boolean {
  return (
    type !== undefined && (type.isUnion() ? type.types.every((each) => each.isStringLiteral()) : type.isStringLiteral())
  );
}

/** Every text that a template can become; undefined where the types leave it open. */
function literalTexts(node: ts.TemplateExpression, checker: ts.TypeChecker): readonly string[] | undefined {
  let texts = [node.head.text];
  for (const { expression, literal } of node.templateSpans) {
    const words = wordsOf(typeOf(expression, checker));
    if (!words) return undefined;
    texts = texts.flatMap((text) => words.map((word) => `${text}${word}${literal.text}`));
  }
  return texts;
}

/** A type parameter stands for what it is constrained to. */
function typeOf(expression: ts.Expression, checker: ts.TypeChecker): ts.Type {
  const type = checker.getTypeAtLocation(expression);
  return checker.getBaseConstraintOfType(type) ?? type;
}

function wordsOf(type: ts.Type): readonly string[] | undefined {
  const types = type.isUnion() ? type.types : [type];
  const words = types.map((each) =>
    each.isStringLiteral() || each.isNumberLiteral() ? String(each.value) : undefined,
  );
  return words.every((word) => word !== undefined) ? words : undefined;
}
