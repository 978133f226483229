import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as analyzer from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import type {
  ClassDeclaration,
  ClassMember,
  CustomElement,
  Event as ElementEvent,
  JavaScriptModule,
  Package,
} from 'custom-elements-manifest/schema';

/** What the analyzer exports and its types leave out. */
interface Analyzer {
  readonly ts: typeof import('typescript');
  create(options: {
    readonly modules: readonly import('typescript').SourceFile[];
    readonly plugins: readonly object[];
    readonly context: { readonly dev: boolean };
  }): Package;
}

const { create, ts } = analyzer as unknown as Analyzer;

/** An element as a manifest describes it. */
export type ElementDeclaration = ClassDeclaration & CustomElement;

const folder = 'src/elements';
/** Folders whose files other elements inherit from. */
const foundations = ['shared', 'map', 'explorer'];

/** Class of each event by its name, such as `jjj-ready`. */
export type EventClasses = ReadonlyMap<string, string>;

/** What an element is by its tag, class and entry. */
export interface DescribedElement {
  readonly tag: string;
  readonly className: string;
  /** Name of its entry, such as `map`. */
  readonly entry: string;
  readonly declaration: ElementDeclaration;
}

/**
 * Describes the elements from their docstrings and types: attributes, properties, methods, events, slots, parts and custom
 * properties, as far as they are for a host page.
 *
 * @param root - Folder of the project.
 */
export function describeElements(root: string): DescribedElement[] {
  const files = sourceFiles(root);
  const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
  const modules = files.map((file) => ts.createSourceFile(file, texts.get(file) ?? '', ts.ScriptTarget.ES2022, true));
  const { modules: analysed } = create({ modules, plugins: litPlugin(), context: { dev: false } });
  const events = eventClasses(root);
  return entriesOf(root).map((entry) => {
    const file = `${folder}/${entry}/${entry}.ts`;
    const tag = `jjj-${entry}`;
    const declaration = analysed
      .find(({ path }) => path === file)
      ?.declarations?.find((each): each is ElementDeclaration => each.kind === 'class' && each.name.startsWith('Jjj'));
    if (!declaration || !texts.get(file)?.includes(`'${tag}'`)) throw new Error(`${file} defines no ${tag}.`);
    return { tag, className: declaration.name, entry, declaration: forHosts(declaration, tag, events) };
  });
}

/** The manifest of the package: one module an element, by which a page imports it. */
export function manifestOf(elements: readonly DescribedElement[]): Package {
  return { schemaVersion: '2.1.0', modules: elements.map(moduleOf) };
}

/** Classes of the events that elements dispatch, from the files in `elements/events/`. */
export function eventClasses(root: string): EventClasses {
  const files = readdirSync(join(root, folder, 'events')).filter((file) => /^[a-z-]+\.ts$/.test(file));
  const texts = files.map((file) => readFileSync(join(root, folder, 'events', file), 'utf8'));
  const found = texts.flatMap((text) => [
    ...text.matchAll(/class (\w+) extends (?:Custom)?Event\b[\s\S]*?super\(\s*'(jjj-[a-z-]+)'/g),
  ]);
  return new Map(found.map(([, className = '', name = '']) => [name, className]));
}

/** Names of the entries that are elements. */
function entriesOf(root: string): string[] {
  const names = readdirSync(join(root, folder)).sort();
  return names.filter((name) => existsSync(join(root, folder, name, `${name}.ts`)));
}

function sourceFiles(root: string): string[] {
  const own = entriesOf(root).map((name) => `${folder}/${name}/${name}.ts`);
  const others = foundations.flatMap((name) =>
    readdirSync(join(root, folder, name)).map((file) => `${folder}/${name}/${file}`),
  );
  const isCode = (file: string) => /^[^.]+\.ts$/.test(file);
  return [...new Set([...others.filter(isCode).sort(), ...own])];
}

function forHosts(declaration: ElementDeclaration, tag: string, events: EventClasses): ElementDeclaration {
  const { members = [], attributes = [], events: told = [] } = declaration;
  const described: ElementDeclaration = {
    ...declaration,
    tagName: tag,
    customElement: true,
    members: members.filter(isPublic).map(withoutOrigin),
    attributes: attributes.map(withoutOrigin),
    events: told.filter(({ name }) => name?.startsWith('jjj-')).map((event) => typed(event, events)),
  };
  return described;
}

function isPublic(member: ClassMember): boolean {
  return member.privacy === undefined && !member.name.startsWith('#') && !member.static;
}

/** Where in the sources something is inherited from is nothing that a host page can look up. */
function withoutOrigin<T extends object>(member: T): T {
  const { inheritedFrom: _, ...own } = member as T & { inheritedFrom?: unknown };
  return own as T;
}

function typed(event: ElementEvent, classes: EventClasses): ElementEvent {
  return { ...event, type: { text: classes.get(event.name) ?? 'Event' } };
}

function moduleOf({ tag, className, entry, declaration }: DescribedElement): JavaScriptModule {
  const path = `dist/lib/${entry}.js`;
  const reference = { name: className, module: path };
  return {
    kind: 'javascript-module',
    path,
    declarations: [declaration],
    exports: [
      { kind: 'js', name: className, declaration: reference },
      { kind: 'custom-element-definition', name: tag, declaration: reference },
    ],
  };
}
