import { AtlasError } from '../../core/atlas-error.js';
import { parseCatalog } from '../../core/catalog.js';
import { expandLayer } from '../../core/expand-layer.js';
import { fetchJson } from '../../core/fetch-json.js';
import type { HostLayer } from '../../core/host-layer.js';
import { httpAddress } from '../../core/http-address.js';
import type { Catalog, LayerDefinition } from '../../core/layer-definition.js';
import { loadDefaultCatalog } from './atlas-defaults.js';

/** What a host page may put into `layers`: ids of layers to show, or definitions of layers to add, in the short form or the long one. */
export type LayerChoice = string | LayerDefinition | HostLayer;

/** A catalog to draw, and what of the host's wishes could not be met. */
export interface ChosenCatalog {
  readonly catalog: Catalog;
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
  choices: readonly LayerChoice[] | undefined,
  signal: AbortSignal,
): Promise<ChosenCatalog> {
  const base = parseCatalog(
    typeof given === 'string' ? await fetchCatalog(given, signal) : (given ?? (await preset())),
  );
  if (!choices || choices.length === 0) return { catalog: base, problems: [] };
  const added = choices
    .filter((choice) => typeof choice !== 'string')
    .map((choice) => expandLayer(choice, document.baseURI));
  const catalog = added.length === 0 ? base : parseCatalog({ ...base, layers: withAdded(base.layers, added) });
  return showOnly(
    catalog,
    choices.filter((choice) => typeof choice === 'string'),
    added.map(({ id }) => id),
  );
}

/** An added layer with the id of an existing one takes its place. */
function withAdded(layers: readonly LayerDefinition[], added: readonly LayerDefinition[]): readonly LayerDefinition[] {
  const kept = layers.filter((layer) => !added.some((each) => each.id === layer.id));
  return [...kept, ...added];
}

function showOnly(catalog: Catalog, named: readonly string[], own: readonly string[]): ChosenCatalog {
  const problems = named
    .filter((id) => !catalog.layers.some((layer) => layer.id === id))
    .map((id) => unknown(id, catalog));
  if (named.length === 0) return { catalog, problems };
  const visible = (layer: LayerDefinition) => (own.includes(layer.id) ? layer.visible : named.includes(layer.id));
  const layers = catalog.layers.map((layer) => ({ ...layer, visible: visible(layer) }));
  return { catalog: { ...catalog, layers }, problems };
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

function unknown(layer: string, catalog: Catalog): AtlasError {
  const known = catalog.layers.map((each) => each.id).join(', ');
  return new AtlasError('layer-unknown', `There is no layer "${layer}". The layers are: ${known}.`, {
    details: { layer, known },
  });
}
