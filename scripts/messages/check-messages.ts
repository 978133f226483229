import ts from 'typescript';
import { readMessages } from './message-catalogs.js';
import { chineseFindings, messageFindings, pluralFindings } from './message-findings.js';
import { unusedKeys } from './used-keys.js';

/** Messages that are names of file formats, which are the same in both languages. */
const sameInBoth = new Set(['results.export-csv', 'results.export-geojson', 'results.export-xlsx']);

/** Messages that show what the reader types, a comma and a blank between longitude and latitude. */
const asTyped = new Set(['draw.coordinates-hint', 'error.drawing-invalid']);

/** What is wrong with the messages as they are written, whoever says them. */
export function writtenFindings(root: string): readonly string[] {
  const { en, zh, twice } = readMessages(root);
  return [
    ...twice.map((each) => `${each}: stands twice`),
    ...messageFindings({ tag: 'zh', messages: zh, against: en, mayBeSame: sameInBoth }),
    ...pluralFindings('en', en),
    ...pluralFindings('zh', zh),
    ...chineseFindings(new Map([...zh].filter(([key]) => !asTyped.has(key)))),
  ];
}

/**
 * Holds the messages of both languages against each other and against the source that says them.
 *
 * @throws {Error} with one line for each message that is missing, unused, badly written or of other arguments.
 */
export function checkMessages(root: string): void {
  const keys = new Set(readMessages(root).en.keys());
  const findings = [...writtenFindings(root), ...unusedKeys(programOf(root), keys)];
  if (findings.length > 0) throw new Error(findings.join('\n'));
  console.log(`${keys.size} messages in two languages, each of them said`);
}

function programOf(root: string): ts.Program {
  const { config } = ts.readConfigFile(`${root}/tsconfig.json`, (path) => ts.sys.readFile(path));
  const { fileNames, options } = ts.parseJsonConfigFileContent({ ...config, include: ['src'] }, ts.sys, root);
  return ts.createProgram(fileNames, options);
}
