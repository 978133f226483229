import * as v from 'valibot';
import { catalogProblem } from './catalog.js';
import { servedPart } from './feature-service.js';
import { requireKnownVersion } from './format-version.js';
import { hostLayerSchema, layerOfHostLayer } from './host-layer.js';
import { type LayerDefinition, type LayerPart, layerSchema } from './layer-definition.js';
import { parseUrl } from './parse-url.js';

/**
 * The definition of a layer that a host adds, from its short form (one file) or its long one (variants and parts), with
 * the addresses of its files made absolute.
 *
 * @param value - As it stands in JSON.
 * @param base - What relative addresses start from: the page, or the JSON file that the layer is from.
 * @throws {AtlasError} `catalog-invalid` naming the first place that is wrong; `version-newer`.
 */
export function expandLayer(value: unknown, base: string): LayerDefinition {
  requireKnownVersion(value, 'The layer');
  const isLong = typeof value === 'object' && value !== null && Object.hasOwn(value, 'variants');
  const result = isLong
    ? v.safeParse(layerSchema, value, { abortEarly: true })
    : v.safeParse(hostLayerSchema, value, { abortEarly: true });
  if (!result.success) throw catalogProblem(result.issues[0], placeOf(value));
  const layer = 'variants' in result.output ? result.output : layerOfHostLayer(result.output);
  return withAbsoluteSources(layer, base);
}

function placeOf(value: unknown): string {
  const id: unknown = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? `layers.${id.slice(0, 64)}` : 'layers';
}

/** What is no address stays as it is, for the check of the catalog to name. */
function withAbsoluteSources(layer: LayerDefinition, base: string): LayerDefinition {
  const absolute = (source: string) => parseUrl(source, base)?.href ?? source;
  const variants = layer.variants.map((variant) => ({
    ...variant,
    parts: variant.parts.map((part) => withAbsoluteSource(part, absolute)),
  }));
  return { ...layer, variants };
}

function withAbsoluteSource(part: LayerPart, absolute: (source: string) => string): LayerPart {
  if (!part.service) return { ...part, source: absolute(part.source) };
  return servedPart({ ...part, service: { ...part.service, url: absolute(part.service.url) } });
}
