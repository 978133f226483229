import type { QueryTarget } from '../../core/query-task.js';
import type { Findings, Matcher } from './findings.js';
import type { NewsDesk } from './news-desk.js';
import { type QuestionContext, scanTarget, type TargetPage } from './question-context.js';

/** What else is done with what was found in a page. */
export interface Sink {
  /** Reading of a target begins. */
  readonly begin?: (target: number) => void;
  readonly take?: (target: number, page: TargetPage, findings: Findings) => void;
}

/** Searches every target and sends what it finds. */
export async function gather(
  context: QuestionContext,
  targets: readonly QueryTarget[],
  matcherOf: (target: QueryTarget, index: number) => Matcher,
  desk: NewsDesk,
  sink: Sink = {},
): Promise<void> {
  for (const [index, target] of targets.entries()) {
    const matcher = matcherOf(target, index);
    await scanTarget(context, target, matcher.area, {
      begin: (pages) => {
        desk.begin(index, pages);
        sink.begin?.(index);
      },
      visit: (page) => {
        const findings = matcher.match(page, target);
        sink.take?.(index, page, findings);
        desk.take(index, page, findings);
      },
    });
  }
  desk.flush();
}
