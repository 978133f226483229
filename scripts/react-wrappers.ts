import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DescribedElement } from './element-manifest.js';

const library = 'node_modules/@lit/react';

/**
 * The files of `jjj-atlas/react`: a component for each element, made from its description with the library that Lit has
 * for this, which comes along. Each is a module of its own, so that a bundler takes only those that a page uses.
 *
 * @param root - Folder of the project.
 * @returns Paths in `dist/lib`, and what is in the files.
 */
export function reactWrappers(root: string, elements: readonly DescribedElement[]): [string, string][] {
  const read = (file: string) =>
    readFileSync(join(root, library, file), 'utf8').replace(/\n\/\/# sourceMappingURL=.*/, '');
  const index = elements.map(({ className, entry }) => `export { ${className} } from './${entry}.js';\n`).join('');
  return [
    ['react/create-component.js', read('create-component.js')],
    ['types/react/create-component.d.ts', read('development/create-component.d.ts')],
    ['react/index.js', index],
    ['types/react/index.d.ts', index],
    ...elements.flatMap((element): [string, string][] => [
      [`react/${element.entry}.js`, component(element)],
      [`types/react/${element.entry}.d.ts`, componentTypes(element)],
    ]),
  ];
}

function component(element: DescribedElement): string {
  const { tag, className, entry } = element;
  const events = eventProps(element).map(({ prop, name }) => `    ${prop}: '${name}',\n`);
  return `import * as react from 'react';
import { ${className} as elementClass } from '../${entry}.js';
import { createComponent } from './create-component.js';

export const ${className} = /* @__PURE__ */ createComponent({
  react,
  tagName: '${tag}',
  elementClass,
  displayName: '${className}',
  events: {
${events.join('')}  },
});
`;
}

function componentTypes(element: DescribedElement): string {
  const { tag, className, entry, declaration } = element;
  const events = eventProps(element);
  const props = events.map(
    ({ prop, name, description }) => `  /** ${description} */\n  ${prop}: EventName<HTMLElementEventMap['${name}']>;\n`,
  );
  const sentence = (declaration.description ?? '').replaceAll('\n', '\n * ');
  return `import type { ${className} as ${className}Element } from '../src/entries/${entry}.js';
import type {} from '../src/index.js';
import type { ${events.length > 0 ? 'EventName, ' : ''}ReactWebComponent } from './create-component.js';

/**
 * \`<${tag}>\` as a component of React. ${sentence}
 */
export declare const ${className}: ReactWebComponent<${className}Element, {
${props.join('')}}>;
export type { ${className}Element };
`;
}

interface EventProp {
  readonly prop: string;
  readonly name: string;
  readonly description: string;
}

/** `onJjjViewChanged` for `jjj-view-changed`: the prefix keeps clear of what React has itself, such as `onError`. */
function eventProps({ declaration: { events = [] } }: DescribedElement): EventProp[] {
  return events.map(({ name, description = '' }) => {
    const words = name.split('-').map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
    return { prop: `on${words.join('')}`, name, description };
  });
}
