import { textIn } from '../../core/languages.js';
import type { LocalizedText } from '../../core/localized-text.js';
import type { AnswerInput } from '../../core/query-answer.js';
import type { QueryOutcome } from '../../core/query-task.js';
import { inBoth, lengthText } from './both-languages.js';
import type { OpenedPart, PreparedQuestion } from './task-of-request.js';

/** The files that an answer was made from, each once. */
export function inputsOf(
  { asked, about, by }: PreparedQuestion,
  outcome: QueryOutcome | undefined,
): readonly AnswerInput[] {
  const others = [...about, ...(by ? [by] : [])].map((part) => inputOf(part, part.opened.featureCount ?? 0, 0));
  const inputs = asked.map((part, target) =>
    inputOf(part, outcome?.considered[target] ?? 0, outcome?.undated[target] ?? 0),
  );
  const all = [...inputs, ...others];
  return all.filter(
    (input, index) => all.findIndex(({ url, title }) => url === input.url && title === input.title) === index,
  );
}

function inputOf({ layer, url, opened: { sidecar } }: OpenedPart, considered: number, undated: number): AnswerInput {
  return {
    title: layer.title,
    url,
    considered,
    undated,
    attribution: sidecar?.attribution,
    licence: sidecar?.licence.name,
    vintage: sidecar?.vintage,
    accuracyMeters: sidecar?.accuracyMeters,
    ...(sidecar?.licence.url !== undefined && { licenceUrl: sidecar.licence.url }),
    ...(sidecar && { datum: sidecar.datum, transforms: sidecar.transforms }),
    sources: (sidecar?.sources ?? []).map(({ title, url: address }) => ({
      title,
      ...(address !== undefined && { url: address }),
    })),
  };
}

/** What a reader must know of an answer beside its tables. */
export function notesOf({ asked }: PreparedQuestion, outcome: QueryOutcome): readonly LocalizedText[] {
  const undated = asked.flatMap(({ layer }, target) => {
    const count = outcome.undated[target] ?? 0;
    return count > 0 ? [inBoth('query.note-undated', (locale) => ({ layer: textIn(locale, layer.title), count }))] : [];
  });
  const { path } = outcome;
  if (!path || (path.branchesMeters === 0 && path.gaps === 0)) return undated;
  const branches = inBoth('query.note-branches', (locale) => ({
    length: lengthText(locale, path.branchesMeters),
    gaps: path.gaps,
    gapsLength: lengthText(locale, path.gapsMeters),
  }));
  return [...undated, branches];
}
