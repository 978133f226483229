import type { Bbox } from '../core/bbox.js';
import { type ServedFeature, servedFeatures } from './served-feature.js';
import type { ServiceConnection } from './service-connection.js';
import type { FeatureAnswer, ServiceProtocol } from './service-protocol.js';

/** What windows of one service are read with. */
export interface WindowReader {
  readonly protocol: ServiceProtocol;
  readonly connection: ServiceConnection;
  /** See `Asked` in served-feature. */
  readonly id: string;
  readonly crs: string;
  readonly pageSize: number;
}

/** A page of a window. */
export interface WindowPage {
  readonly features: readonly ServedFeature[];
  /** How many match in the window, as far as the server says. */
  readonly matched: number | undefined;
  /** Bytes of the answer. */
  readonly bytes: number;
}

/**
 * All features of an area, page by page. What the server says of itself is held against what it does: each feature comes
 * once, pages come to an end, there are no more of them than asked for, and as many in all as it said.
 *
 * @param counted - How many match, when that was asked for before.
 * @throws {AtlasError} `service-refused`; the pages given before are then void.
 */
export async function* readWindow(
  reader: WindowReader,
  bbox: Bbox,
  signal: AbortSignal | undefined,
  counted?: number,
): AsyncGenerator<WindowPage> {
  const { protocol, pageSize } = reader;
  const said = counted ?? (protocol.countsApart ? await protocol.count(bbox, signal) : undefined);
  const check = new WindowCheck(reader, bbox, said);
  let after: string | undefined;
  do {
    const answer = await protocol.page({ bbox, limit: pageSize, after }, signal);
    const features = check.take(answer);
    yield { features, matched: check.said, bytes: answer.bytes };
    after = check.isLast ? undefined : answer.next;
  } while (after !== undefined);
}

/** Holds the pages of one window against each other, and against what the server says. */
class WindowCheck {
  readonly #reader: WindowReader;
  readonly #bbox: Bbox;
  readonly #seen = new Set<string>();
  #received = 0;
  /** How many match, as the server said first. */
  said: number | undefined;
  isLast = false;

  constructor(reader: WindowReader, bbox: Bbox, said: number | undefined) {
    this.#reader = reader;
    this.#bbox = bbox;
    this.said = said;
  }

  /** @throws {AtlasError} `service-refused` at the first contradiction. */
  take(answer: FeatureAnswer): readonly ServedFeature[] {
    const { connection, id, crs } = this.#reader;
    this.#requireFewEnough(answer);
    const features = servedFeatures(answer, { id, bbox: this.#bbox, crs }, connection);
    for (const { id: name } of features) {
      if (this.#seen.has(name)) throw connection.fault('page-repeated', answer.url, { name });
      this.#seen.add(name);
    }
    this.#received += answer.features.length;
    this.#requireCount(answer);
    return features;
  }

  #requireFewEnough({ url, features, next }: FeatureAnswer): void {
    const { connection, pageSize } = this.#reader;
    const received = features.length;
    if (received > pageSize) throw connection.fault('limit-ignored', url, { expected: pageSize, received });
    if (received === 0 && next !== undefined) throw connection.fault('page-endless', url);
  }

  #requireCount({ url, matched, next }: FeatureAnswer): void {
    const { connection, protocol } = this.#reader;
    this.said ??= matched;
    const { said } = this;
    const received = this.#received;
    this.isLast = next === undefined || (protocol.countsApart && said !== undefined && received >= said);
    if (said === undefined) return;
    if (matched !== undefined && matched !== said)
      throw connection.fault('count-wrong', url, { expected: said, received: matched });
    if (received > said || (this.isLast && received < said))
      throw connection.fault('count-wrong', url, { expected: said, received });
  }
}
