import type { Geometry, Position } from 'geojson';
import { AtlasError } from '../../core/atlas-error.js';
import type { Bbox } from '../../core/bbox.js';
import type { Catalog } from '../../core/layer-definition.js';
import type { LocalizedText } from '../../core/localized-text.js';
import type { QueryLayer, QuerySubject } from '../../core/query-request.js';
import { layerDefinition, layerVariant } from '../catalog-lookup.js';
import type { AskingContext } from './request-targets.js';

/** What a question is about, as a geometry or as features of a layer. */
export type NamedSubject =
  | { readonly geometry: Geometry; readonly title: LocalizedText | undefined }
  | { readonly features: QueryLayer; readonly title: LocalizedText | undefined };

/**
 * Finds what a request is about.
 *
 * @param viewBbox - What the map shows, for a subject `view` without a box of its own.
 * @throws {AtlasError} `layer-unknown`, `value-invalid`, `query-empty`.
 */
export function namedSubject(subject: QuerySubject, context: AskingContext, viewBbox: Bbox | undefined): NamedSubject {
  const { catalog } = context;
  switch (subject.kind) {
    case 'point':
      return { geometry: { type: 'Point', coordinates: [...subject.lngLat] }, title: undefined };
    case 'shape':
      return { geometry: subject.geometry, title: named(subject.name) };
    case 'view':
      return { geometry: rectangle(subject.bbox ?? requireView(viewBbox)), title: undefined };
    case 'feature':
      return { features: featureOf(subject, context), title: undefined };
    case 'features': {
      const { kind: _, ...features } = subject;
      return { features, title: undefined };
    }
    case 'unit':
      return { features: unitsOf(catalog, subject.level, [subject.code]), title: undefined };
    case 'grouping': {
      const { level, codes, title } = groupingOf(catalog, subject.id);
      return { features: unitsOf(catalog, level, codes), title };
    }
  }
}

/**
 * The units of a level as features of their layer.
 *
 * @param codes - Left out, all of them.
 * @throws {AtlasError} `value-invalid`, naming the levels there are.
 */
export function unitsOf(catalog: Catalog, level: string, codes?: readonly string[]): QueryLayer {
  const levels = catalog.units ?? [];
  const found = levels.find((each) => each.level === level);
  const known = levels.map((each) => each.level);
  if (!found) throw notIn('level', known, level);
  const { layer, variant } = found;
  const idColumn = layerVariant(layerDefinition(catalog, layer), variant).parts[0]?.idColumn ?? '';
  return { layer, variant, ...(codes && { where: { column: idColumn, is: 'in', value: [...codes] } }) };
}

function groupingOf(catalog: Catalog, id: string) {
  const groupings = catalog.groupings ?? [];
  const found = groupings.find((each) => each.id === id);
  const known = groupings.map((each) => each.id);
  if (!found) throw notIn('grouping', known, id);
  return found;
}

function featureOf(
  { layer, variant, id }: Extract<QuerySubject, { kind: 'feature' }>,
  { catalog, variantOf }: AskingContext,
): QueryLayer {
  const definition = layerDefinition(catalog, layer);
  const { parts } = layerVariant(definition, variant ?? variantOf(layer));
  const idColumn = parts[0]?.idColumn ?? '';
  return {
    layer,
    ...(variant !== undefined && { variant }),
    where: { column: idColumn, is: 'in', value: idValues(id) },
  };
}

/** A reference writes every id as text; a column of numbers has it as a number. */
function idValues(id: string): (string | number)[] {
  const number = Number(id);
  return id.trim() !== '' && String(number) === id ? [id, number] : [id];
}

function named(name: string | undefined): LocalizedText | undefined {
  return name === undefined ? undefined : { en: name, zh: name };
}

function rectangle([west, south, east, north]: Bbox): Geometry {
  const ring: Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}

function requireView(bbox: Bbox | undefined): Bbox {
  if (bbox) return bbox;
  const reason = 'the map shows nothing yet';
  throw new AtlasError('query-empty', `The question is about nothing: ${reason}. Wait for the map, or name a box.`, {
    details: { reason: 'noView' },
  });
}

function notIn(name: string, known: readonly string[], received: string): AtlasError {
  const expected = known.length > 0 ? known.join(', ') : 'a catalog that has some';
  return new AtlasError('value-invalid', `The ${name} should be one of ${expected}, but it is "${received}".`, {
    details: { name, expected, received },
  });
}
