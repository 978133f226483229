import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Entries without any element, which work in Node too. They are built apart and share nothing with the elements. */
export const headlessEntries: readonly string[] = ['flatgeobuf', 'query'];

/**
 * The entries of the package that share their chunks: name and source file, by which they are called `dist/lib/NAME.js`.
 *
 * @param root - Folder of the project.
 */
export function libraryEntries(root: string): Record<string, string> {
  const names = entryNames(root).filter((name) => !headlessEntries.includes(name));
  return { 'jjj-atlas': 'src/index.ts', ...Object.fromEntries(names.map((name) => [name, `src/entries/${name}.ts`])) };
}

/** The names of all entries but `jjj-atlas`, in order. */
export function entryNames(root: string): string[] {
  const files = readdirSync(join(root, 'src/entries')).sort();
  return files.flatMap((file) => (/^[a-z-]+\.ts$/.test(file) ? [file.slice(0, -'.ts'.length)] : []));
}
