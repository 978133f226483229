import type { FeaturePage } from '../core/columns.js';
import type { DataClient, LoadedSource } from '../core/data-client.js';
import type { Catalog } from '../core/layer-definition.js';
import type { QueryAnswer, QueryOptions } from '../core/query-answer.js';
import type { QueryRequest } from '../core/query-request.js';
import { BothNames } from './both-names.js';
import { layerDefinition } from './catalog-lookup.js';
import { type LocatedFeature, partFeatures } from './part-features.js';
import { type AskingSupplies, askQuestion } from './question/ask-question.js';
import type { OpenedPart } from './question/task-of-request.js';
import type { ShelvedSource } from './shelved-source.js';

/** What questions about a catalog are put with. */
export interface CatalogQuestionsOptions {
  readonly catalog: Catalog;
  readonly client: DataClient;
  /** Absolute URL of the folder that relative sources start from. */
  readonly geodataBase: string;
  /** Bytes that may be fetched for a question that says nothing else. */
  readonly budgetBytes: number;
}

/** Puts questions to the layers of a catalog without a map: each layer is asked in the first of its variants. */
export class CatalogQuestions {
  readonly #supplies: AskingSupplies;
  readonly #client: DataClient;
  readonly #names = new BothNames();
  readonly #opening = new Map<string, Promise<LoadedSource>>();
  readonly #sources = new Map<string, ShelvedSource>();

  constructor({ catalog, client, geodataBase, budgetBytes }: CatalogQuestionsOptions) {
    this.#client = client;
    this.#supplies = {
      client,
      budgetBytes,
      wording: {
        catalog,
        nameOf: (part, page, row) => this.#names.of(this.#locate(part, page, row)),
        prepare: (part, page) => this.#names.prepare(this.#rowsOf(part, page)),
      },
      context: () => ({
        catalog,
        urlOf: (source) => new URL(source, geodataBase).href,
        variantOf: (layer) => layerDefinition(catalog, layer).variants[0]?.id ?? '',
        viewBbox: undefined,
        open: (url) => this.#open(url),
      }),
    };
  }

  /** See `ViewerContract.query`; a subject `view` needs a box of its own. */
  async *query(request: QueryRequest, options: QueryOptions = {}): AsyncGenerator<QueryAnswer> {
    for await (const { answer } of askQuestion(request, this.#supplies, options)) yield answer;
  }

  /** A file is opened once; one that failed is tried again with the next question. */
  #open(url: string): Promise<LoadedSource> {
    const known = this.#opening.get(url);
    if (known) return known;
    const opening = this.#client.load(url);
    this.#opening.set(url, opening);
    opening.catch(() => this.#opening.delete(url));
    return opening;
  }

  #locate(part: OpenedPart, page: FeaturePage, row: number): LocatedFeature {
    return { features: partFeatures(part.part, this.#source(part)), page, row };
  }

  /** The same object for the same file, so that what is known of its names is kept. */
  #source({ url, opened }: OpenedPart): ShelvedSource {
    const known = this.#sources.get(url);
    if (known?.opened === opened) return known;
    const source = { opened, pages: opened.pages, complete: !opened.byView, generalised: false };
    this.#sources.set(url, source);
    return source;
  }

  *#rowsOf(part: OpenedPart, page: FeaturePage): Generator<LocatedFeature> {
    for (let row = 0; row < page.featureCount; row++) yield this.#locate(part, page, row);
  }
}
