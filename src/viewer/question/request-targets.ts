import { AtlasError } from '../../core/atlas-error.js';
import type { FeatureFilter } from '../../core/feature-filter.js';
import type { Catalog, Condition, LayerDefinition, LayerPart } from '../../core/layer-definition.js';
import type { QueryLayer } from '../../core/query-request.js';
import type { QueryTarget } from '../../core/query-task.js';
import type { Sidecar } from '../../core/sidecar.js';
import { layerDefinition, layerVariant } from '../catalog-lookup.js';
import { lastDayOf } from '../scene-of-state.js';

/** A part of a layer that is asked, and the question about its file. */
export interface AskedPart {
  readonly layer: LayerDefinition;
  readonly part: LayerPart;
  readonly url: string;
  readonly where: FeatureFilter | undefined;
}

/** What has to be known to turn layers into files. */
export interface AskingContext {
  readonly catalog: Catalog;
  /** Id of the variant that is drawn of a layer. */
  readonly variantOf: (layer: string) => string;
  /** Absolute URL of a source as a definition names it. */
  readonly urlOf: (source: string) => string;
}

/**
 * The parts that a request names.
 *
 * @throws {AtlasError} `layer-unknown`, `value-invalid` for a variant or part that is not there.
 */
export function askedParts(asked: QueryLayer, { catalog, variantOf, urlOf }: AskingContext): readonly AskedPart[] {
  const layer = layerDefinition(catalog, asked.layer);
  const variant = layerVariant(layer, asked.variant ?? variantOf(layer.id));
  const parts = variant.parts.filter(({ id }) => asked.part === undefined || asked.part === id);
  if (parts.length === 0)
    throw noPart(
      layer.id,
      asked.part ?? '',
      variant.parts.map(({ id }) => id),
    );
  return parts.map((part) => ({ layer, part, url: urlOf(part.source), where: joined(part.filter, asked.where) }));
}

/** The question about a file, with the accuracy that its sidecar states. */
export function targetOf({ part, url, where }: AskedPart, sidecar: Sidecar | undefined, year?: number): QueryTarget {
  const day = year === undefined ? null : lastDayOf(year);
  return {
    url,
    ...(where && { where }),
    ...(part.time && day !== null && { time: { column: part.time.column, day } }),
    ...(part.accuracy && { accuracyColumn: part.accuracy.column }),
    worstAccuracyMeters: sidecar?.accuracyMeters[1] ?? 0,
  };
}

/** The part's own filter and what was asked for, both. */
function joined(conditions: readonly Condition[] = [], where?: FeatureFilter): FeatureFilter | undefined {
  const all = [...conditions.flatMap(filtersOf), ...(where ? [where] : [])];
  return all.length > 1 ? { all } : all[0];
}

function filtersOf({ column, in: values, isNull }: Condition): FeatureFilter[] {
  const missing: FeatureFilter[] = isNull === undefined ? [] : [{ column, is: isNull ? 'missing' : 'present' }];
  if (values === undefined) return missing;
  // In no list lies no value: such a condition never holds.
  return [...missing, values.length === 0 ? { any: [] } : { column, is: 'in', value: [...values] }];
}

function noPart(layer: string, received: string, parts: readonly string[]): AtlasError {
  const expected = parts.join(', ');
  return new AtlasError(
    'value-invalid',
    `Layer "${layer}" has no part "${received}". Its parts are: ${expected}. Name one of these.`,
    { details: { name: layer, expected, received } },
  );
}
