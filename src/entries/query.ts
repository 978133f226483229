/*
 * `jjj-atlas/query`: the questions of `map.query` about a catalog without a map and without any element; in browsers and
 * in Node.
 */

import { AtlasError } from '../core/atlas-error.js';
import { parseCatalog } from '../core/catalog.js';
import type { Catalog } from '../core/layer-definition.js';
import type { LedgerEntry } from '../core/ledger.js';
import { parseUrl } from '../core/parse-url.js';
import type { QueryAnswer, QueryOptions } from '../core/query-answer.js';
import type { QueryRequest } from '../core/query-request.js';
import { CatalogQuestions } from '../viewer/catalog-questions.js';
import { LocalDataClient } from '../worker/local-data-client.js';

export { AtlasError, type AtlasErrorCode, type AtlasErrorDetails } from '../core/atlas-error.js';
export type { Bbox, LngLat } from '../core/bbox.js';
export type { AttributeValue } from '../core/columns.js';
export type { FeatureFilter, FilterTest } from '../core/feature-filter.js';
export type * from '../core/layer-definition.js';
export type { LedgerEntry } from '../core/ledger.js';
export type { Locale, LocalizedText } from '../core/localized-text.js';
export type * from '../core/query-answer.js';
export type { QueryKind, QueryLayer, QueryRequest, QuerySubject } from '../core/query-request.js';

/** What is asked, and how it is read. */
export interface OpenAtlasOptions {
  /** The catalog whose layers are asked: that of `jjj-atlas/catalog`, or a host's own. */
  readonly catalog: Catalog;
  /** Absolute URL of the folder that the sources of the catalog start from. */
  readonly geodataBase: string | URL;
  /** Whether cookies go with requests to other origins too, as `fetch` has it. Default `same-origin`. */
  readonly credentials?: RequestCredentials;
  /** Sent with every request for a file, such as `Authorization`. */
  readonly requestHeaders?: Readonly<Record<string, string>>;
  /** Memory for what was read, and the most that one question may fetch, bytes. Default 64,000,000. */
  readonly dataBudget?: number;
}

/** A catalog that can be asked. */
export interface Atlas {
  readonly catalog: Catalog;
  /** Requests and bytes that reading has cost so far, file by file. */
  readonly ledger: readonly LedgerEntry[];
  /**
   * Asks a question: partial answers as features arrive, the complete one last.
   *
   * @throws {AtlasError} (when iterated) when the question is not valid, needs more data than allowed, or a file cannot be
   * read. Rejects with the signal's reason on abort.
   */
  query(request: QueryRequest, options?: QueryOptions): AsyncGenerator<QueryAnswer>;
  /** The complete answer alone. Rejects as {@link query} throws. */
  answer(request: QueryRequest, options?: QueryOptions): Promise<QueryAnswer>;
}

const defaultBudgetBytes = 64_000_000;

/**
 * Opens a catalog to be asked, without a map. Nothing is read before the first question; then what the question needs.
 *
 * @throws {AtlasError} `catalog-invalid`, or `value-invalid` when `geodataBase` is not an absolute URL.
 */
export function openAtlas(options: OpenAtlasOptions): Atlas {
  const { credentials, requestHeaders: headers, dataBudget: budgetBytes = defaultBudgetBytes } = options;
  const catalog = parseCatalog(options.catalog);
  const client = new LocalDataClient({
    dataBudgetBytes: budgetBytes,
    ...(credentials && { credentials }),
    ...(headers && { headers }),
  });
  let ledger: readonly LedgerEntry[] = [];
  client.listen({
    page: () => undefined,
    replaced: () => undefined,
    ledger: (entries) => {
      ledger = entries;
    },
  });
  const questions = new CatalogQuestions({ catalog, client, budgetBytes, geodataBase: folderOf(options.geodataBase) });
  return {
    catalog,
    get ledger() {
      return ledger;
    },
    query: (request, asking) => questions.query(request, asking),
    answer: (request, asking) => lastOf(questions.query(request, asking)),
  };
}

async function lastOf(answers: AsyncIterable<QueryAnswer>): Promise<QueryAnswer> {
  let last: QueryAnswer | undefined;
  for await (const answer of answers) last = answer;
  if (last) return last;
  throw new AtlasError('query-failed', 'The question ended without an answer. Ask it again.', {
    details: { reason: 'no answer' },
  });
}

function folderOf(base: string | URL): string {
  const url = parseUrl(base);
  if (url) return url.href.replace(/\/?$/, '/');
  const received = String(base);
  const expected = 'an absolute URL';
  throw new AtlasError(
    'value-invalid',
    `geodataBase should be ${expected}, but is "${received}". Give the whole address.`,
    {
      details: { name: 'geodataBase', expected, received },
    },
  );
}
