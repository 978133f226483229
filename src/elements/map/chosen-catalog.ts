import { AtlasError } from '../../core/atlas-error.js';
import { parseCatalog } from '../../core/catalog.js';
import { fetchJson } from '../../core/fetch-json.js';
import { httpAddress } from '../../core/http-address.js';
import type { Catalog, LayerDefinition } from '../../core/layer-definition.js';
import { addedLayers } from './added-layers.js';
import { loadDefaultCatalog } from './atlas-defaults.js';
import { type LayerChoice, namedLayers } from './layer-choice.js';

/** A catalog to draw, and what of the host's wishes could not be met. */
export interface ChosenCatalog {
  /** With the host's layers, and visible those that it named. */
  readonly catalog: Catalog;
  /** Ids of the layers that are on when the host names none: the catalog's own choice. */
  readonly shownFirst: ReadonlySet<string>;
  /** Ids of the layers that the host added. */
  readonly added: ReadonlySet<string>;
  readonly problems: readonly AtlasError[];
}

/**
 * The catalog a map draws: the host's own (an object, or JSON at a URL) or the default, with the layers the host adds,
 * and with only those visible that the host names, if it names any.
 *
 * @throws {AtlasError} `catalog-invalid`, or why the catalog could not be fetched.
 */
export async function chooseCatalog(
  given: string | Catalog | undefined,
  choices: readonly LayerChoice[] = [],
  signal: AbortSignal,
): Promise<ChosenCatalog> {
  const base = parseCatalog(
    typeof given === 'string' ? await fetchCatalog(given, signal) : (given ?? (await preset())),
  );
  const { layers, problems } = await addedLayers(choices, base, signal);
  const catalog = layers.length === 0 ? base : { ...base, layers: withAdded(base.layers, layers) };
  const added = new Set(layers.map(({ id }) => id));
  const shownFirst = new Set(catalog.layers.flatMap(({ id, visible }) => (visible ? [id] : [])));
  const names = namedLayers(choices);
  return {
    catalog: showOnly(catalog, names, added),
    shownFirst,
    added,
    problems: [...problems, ...unknownLayers(names, catalog)],
  };
}

/** Errors for the ids that no layer has. */
export function unknownLayers(names: readonly string[], { layers }: Catalog): readonly AtlasError[] {
  const known = layers.map(({ id }) => id);
  return names
    .filter((layer) => !known.includes(layer))
    .map((layer) => {
      const sentence = `There is no layer "${layer}". The layers are: ${known.join(', ')}.`;
      return new AtlasError('layer-unknown', sentence, { details: { layer, known: known.join(', ') } });
    });
}

/** An added layer with the id of an existing one takes its place. */
function withAdded(layers: readonly LayerDefinition[], added: readonly LayerDefinition[]): LayerDefinition[] {
  const kept = layers.filter((layer) => !added.some((each) => each.id === layer.id));
  return [...kept, ...added];
}

/** An added layer is as visible as its own definition says. */
function showOnly(catalog: Catalog, names: readonly string[], added: ReadonlySet<string>): Catalog {
  if (names.length === 0) return catalog;
  const visible = ({ id, visible: own }: LayerDefinition) => names.includes(id) || (added.has(id) && own);
  return { ...catalog, layers: catalog.layers.map((layer) => ({ ...layer, visible: visible(layer) })) };
}

async function preset(): Promise<unknown> {
  const catalog = await loadDefaultCatalog();
  if (catalog) return catalog;
  throw new AtlasError(
    'catalog-invalid',
    'The map has no catalog: expected one in its "catalog" property or set as the default, but received nothing. Set one.',
    { details: { path: 'catalog', expected: 'a catalog or its URL', received: 'nothing' } },
  );
}

async function fetchCatalog(url: string, signal: AbortSignal): Promise<unknown> {
  const address = httpAddress(url, document.baseURI, 'catalog');
  const notJson = (received: string) =>
    new AtlasError('catalog-invalid', `${address} is not JSON. Check the address of the catalog.`, {
      details: { path: address, expected: 'JSON', received },
    });
  return fetchJson(address, { notJson, signal });
}
