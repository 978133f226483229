import { AtlasError } from '../../core/atlas-error.js';
import { parseCatalog } from '../../core/catalog.js';
import { expandLayer } from '../../core/expand-layer.js';
import { fetchJson } from '../../core/fetch-json.js';
import type { Catalog, LayerDefinition } from '../../core/layer-definition.js';
import { addsLayer, type LayerChoice } from './layer-choice.js';

/** Layers that a host page adds, and why some of them could not be. */
export interface AddedLayers {
  readonly layers: readonly LayerDefinition[];
  readonly problems: readonly AtlasError[];
}

/**
 * The layers that a host page adds, in its order. Each is checked by itself, so that one that is wrong or cannot be fetched
 * leaves the others as they are; of two with one id the later stands. Sources in a fetched definition are relative to its
 * file, those in an object to the page.
 *
 * @throws the signal's reason when it aborts.
 */
export async function addedLayers(
  choices: readonly LayerChoice[],
  catalog: Catalog,
  signal: AbortSignal,
): Promise<AddedLayers> {
  const added = choices.filter(addsLayer);
  const results = await Promise.all(added.map((choice) => readLayer(choice, catalog, signal)));
  const layers = results.flatMap((each) => (each instanceof AtlasError ? [] : [each]));
  const last = layers.filter(({ id }, index) => layers.findLastIndex((each) => each.id === id) === index);
  return { layers: last, problems: results.flatMap((each) => (each instanceof AtlasError ? [each] : [])) };
}

async function readLayer(
  choice: LayerChoice,
  catalog: Catalog,
  signal: AbortSignal,
): Promise<LayerDefinition | AtlasError> {
  try {
    if (typeof choice !== 'string') return checkLayer(choice, document.baseURI, choice.id, catalog);
    const url = new URL(choice, document.baseURI).href;
    if (!/^https?:/.test(url)) return invalid(choice, 'http(s)', url.split(':')[0] ?? '');
    return checkLayer(await fetchJson(url, { notJson: notJson(url), signal }), url, url, catalog);
  } catch (error) {
    if (error instanceof AtlasError) return error;
    if (error instanceof TypeError && typeof choice === 'string') return invalid(choice, 'URL', choice);
    throw error;
  }
}

/**
 * Checks a definition as the only layer of its catalog, so that the error names the definition.
 *
 * @param base - What relative addresses of its files start from.
 */
function checkLayer(value: unknown, base: string, name: unknown, catalog: Catalog): LayerDefinition {
  try {
    const [layer] = parseCatalog({ ...catalog, layers: [expandLayer(value, base)] }).layers;
    if (layer) return layer;
    throw invalid(String(name), 'a layer definition', 'nothing');
  } catch (error) {
    if (!(error instanceof AtlasError)) throw error;
    const { path = '', expected = '', received = '' } = error.details;
    const inside = String(path).replace(/^layers(\.[^.]+)?\.?/, '');
    throw invalid(`${name ?? 'layers'}${inside && ` (${inside})`}`, String(expected), String(received));
  }
}

function notJson(url: string): (received: string) => AtlasError {
  return (received) => invalid(url, 'JSON', received);
}

function invalid(path: string, expected: string, received: string, cause?: unknown): AtlasError {
  return new AtlasError(
    'catalog-invalid',
    `The layer definition is not valid at ${path}: expected ${expected}, but received ${received}. Correct it there.`,
    { details: { path, expected, received }, cause },
  );
}
