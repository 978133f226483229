import type { TextEncoding } from './text-encoding.js';

/** A file that is read, and how its text is encoded. */
export interface SourceFile {
  /** With its ending. */
  readonly name: string;
  /** Without it. */
  readonly title: string;
  readonly data: Blob;
  readonly encoding: TextEncoding;
}

/** Name of a file without its ending. */
export function titleOf(name: string): string {
  return name.replace(/^.*[\\/]/, '').replace(/(?<=.)\.[^.]{1,12}$/, '') || name;
}
