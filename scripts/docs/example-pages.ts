import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One page of `examples/`, with the files it consists of. */
interface ExamplePage {
  readonly file: string;
  readonly title: string;
  readonly sources: readonly { readonly file: string; readonly text: string; readonly language: string }[];
}

/** Shown first, in this order; the others follow by name. */
const first = ['minimal.html', 'events.html', 'own-layer.html', 'own-theme.html', 'linked-maps.html'];

/**
 * The page of live examples, as Markdown: each example in a frame, and what it consists of below.
 *
 * @param root - Folder of the project.
 */
export function examplesMarkdown(root: string): string {
  const sections = readExamples(join(root, 'examples')).map(sectionOf);
  return `# Examples

Each page is one idea, uses the package as it is published, and runs here from the same server. Their files are in
\`examples/\`. Whole projects with React, Vue and Svelte, and pages of other kinds, are in
\`src/e2e/consumers/projects/\`; they are built and driven by \`npm run test:consumers\`.

${sections.join('\n\n')}
`;
}

function readExamples(folder: string): ExamplePage[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.html'));
  const rank = (file: string) => (first.includes(file) ? first.indexOf(file) : first.length);
  files.sort((one, other) => rank(one) - rank(other) || one.localeCompare(other));
  return files.map((file) => readExample(folder, file));
}

function readExample(folder: string, file: string): ExamplePage {
  const text = readFileSync(join(folder, file), 'utf8');
  const beside = [...text.matchAll(/(?:src|href)="([\w-]+\.(js|css|json|geojson))"/g)].map(([, name = '']) => name);
  const sources = [file, ...beside]
    .filter((name) => existsSync(join(folder, name)))
    .map((name) => ({ file: name, text: readFileSync(join(folder, name), 'utf8'), language: languageOf(name) }));
  return { file, title: /<title>(.*?)<\/title>/.exec(text)?.[1] ?? file, sources };
}

function sectionOf({ file, title, sources }: ExamplePage): string {
  const code = sources.map(
    (source) => `\`${source.file}\`\n\n\`\`\`${source.language}\n${source.text.trimEnd()}\n\`\`\``,
  );
  const frame = `<iframe src="../examples/${file}" title="${title}" loading="lazy"></iframe>`;
  return `## ${title}\n\n${frame}\n\n[On a page of its own](../examples/${file})\n\n${code.join('\n\n')}`;
}

function languageOf(file: string): string {
  if (file.endsWith('.html')) return 'html';
  if (file.endsWith('.css')) return 'css';
  return file.endsWith('.js') ? 'js' : 'json';
}
