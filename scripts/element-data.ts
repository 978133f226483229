import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateJsxTypes } from '@wc-toolkit/jsx-types';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { type DescribedElement, describeElements, manifestOf } from './element-manifest.js';
import { reactWrappers } from './react-wrappers.js';

/**
 * Writes what editors, type checkers and frameworks know of the elements into `dist/lib`: the manifest, data for VS Code
 * and JetBrains, types for JSX, and the React components.
 *
 * @param root - Folder of the project, built.
 */
export function writeElementData(root: string): void {
  const elements = describeElements(root);
  const lib = join(root, 'dist/lib');
  for (const [file, text] of [...editorFiles(root, elements), ...reactWrappers(root, elements)]) {
    const path = join(lib, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

function editorFiles(root: string, elements: readonly DescribedElement[]): [string, string][] {
  // The generators take what they are given apart, so that each gets a copy.
  const manifest = () => structuredClone(manifestOf(elements)) as never;
  const quiet = { hideLogs: true };
  return [
    ['custom-elements.json', `${JSON.stringify(manifestOf(elements), undefined, 2)}\n`],
    ['vscode.html-custom-data.json', getVsCodeHtmlCustomData(manifest(), quiet)],
    ['vscode.css-custom-data.json', getVsCodeCssCustomData(manifest(), quiet)],
    ['web-types.json', getWebTypesData(manifest(), { ...quiet, packageJson: false })],
    ['types/jsx.d.ts', jsxTypes(elements, join(root, 'dist/lib/types'))],
  ];
}

/** @param outdir - Where the generator writes a first version of them, whether asked to or not. */
function jsxTypes(elements: readonly DescribedElement[], outdir: string): string {
  const manifest = manifestOf(elements.map(withGlobalEvents));
  const entry = (tag: string | undefined) => elements.find((each) => each.tag === tag)?.entry;
  const types = generateJsxTypes(manifest, {
    componentTypePath: (_name, tag) => `./src/entries/${entry(tag)}.js`,
    stronglyTypedEvents: true,
    outdir,
    fileName: 'jsx.d.ts',
  });
  if (types === undefined) throw new Error('No JSX types were made.');
  // What makes the page know the classes of the events.
  return `import type {} from './src/index.js';\n${types}`;
}

/** Names the classes of events as the page knows them, which needs no import. */
function withGlobalEvents({ declaration, ...element }: DescribedElement): DescribedElement {
  const events = (declaration.events ?? []).map((event) => ({
    ...event,
    type: { text: `HTMLElementEventMap['${event.name}']` },
  }));
  return { ...element, declaration: { ...declaration, events } };
}
