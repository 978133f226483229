import ts from 'typescript';

/** Attributes whose text is read by somebody. */
const readAttributes = /(?:^|\s)(?:aria-label|aria-description|aria-roledescription|title|placeholder|alt)\s*=\s*"?$/;

/** A stretch of a template that is read and comes from no message. */
export interface LiteralWords {
  readonly line: number;
  readonly text: string;
}

/** Words that templates of a source write themselves: in text, and in the attributes that are read out. */
export function literalWords(fileName: string, code: string): readonly LiteralWords[] {
  const file = ts.createSourceFile(fileName, code, ts.ScriptTarget.Latest, true);
  const found: LiteralWords[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'html') {
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push(...wordsOf(markupOf(node.template)).map((text) => ({ line, text })));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The template with a hole for each expression. */
function markupOf(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)].join('\u0000');
}

function wordsOf(markup: string): readonly string[] {
  const plain = markup.replace(/<!--[\s\S]*?-->|<style[\s\S]*?<\/style>/g, '');
  const found: string[] = [];
  let tag = '';
  for (const piece of plain.split(/("[^"]*"|<|>)/)) {
    if (piece === '<') tag = '<';
    else if (piece === '>') tag = '';
    else if (tag === '') found.push(...piece.split('\u0000'));
    else if (piece.startsWith('"') && readAttributes.test(tag)) found.push(...piece.slice(1, -1).split('\u0000'));
    if (tag !== '' && piece !== '<') tag += piece;
  }
  return found.map((text) => text.trim()).filter((text) => /\p{L}/u.test(text.replaceAll(/&\w+;/g, '')));
}
