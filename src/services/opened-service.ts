import type { Bbox } from '../core/bbox.js';
import type { AskedService } from '../core/feature-service.js';
import { FeatureColumns } from './feature-columns.js';
import { OgcFeatures } from './ogc-features.js';
import { type Asked, type ServedFeature, servedFeatures } from './served-feature.js';
import type { ServiceConnection } from './service-connection.js';
import type { ServiceProtocol } from './service-protocol.js';

/** Features that are asked for to learn what there is. */
const samples = 20;

/** A service that was found to do what it says. */
export interface OpenedService {
  readonly protocol: ServiceProtocol;
  readonly columns: FeatureColumns;
  /** How many features there are, as the server says. */
  readonly total: number | undefined;
  /** About how many bytes of an answer a feature takes. */
  readonly featureBytes: number;
  readonly extent: Bbox | undefined;
}

/** Speaks to a service in the way that its kind asks for; what reads XML is fetched for a WFS only. */
export async function protocolOf(service: AskedService, connection: ServiceConnection): Promise<ServiceProtocol> {
  if (service.kind === 'ogc-features') return new OgcFeatures(service, connection);
  const { Wfs } = await import('./wfs.js');
  return new Wfs(service, connection);
}

/**
 * Asks for what the service is and for some features, then for what lies where the first of them does: a server that reads
 * the sides of an area in another order finds nothing there, and would give an empty map for an answer.
 *
 * @throws {AtlasError} `service-refused`, and why a request failed.
 */
export async function openService(
  service: AskedService,
  connection: ServiceConnection,
  signal: AbortSignal | undefined,
): Promise<OpenedService> {
  const protocol = await protocolOf(service, connection);
  const served = await protocol.describe(signal);
  const limit = Math.min(samples, service.pageSize ?? samples);
  const answer = await protocol.page({ bbox: undefined, limit, after: undefined }, signal);
  const { url, features: raw, matched, bytes } = answer;
  if (raw.length > limit) throw connection.fault('limit-ignored', url, { expected: limit, received: raw.length });
  const asked: Asked = { id: service.id, bbox: undefined, crs: service.crs ?? 'CRS84' };
  const features = servedFeatures(answer, asked, connection);
  const [first] = features;
  if (first) await requireFound(first, protocol, asked, connection, signal);
  const columns = new FeatureColumns(served, features, service.id);
  for (const feature of features) columns.valuesOf(feature, url, connection);
  const total = matched !== undefined && matched >= raw.length ? matched : undefined;
  return { protocol, columns, total, featureBytes: Math.ceil(bytes / Math.max(1, raw.length)), extent: served.extent };
}

async function requireFound(
  { bbox }: ServedFeature,
  protocol: ServiceProtocol,
  asked: Asked,
  connection: ServiceConnection,
  signal: AbortSignal | undefined,
): Promise<void> {
  const around = grown(bbox);
  const answer = await protocol.page({ bbox: around, limit: samples, after: undefined }, signal);
  servedFeatures(answer, { ...asked, bbox: around }, connection);
  if (answer.features.length === 0)
    throw connection.fault('bbox-empty', answer.url, { expected: `[${around.join(', ')}]` });
}

/** By a metre, so that rounding does not lose what lies on the side of a box. */
function grown([west, south, east, north]: Bbox): Bbox {
  const sides: Bbox = [west - 1e-5, south - 1e-5, east + 1e-5, north + 1e-5];
  const [left, low, right, high] = sides.map((side) => Number(side.toFixed(7)));
  return [left ?? west, low ?? south, right ?? east, high ?? north];
}
