import type { QueryOutcome, QueryTask, QueryTaskOptions } from '../../core/query-task.js';
import { slicesAt } from '../planar/geometry-slice.js';
import { PreparedShape } from '../planar/prepared-shape.js';
import { requireAreas } from './areas.js';
import { ClassSums } from './class-sums.js';
import { gather } from './gather.js';
import { NewsDesk } from './news-desk.js';
import { outcomeOf, subjectFacts } from './outcome.js';
import type { QuestionContext } from './question-context.js';
import { allSlices, readChunks, resolveSubject } from './subject.js';
import { SummaryMatcher } from './summarise.js';

/** Counts, clipped lengths and area shares of what lies in an area, by class and, if wanted, by unit. */
export async function answerSummary(
  context: QuestionContext,
  { targets, subject: asked, by }: Extract<QueryTask, { ask: 'summarise' }>,
  send: QueryTaskOptions['onNews'],
): Promise<QueryOutcome> {
  const subject = await resolveSubject(context, asked);
  const slices = allSlices(subject);
  requireAreas(slices.map(({ kind }) => kind));
  const shape = new PreparedShape(slices);
  const chunks = by ? await readChunks(context, [by]) : [];
  const units = chunks.flatMap(({ page }) =>
    Array.from({ length: page.featureCount }, (_, row) => ({ shape: new PreparedShape(slicesAt(page, row)) })),
  );
  const sums = new ClassSums();
  const desk = new NewsDesk(targets.length, send);
  const begin = (target: number) => sums.begin(target);
  await gather(context, targets, (_, index) => new SummaryMatcher(shape, units, sums, index), desk, { begin });
  return outcomeOf(desk, { ...subjectFacts(subject), units: chunks, classes: sums.all });
}
