import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The parts of a custom elements manifest that a reader of the reference wants. */
interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly ElementDeclaration[] }[];
}

interface Described {
  readonly name?: string;
  readonly description?: string;
}

interface Member extends Described {
  readonly kind: 'field' | 'method';
  readonly privacy?: string;
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly attribute?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
  readonly inheritedFrom?: { readonly name: string };
  readonly parameters?: readonly { readonly name: string; readonly optional?: boolean }[];
  readonly return?: { readonly type?: { readonly text: string } };
}

interface ElementDeclaration extends Described {
  readonly tagName?: string;
  readonly members?: readonly Member[];
  readonly events?: readonly (Described & { readonly type?: { readonly text: string } })[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly (Described & { readonly default?: string })[];
}

/** The elements a page begins with; the others follow by name. */
const first = ['jjj-map', 'jjj-explorer'];

/**
 * The reference of all elements, made from the manifest that the build wrote, as Markdown.
 *
 * @param root - Folder of the project, built.
 * @throws {Error} when there is no manifest.
 */
export function elementsMarkdown(root: string): string {
  const path = join(root, 'dist/lib/custom-elements.json');
  if (!existsSync(path))
    throw new Error(`${path} is missing: expected the manifest of the elements. Run npm run build.`);
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  return elementPages(manifest);
}

/** @see elementsMarkdown */
export function elementPages(manifest: Manifest): string {
  const rank = ({ tagName = '' }: ElementDeclaration) =>
    first.includes(tagName) ? first.indexOf(tagName) : first.length;
  const elements = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName !== undefined)
    .sort((one, other) => rank(one) - rank(other) || (one.tagName ?? '').localeCompare(other.tagName ?? ''));
  return `# The elements

Written from the code by the build; \`jjj-atlas/custom-elements.json\` has the same for tools.

${elements.map(elementSection).join('\n\n')}
`;
}

function elementSection({ tagName, description, members = [], events, slots, ...styles }: ElementDeclaration): string {
  const open = members.filter(
    (member) => !member.static && (member.privacy ?? 'public') === 'public' && !isInner(member),
  );
  const fields = open.filter(({ kind }) => kind === 'field');
  const methods = open.filter(({ kind }) => kind === 'method');
  return [
    `## &lt;${tagName}&gt;`,
    description ?? '',
    table(['Property', 'Attribute', 'Type', ''], fields, fieldCells),
    table(['Method', '', ''], methods, methodCells),
    table(['Event', ''], events, named),
    table(['Slot', ''], slots, ({ name, description: what }) => [name ? `\`${name}\`` : '(default)', what]),
    table(['Part', ''], styles.cssParts, named),
    table(['Custom property', 'Default', ''], styles.cssProperties, (each) => [
      code(each.name),
      code(each.default),
      each.description,
    ]),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

/** Members that Lit's own base class has, or that begin like a private one. */
function isInner({ name = '', inheritedFrom }: Member): boolean {
  return /^[#_]/.test(name) || /^(LitElement|ReactiveElement)$/.test(inheritedFrom?.name ?? '');
}

function fieldCells({ name, attribute, type, description, readonly: fixed }: Member): Cells {
  return [code(name), code(attribute), code(type?.text), fixed ? `${description ?? ''} Read only.` : description];
}

function methodCells({ name, parameters = [], return: result, description }: Member): Cells {
  const list = parameters.map((each) => (each.optional ? `${each.name}?` : each.name)).join(', ');
  return [code(`${name}(${list})`), code(result?.type?.text), description];
}

function named({ name, description }: Described): Cells {
  return [code(name), description];
}

type Cells = readonly (string | undefined)[];

function table<T>(heads: readonly string[], rows: readonly T[] | undefined, cells: (row: T) => Cells): string {
  if (!rows || rows.length === 0) return '';
  const line = (texts: Cells) => `| ${texts.map((text) => cell(text)).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map((row) => line(cells(row)))].join('\n');
}

function cell(text = ''): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').replaceAll(/(?<!\\)\|/g, '\\|');
}

function code(text: string | undefined): string {
  return text ? `\`${text}\`` : '';
}
