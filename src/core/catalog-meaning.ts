import type { Catalog, LayerDefinition, LayerPart } from './layer-definition.js';
import { formatIds } from './number-format.js';
import { classCountLimits, paletteIds } from './palettes.js';
import { parseUrl } from './parse-url.js';
import { unitIds } from './units.js';

/** A place in a catalog whose shape is right and whose meaning is not. */
export interface CatalogProblem {
  /** Dotted, as in `layers.income.prefecture-urban.income`. */
  readonly path: string;
  readonly expected: string;
  readonly received: string;
}

/** The first contradiction in a catalog of the right shape, or undefined. */
export function checkCatalogMeaning(catalog: Catalog): CatalogProblem | undefined {
  return (
    repeated('layers', 'layer ids', catalog.layers) ??
    boxProblem('bbox', catalog.bbox) ??
    boxProblem('frame', catalog.frame) ??
    basemapProblem(catalog.basemap) ??
    firstProblem(jsonFiles, (name) => {
      const address = catalog[name];
      return address === undefined ? undefined : addressProblem(name, address, 'json');
    }) ??
    (catalog.borders && sourceProblem('borders', catalog.borders.source)) ??
    firstProblem(catalog.layers, (layer) => layerProblem(layer, catalog))
  );
}

/** Members of a catalog that are the address of a JSON file. */
const jsonFiles = ['search', 'figures', 'comparison', 'networks', 'story'] as const;

function basemapProblem({ sources }: Catalog['basemap']): CatalogProblem | undefined {
  const roles = sources.map(({ role }) => ({ id: role }));
  const twice = repeated('basemap', 'roles', roles);
  return twice ?? firstProblem(sources, ({ role, source }) => sourceProblem(`basemap.${role}`, source));
}

function layerProblem(layer: LayerDefinition, catalog: Catalog): CatalogProblem | undefined {
  const path = `layers.${layer.id}`;
  return (
    repeated(path, 'variant ids', layer.variants) ??
    firstProblem(layer.variants, (variant) => {
      const inside = `${path}.${variant.id}`;
      const duplicate = repeated(inside, 'part ids', variant.parts);
      return duplicate ?? firstProblem(variant.parts, (part) => partProblem(`${inside}.${part.id}`, part, catalog));
    })
  );
}

function partProblem(path: string, part: LayerPart, catalog: Catalog): CatalogProblem | undefined {
  return (
    addressProblem(`${path}.source`, part.source, 'any') ??
    firstProblem(part.attributes ?? [], (attribute) => {
      const at = `${path}.${attribute.column}`;
      return (
        notOneOf(`${at}.unit`, unitIds, attribute.unit) ??
        notOneOf(`${at}.format`, formatIds, attribute.format) ??
        notOneOf(`${at}.vocabulary`, Object.keys(catalog.vocabularies), attribute.vocabulary)
      );
    }) ??
    firstProblem(part.joins ?? [], ({ column, unit, format }) => {
      const at = `${path}.${column}`;
      return notOneOf(`${at}.unit`, unitIds, unit) ?? notOneOf(`${at}.format`, formatIds, format);
    }) ??
    choroplethProblem(path, part)
  );
}

function choroplethProblem(path: string, part: LayerPart): CatalogProblem | undefined {
  if (part.symbology.kind !== 'choropleth') return undefined;
  const { breaks } = part.symbology.classification;
  const descends = breaks.some((value, index) => index > 0 && value <= (breaks[index - 1] ?? 0));
  if (descends) return { path: `${path}.breaks`, expected: 'ascending numbers', received: breaks.join(', ') };
  if (breaks.length >= classCountLimits.most) {
    return {
      path: `${path}.breaks`,
      expected: `at most ${classCountLimits.most - 1} breaks`,
      received: `${breaks.length}`,
    };
  }
  return notOneOf(`${path}.palette`, paletteIds, part.symbology.palette);
}

function sourceProblem(path: string, source: string): CatalogProblem | undefined {
  return addressProblem(`${path}.source`, source, 'fgb');
}

const endings = { fgb: /\.fgb(?:[?#]|$)/i, json: /\.json(?:[?#]|$)/i, any: /./ } as const;

/** Stands for the folder that relative addresses start from. */
const someFolder = 'https://host.invalid/';

/**
 * A file has a relative or an http(s) address, without a user name. The browser's own reading counts, which passes over
 * blanks and control characters that a pattern would stumble over.
 */
function addressProblem(path: string, address: string, ending: keyof typeof endings): CatalogProblem | undefined {
  const url = parseUrl(address, someFolder);
  const allowed = (url?.protocol === 'https:' || url?.protocol === 'http:') && !url.username && !url.password;
  if (allowed && endings[ending].test(address)) return undefined;
  const end = ending === 'any' ? '' : ` that ends in .${ending}`;
  return { path, expected: `a relative or http(s) address${end}`, received: address.slice(0, 200) };
}

function boxProblem(path: string, box: Catalog['bbox']): CatalogProblem | undefined {
  const [west, south, east, north] = box;
  const inside = west >= -180 && east <= 180 && south >= -90 && north <= 90;
  if (inside && west < east && south < north) return undefined;
  return { path, expected: 'west, south, east, north in degrees', received: box.join(', ') };
}

function repeated(path: string, what: string, items: readonly { readonly id: string }[]): CatalogProblem | undefined {
  const ids = items.map((item) => item.id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  return twice === undefined ? undefined : { path, expected: `${what} that differ`, received: `"${twice}" twice` };
}

function notOneOf(path: string, known: readonly string[], id: string | undefined): CatalogProblem | undefined {
  if (id === undefined || known.includes(id)) return undefined;
  return { path, expected: `one of ${known.join(', ')}`, received: `"${id}"` };
}

function firstProblem<T>(
  items: readonly T[],
  check: (item: T) => CatalogProblem | undefined,
): CatalogProblem | undefined {
  for (const item of items) {
    const problem = check(item);
    if (problem) return problem;
  }
  return undefined;
}
