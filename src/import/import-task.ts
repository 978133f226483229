import type { ImportedFeatures, ImportedRows, ImportFile, Inspection, ReadingChoice } from '../core/importer.js';
import type { Failure } from '../core/packed-error.js';
import type { ReadWatch } from './feature-table.js';

/** What an importer is asked to do. */
export type ImportTask =
  | { readonly kind: 'inspect'; readonly file: ImportFile; readonly encoding: string | undefined }
  | { readonly kind: 'read'; readonly file: ImportFile; readonly choice: ReadingChoice }
  | { readonly kind: 'rows'; readonly file: ImportFile; readonly choice: ReadingChoice };

export type ImportAnswer = Inspection | ImportedFeatures | ImportedRows;

/** What the worker sends while it does its one task, and when it has. */
export type FromImportWorker =
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'answer'; readonly answer: ImportAnswer }
  | { readonly kind: 'failure'; readonly failure: Failure };

/**
 * Does a task, in a worker or where none may run; the programs for it are fetched when it is the first of its kind.
 *
 * @throws {AtlasError} `import-refused`.
 */
export async function doTask(task: ImportTask, watch: ReadWatch): Promise<ImportAnswer> {
  switch (task.kind) {
    case 'inspect':
      return (await import('./inspect-file.js')).inspectFile(task.file, task.encoding, watch);
    case 'read':
      return (await import('./read-file.js')).readFeatures(task.file, task.choice, watch);
    case 'rows':
      return (await import('./read-rows.js')).readRows(task.file, task.choice, watch);
  }
}
