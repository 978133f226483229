import { AtlasError } from '../../core/atlas-error.js';
import type { FeatureFilter } from '../../core/feature-filter.js';
import type { QueryOutcome, QueryTarget, QueryTask, QueryTaskOptions } from '../../core/query-task.js';
import { ByteAllowance } from '../../flatgeobuf/scan.js';
import { textMatchFor } from '../filter/text-match.js';
import { slicesOf } from '../planar/geometry-slice.js';
import { PreparedShape } from '../planar/prepared-shape.js';
import { answerAround, answerCorridor } from './answer-around.js';
import { answerSummary } from './answer-summary.js';
import { requireAreas } from './areas.js';
import { PositionMatcher } from './around.js';
import { findMatcher } from './find.js';
import { gather } from './gather.js';
import { findNearest } from './nearest.js';
import { NeighbourMatcher } from './neighbours.js';
import { NewsDesk } from './news-desk.js';
import { outcomeOf, subjectFacts } from './outcome.js';
import { type QuestionContext, type QuestionFiles, VersionChanged } from './question-context.js';
import { RelationMatcher } from './relate.js';
import { allSlices, resolveSubject } from './subject.js';

/**
 * Answers one question: features are sent as they are found, everything else at the end.
 *
 * @throws {AtlasError} `query-too-large`, `query-empty`, `query-invalid`, `shape-invalid`, `column-unknown`, or why a file
 * cannot be read. Rejects with the signal's reason on abort.
 */
export async function answerTask(
  task: QueryTask,
  files: QuestionFiles,
  { allowBytes, onNews, signal }: QueryTaskOptions,
): Promise<QueryOutcome> {
  const like = await textMatchFor(filtersOf(task));
  signal.throwIfAborted();
  let present = files;
  for (let attempt = 1; ; attempt++) {
    try {
      const allowance = new ByteAllowance(allowBytes);
      return await answerOnce(task, { files: present, like, signal, allowance, versions: new Map() }, onNews);
    } catch (error) {
      if (!(error instanceof VersionChanged)) throw error;
      if (attempt === mostAttempts) throw keepsChanging(error.url);
      present = files.anew();
      for (const restarted of task.targets.keys()) onNews({ progress: nothingYet, chunks: [], restarted });
    }
  }
}

async function answerOnce(
  task: QueryTask,
  context: QuestionContext,
  onNews: QueryTaskOptions['onNews'],
): Promise<QueryOutcome> {
  switch (task.ask) {
    case 'find': {
      const desk = new NewsDesk(task.targets.length, onNews);
      await gather(context, task.targets, () => findMatcher, desk);
      return outcomeOf(desk);
    }
    case 'identify': {
      const desk = new NewsDesk(task.targets.length, onNews, 'distanceMeters');
      const position = { slices: slicesOf({ type: 'Point', coordinates: [...task.lngLat] }), accuracyMeters: 0 };
      await gather(context, task.targets, () => new PositionMatcher(position, task.toleranceMeters), desk);
      return outcomeOf(desk);
    }
    case 'buffer':
      return answerAround(context, task, onNews);
    case 'corridor':
      return answerCorridor(context, task, onNews);
    case 'summarise':
      return answerSummary(context, task, onNews);
    default:
      return answerAboutSubject(context, task, onNews);
  }
}

/** How often an answer is begun before a file that never stays the same is given up. */
const mostAttempts = 4;

const nothingYet = { pagesDone: 0, pagesTotal: undefined, considered: 0, found: 0 };

function keepsChanging(url: string): AtlasError {
  const message = `${url} changed on the server each time it was read. Publish new data under a new address.`;
  return new AtlasError('file-changed', message, { details: { url } });
}

type SubjectTask = Extract<QueryTask, { ask: 'within' | 'intersects' | 'touches' | 'nearest' | 'neighbours' }>;

async function answerAboutSubject(
  context: QuestionContext,
  task: SubjectTask,
  onNews: QueryTaskOptions['onNews'],
): Promise<QueryOutcome> {
  const subject = await resolveSubject(context, task.subject);
  const facts = subjectFacts(subject);
  if (task.ask === 'nearest') {
    const desk = new NewsDesk(task.targets.length, onNews, 'distanceMeters');
    await findNearest(context, task.targets, subject, task, desk);
    desk.flush();
    return outcomeOf(desk, facts);
  }
  const desk = new NewsDesk(task.targets.length, onNews, task.ask === 'neighbours' ? 'borderMeters' : undefined);
  if (task.ask === 'neighbours') {
    requireAreas(subject.features.flatMap(({ slices }) => slices.map(({ kind }) => kind)));
    const matcher = new NeighbourMatcher(subject, task.indicator);
    await gather(context, task.targets, () => matcher, desk);
    return outcomeOf(desk, {
      ...facts,
      shapes: [...(facts.shapes ?? []), { role: 'border', geometry: matcher.borders }],
    });
  }
  const shape = new PreparedShape(allSlices(subject));
  const { ask } = task;
  await gather(context, task.targets, () => new RelationMatcher(shape, ask), desk);
  return outcomeOf(desk, facts);
}

/** Every filter that the task will evaluate. */
function filtersOf(task: QueryTask): readonly (FeatureFilter | undefined)[] {
  const ofSubject = 'subject' in task && task.subject.kind === 'features' ? task.subject.targets : [];
  const ofLine = task.ask === 'corridor' ? task.along : [];
  const targets: readonly QueryTarget[] = [...task.targets, ...ofSubject, ...ofLine];
  return targets.map(({ where }) => where);
}
