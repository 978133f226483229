import type { Bbox } from '../core/bbox.js';
import type { ServiceConnection } from './service-connection.js';
import type { ServiceProtocol } from './service-protocol.js';
import { type ServedFeature, servedFeatures } from './served-feature.js';

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
  { protocol, connection, id, crs, pageSize }: WindowReader,
  bbox: Bbox,
  signal: AbortSignal | undefined,
  counted?: number,
): AsyncGenerator<WindowPage> {
  const seen = new Set<string>();
  let said = counted ?? (protocol.countsApart ? await protocol.count(bbox, signal) : undefined);
  let received = 0;
  let after: string | undefined;
  do {
    const answer = await protocol.page({ bbox, limit: pageSize, after }, signal);
    const { url, features: raw, matched, next } = answer;
    if (raw.length > pageSize)
      throw connection.fault('limit-ignored', url, { expected: pageSize, received: raw.length });
    said ??= matched;
    const isOtherCount = said !== undefined && matched !== undefined && matched !== said;
    if (isOtherCount) throw connection.fault('count-wrong', url, { expected: said ?? 0, received: matched ?? 0 });
    const features = servedFeatures(answer, { id, bbox, crs }, connection);
    for (const { id: name } of features) {
      if (seen.has(name)) throw connection.fault('page-repeated', url, { name });
      seen.add(name);
    }
    received += raw.length;
    if (raw.length === 0 && next !== undefined) throw connection.fault('page-endless', url);
    const isLast = next === undefined || (protocol.countsApart && said !== undefined && received >= said);
    if (said !== undefined && (received > said || (isLast && received < said)))
      throw connection.fault('count-wrong', url, { expected: said, received });
    yield { features, matched: said, bytes: answer.bytes };
    after = isLast ? undefined : next;
  } while (after !== undefined);
}
