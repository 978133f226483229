import type { QueryAnswer } from '../../core/query-answer.js';
import type { ExportOptions } from '../../viewer/export/export-options.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { saveFile } from '../shared/save-file.js';

/** Kinds of file that an answer can be saved as. */
export const fileKinds = ['csv', 'xlsx', 'geojson'] as const;
export type FileKind = (typeof fileKinds)[number];

/** How far the making of a file has come. */
export type SaveState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'making'; readonly kind: FileKind; readonly share: number }
  | { readonly phase: 'failed'; readonly reason: string };

/** Makes a file of an answer, one at a time, and gives it to the reader. */
export class SaveTask {
  state: SaveState = { phase: 'idle' };
  readonly #changed: () => void;
  #abort: AbortController | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Makes the file and hands it over. Nothing is thrown: a failure is in the state. */
  async save(kind: FileKind, answer: QueryAnswer, viewer: ViewerContract): Promise<void> {
    this.stop();
    const abort = new AbortController();
    this.#abort = abort;
    const onProgress = (share: number) => this.#put({ phase: 'making', kind, share });
    onProgress(0);
    try {
      const options = { ...(await optionsOf(answer, viewer)), onProgress, signal: abort.signal };
      const file = await fileOf(kind, answer, options);
      if (abort.signal.aborted) return;
      saveFile(file, `${nameOf(answer, viewer, options.made)}.${kind}`);
      this.#put({ phase: 'idle' });
    } catch (reason) {
      const text = reason instanceof Error ? reason.message : String(reason);
      if (!abort.signal.aborted) this.#put({ phase: 'failed', reason: text });
    }
  }

  stop(): void {
    this.#abort?.abort();
    if (this.state.phase !== 'idle') this.#put({ phase: 'idle' });
  }

  #put(state: SaveState): void {
    this.state = state;
    this.#changed();
  }
}

async function optionsOf(answer: QueryAnswer, viewer: ViewerContract): Promise<ExportOptions> {
  const columns = answer.request.layers.map(async ({ layer, variant }) => {
    return [layer, await viewer.columnsOf(layer, variant)] as const;
  });
  const { locale } = viewer.state;
  return { locale, catalog: viewer.catalog, columns: new Map(await Promise.all(columns)), made: new Date() };
}

function nameOf({ request }: QueryAnswer, { catalog }: ViewerContract, made: Date): string {
  return `${catalog.id}-${request.ask}-${made.toISOString().slice(0, 10)}`;
}

/** Each kind is fetched when it is first wanted. */
async function fileOf(kind: FileKind, answer: QueryAnswer, options: ExportOptions): Promise<Blob> {
  if (kind === 'csv') return (await import('../../viewer/export/csv.js')).csvOfAnswer(answer, options);
  if (kind === 'xlsx') return (await import('../../viewer/export/xlsx.js')).xlsxOfAnswer(answer, options);
  return (await import('../../viewer/export/geojson.js')).geoJsonOfAnswer(answer, options);
}
