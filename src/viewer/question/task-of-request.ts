import type { Bbox } from '../../core/bbox.js';
import type { LoadedSource } from '../../core/data-client.js';
import type { LayerPart } from '../../core/layer-definition.js';
import type { LocalizedText } from '../../core/localized-text.js';
import type { QueryLayer, QueryRequest } from '../../core/query-request.js';
import type { QueryTarget, QueryTask, SummaryTarget, TaskSubject } from '../../core/query-task.js';
import { namedSubject, unitsOf } from './request-subject.js';
import { type AskedPart, type AskingContext, askedParts, targetOf } from './request-targets.js';

/** A request with all that is needed to put it and to say its answer. */
export interface PreparedQuestion {
  readonly request: QueryRequest;
  readonly task: QueryTask;
  /** The parts behind the targets of the task, in their order. */
  readonly asked: readonly OpenedPart[];
  /** The parts behind the subject, or behind the line of a corridor. */
  readonly about: readonly OpenedPart[];
  /** The part with the units of a breakdown. */
  readonly by: OpenedPart | undefined;
  /** What the subject is called, when it has a name of its own. */
  readonly subjectTitle: LocalizedText | undefined;
}

/** A part whose file was opened. */
export interface OpenedPart extends AskedPart {
  readonly opened: LoadedSource;
}

/** What has to be known and done to prepare a question. */
export interface PreparingContext extends AskingContext {
  readonly viewBbox: Bbox | undefined;
  /** Opens a file; see `SourceShelf.open`. */
  readonly open: (url: string) => Promise<LoadedSource>;
}

/**
 * Turns a request about layers into a task about files.
 *
 * @throws {AtlasError} `layer-unknown`, `value-invalid`, `query-empty`, or why a file cannot be read.
 */
export async function prepareQuestion(request: QueryRequest, context: PreparingContext): Promise<PreparedQuestion> {
  const openAll = (layers: readonly QueryLayer[]) => openParts(layers, context);
  const asked = await openAll(request.layers);
  const target = (part: OpenedPart) => targetOf(part, part.opened.sidecar, request.year);
  const targets = asked.map(target);
  if (request.ask === 'find') return { ...whole(request, asked), task: { ask: 'find', targets } };
  if (request.ask === 'identify') {
    const { ask, lngLat, toleranceMeters } = request;
    return { ...whole(request, asked), task: { ask, targets, lngLat, toleranceMeters } };
  }
  if (request.ask === 'corridor') {
    const about = await openAll([request.along]);
    const { ask, distanceMeters, fromEnd = false, outline = true } = request;
    const task: QueryTask = { ask, targets, along: about.map(target), distanceMeters, fromEnd, outline };
    return { ...whole(request, asked), about, task };
  }
  const named = namedSubject(request.subject, context, context.viewBbox);
  const about = 'features' in named ? await openAll([named.features]) : [];
  const subject: TaskSubject =
    'features' in named
      ? { kind: 'features', targets: about.map(target) }
      : { kind: 'geometry', geometry: named.geometry };
  const by = request.ask === 'summarise' && request.by !== undefined ? await openUnits(request.by, context) : undefined;
  const task = taskAbout(request, asked, targets, subject, by && targetOf(by, by.opened.sidecar));
  return { request, task, asked, about, by, subjectTitle: named.title };
}

type RequestAbout = Exclude<QueryRequest, { ask: 'find' | 'identify' | 'corridor' }>;

function taskAbout(
  request: RequestAbout,
  asked: readonly OpenedPart[],
  targets: readonly QueryTarget[],
  subject: TaskSubject,
  by: QueryTarget | undefined,
): QueryTask {
  switch (request.ask) {
    case 'buffer':
      return {
        ask: request.ask,
        targets,
        subject,
        distancesMeters: request.distancesMeters,
        outline: request.outline ?? true,
      };
    case 'nearest': {
      const { ask, count, each = false, withinMeters } = request;
      return { ask, targets, subject, count, each, ...(withinMeters !== undefined && { withinMeters }) };
    }
    case 'summarise':
      return {
        ask: request.ask,
        targets: asked.map((part, at) => summed(part, targets[at])),
        subject,
        ...(by && { by }),
      };
    case 'neighbours': {
      const indicator = request.indicator ?? choroplethColumn(asked[0]);
      return { ask: request.ask, targets, subject, ...(indicator !== undefined && { indicator }) };
    }
    default:
      return { ask: request.ask, targets, subject };
  }
}

/** Column of the figure that a part's map shows. */
export function choroplethColumn(part: OpenedPart | undefined): string | undefined {
  const symbology = part?.part.symbology;
  return symbology?.kind === 'choropleth' ? symbology.column : undefined;
}

function summed({ part }: OpenedPart, target: QueryTarget | undefined): SummaryTarget {
  const { symbology, time } = part;
  const classColumn = countedColumn(part);
  return {
    ...(target ?? { url: '', worstAccuracyMeters: 0 }),
    ...(classColumn !== undefined && { classColumn }),
    ...(symbology.kind === 'lines' && time && { dateColumn: time.column }),
  };
}

/** Column by whose values features are counted; none where classes are those of numbers. */
function countedColumn({ symbology, classed }: LayerPart): string | undefined {
  if (symbology.kind === 'choropleth') return undefined;
  if (classed?.column !== symbology.column) return symbology.column;
  return 'values' in classed ? classed.of : undefined;
}

function whole(request: QueryRequest, asked: readonly OpenedPart[]) {
  return { request, asked, about: [], by: undefined, subjectTitle: undefined };
}

async function openParts(layers: readonly QueryLayer[], context: PreparingContext): Promise<readonly OpenedPart[]> {
  const parts = layers.flatMap((layer) => askedParts(layer, context));
  return Promise.all(parts.map(async (part) => ({ ...part, opened: await context.open(part.url) })));
}

async function openUnits(level: string, context: PreparingContext): Promise<OpenedPart | undefined> {
  const [units] = await openParts([unitsOf(context.catalog, level)], context);
  return units;
}
