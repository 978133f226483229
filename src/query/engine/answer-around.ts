import type { QueryOutcome, QueryTask, QueryTaskOptions } from '../../core/query-task.js';
import { geodesicBuffer, requireBufferDistance } from '../geodesy/geodesic-buffer.js';
import { LinePath } from '../geodesy/line-path.js';
import { AroundMatcher } from './around.js';
import { gather } from './gather.js';
import { NewsDesk } from './news-desk.js';
import { outcomeOf, subjectFacts } from './outcome.js';
import type { QuestionContext } from './question-context.js';
import { allSlices, resolveSubject, type Subject } from './subject.js';

type Send = QueryTaskOptions['onNews'];

/** What lies within a distance of a subject, or within several. */
export async function answerAround(
  context: QuestionContext,
  { targets, subject: asked, distancesMeters, outline }: Extract<QueryTask, { ask: 'buffer' }>,
  send: Send,
): Promise<QueryOutcome> {
  for (const distance of distancesMeters) requireBufferDistance(distance);
  const subject = await resolveSubject(context, asked);
  const ascending = [...new Set(distancesMeters)].sort((a, b) => a - b);
  const desk = new NewsDesk(targets.length, send, 'distanceMeters');
  const options = { distancesMeters: ascending };
  await gather(context, targets, (target) => new AroundMatcher(subject.features, target, options), desk);
  const facts = subjectFacts(subject);
  const rings: QueryOutcome['shapes'][number][] = [];
  for (const distanceMeters of outline ? ascending : []) {
    const geometry = await geodesicBuffer(subject.geometry(), distanceMeters);
    context.signal.throwIfAborted();
    rings.push({ role: 'ring', geometry, distanceMeters });
  }
  return outcomeOf(desk, { ...facts, shapes: [...(facts.shapes ?? []), ...rings] });
}

/** What lies along a line, from its start. */
export async function answerCorridor(
  context: QuestionContext,
  { targets, along, distanceMeters, fromEnd, outline }: Extract<QueryTask, { ask: 'corridor' }>,
  send: Send,
): Promise<QueryOutcome> {
  requireBufferDistance(distanceMeters);
  const line = await resolveSubject(context, { kind: 'features', targets: along });
  const path = LinePath.of(allSlices(line), { fromEnd });
  const desk = new NewsDesk(targets.length, send, 'alongMeters');
  const options = { distancesMeters: [distanceMeters], path };
  await gather(context, targets, (target) => new AroundMatcher(line.features, target, options), desk);
  const shapes = outline ? [await corridorShape(line, distanceMeters)] : [];
  context.signal.throwIfAborted();
  const { lengthMeters, branchesMeters, gaps, start, end } = path;
  const gapsMeters = gaps.reduce((sum, { meters }) => sum + meters, 0);
  return outcomeOf(desk, {
    ...subjectFacts(line),
    shapes,
    path: { lengthMeters, branchesMeters, gaps: gaps.length, gapsMeters, start, end },
  });
}

async function corridorShape(line: Subject, distanceMeters: number): Promise<QueryOutcome['shapes'][number]> {
  return { role: 'corridor', geometry: await geodesicBuffer(line.geometry(), distanceMeters), distanceMeters };
}
