import type { LocalizedText } from '../../core/localized-text.js';
import type { MessageKey } from '../../core/messages/en.js';
import { formatCoordinates } from '../../core/number-format.js';
import type { QueryRequest } from '../../core/query-request.js';
import type { QueryOutcome } from '../../core/query-task.js';
import { inBoth } from './both-languages.js';

const methods: Readonly<Record<QueryRequest['ask'], readonly MessageKey[]>> = {
  find: ['query.method-filter'],
  identify: ['query.method-distance', 'query.method-edges'],
  within: ['query.method-relation', 'query.method-edges'],
  intersects: ['query.method-relation', 'query.method-edges'],
  touches: ['query.method-relation', 'query.method-edges'],
  buffer: ['query.method-distance', 'query.method-buffer', 'query.method-certainty', 'query.method-edges'],
  corridor: ['query.method-distance', 'query.method-buffer', 'query.method-certainty', 'query.method-edges'],
  nearest: ['query.method-distance', 'query.method-edges'],
  summarise: ['query.method-clip', 'query.method-areas', 'query.method-figures', 'query.method-edges'],
  neighbours: ['query.method-border', 'query.method-edges'],
};

/** How an answer was found and measured, a sentence each. */
export function methodTexts({ ask }: QueryRequest, outcome: QueryOutcome | undefined): readonly LocalizedText[] {
  const sentences = methods[ask].map((key) => inBoth(key));
  const { path } = outcome ?? {};
  if (!path) return sentences;
  return [inBoth('query.method-chainage', { start: formatCoordinates(path.start) }), ...sentences];
}
