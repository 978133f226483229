import type { QueryAnswer } from '../../core/query-answer.js';
import type { QueryRequest } from '../../core/query-request.js';
import { saveRefused } from '../../export/save-refused.js';
import type { ExportOptions } from '../../viewer/export/export-options.js';
import { isPlain } from '../../viewer/export/exported-answer.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { answerOf } from '../shared/question-parts.js';
import { fileNameOf, formatEndings, requestOfChoice, type SaveChoice, type SaveFormat } from './save-choice.js';

/** How far a file has come: reading what goes into it, then writing. */
export type SaveProgress = (step: 'reading' | 'writing', share: number) => void;

/** A file that was made. */
export interface SavedFile {
  readonly file: Blob;
  readonly name: string;
  readonly features: number;
}

/**
 * Makes a file of what was chosen, whatever of it is in view: what is not here is read.
 *
 * @throws {AtlasError} `save-refused`, or why something could not be read. Rejects with the signal's reason on abort.
 */
export async function fileOfChoice(
  viewer: ViewerContract,
  choice: SaveChoice,
  onProgress: SaveProgress,
  signal: AbortSignal,
): Promise<SavedFile> {
  const made = new Date();
  const request = requestOfChoice(viewer, choice);
  const answer = request ? await asked(viewer, request, onProgress, signal) : answerOf(viewer.state.question);
  if (!answer || answer.features.length === 0) throw saveRefused('nothing', 0);
  const name = fileNameOf(viewer, choice, made);
  const options: ExportOptions = {
    locale: viewer.state.locale,
    catalog: viewer.catalog,
    columns: await columnsOf(viewer, answer),
    crs: choice.format === 'kml' ? '4326' : choice.crs,
    plain: isPlain(answer),
    made,
    onProgress: (share) => onProgress('writing', share),
    signal,
  };
  const file = await written(choice.format, answer, name, options);
  return { file, name: `${name}.${formatEndings[choice.format]}`, features: answer.features.length };
}

async function asked(
  viewer: ViewerContract,
  request: QueryRequest,
  onProgress: SaveProgress,
  signal: AbortSignal,
): Promise<QueryAnswer | undefined> {
  let last: QueryAnswer | undefined;
  // The reader has seen how large it is.
  for await (const answer of viewer.query(request, { allowBytes: Number.MAX_SAFE_INTEGER, signal })) {
    last = answer;
    const { pagesDone, pagesTotal } = answer.progress;
    onProgress('reading', pagesTotal ? pagesDone / pagesTotal : 0);
  }
  return last;
}

async function columnsOf(viewer: ViewerContract, { request }: QueryAnswer): Promise<ExportOptions['columns']> {
  const columns = request.layers.map(async ({ layer, variant }) => {
    return [layer, await viewer.columnsOf(layer, variant)] as const;
  });
  return new Map(await Promise.all(columns));
}

/** Each format is fetched when it is first wanted. */
async function written(format: SaveFormat, answer: QueryAnswer, name: string, options: ExportOptions): Promise<Blob> {
  if (format === 'csv') return (await import('../../viewer/export/csv.js')).csvOfAnswer(answer, options);
  if (format === 'xlsx') return (await import('../../viewer/export/xlsx.js')).xlsxOfAnswer(answer, options);
  if (format === 'geojson') return (await import('../../viewer/export/geojson.js')).geoJsonOfAnswer(answer, options);
  const { featureFile } = await import('../../viewer/export/feature-file.js');
  return featureFile(format, answer, name, options);
}
