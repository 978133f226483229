import type { AtlasError } from '../core/atlas-error.js';
import type { FeaturePage } from '../core/columns.js';
import type { DataClient } from '../core/data-client.js';
import type { Catalog } from '../core/layer-definition.js';
import type { Renderer } from '../core/scene.js';
import type { FeatureWords } from './feature-words.js';
import type { LoadedCatalog } from './loaded-catalog.js';
import type { LocatedFeature, PartFeatures } from './part-features.js';
import type { AskingSupplies } from './question/ask-question.js';
import type { Place } from './search/place.js';
import type { SourceShelf } from './source-shelf.js';
import type { FileSupplies } from './thematic/whole-pages.js';
import type { ViewerEngine } from './viewer-engine.js';
import type { WalkSupplies } from './walk/walk-desk.js';

/** What a viewer is made of, from which the desks that are fetched later are supplied. */
export interface SupplySources {
  readonly catalog: Catalog;
  readonly budgetBytes: number;
  readonly engine: ViewerEngine;
  readonly loaded: LoadedCatalog;
  readonly shelf: SourceShelf;
  readonly words: FeatureWords;
  readonly renderer: Renderer;
  readonly client: DataClient;
  readonly places: () => Promise<readonly Place[]>;
}

/** A failure that may be over once the network is back. */
export function isPassing({ code }: AtlasError): boolean {
  return code === 'network-failed';
}

/** What files are read with. */
export function fileSupplies({ client, loaded, shelf }: SupplySources): FileSupplies {
  const open = (url: string) => {
    shelf.retry([url], isPassing);
    return shelf.open(url);
  };
  return { client, urlOf: loaded.urlOf, open };
}

/** What questions are asked with. */
export function askingSupplies(sources: SupplySources): AskingSupplies {
  const { catalog, budgetBytes, engine, loaded, shelf, words, client } = sources;
  return {
    client,
    budgetBytes,
    wording: {
      catalog,
      nameOf: (part, page, row) => words.bothNames({ features: loaded.asked(part), page, row }),
      prepare: (part, page) => words.prepare(rowsOfPage(loaded.asked(part), page)),
    },
    context: () => ({
      catalog,
      urlOf: loaded.urlOf,
      variantOf: (layer) => engine.layer(layer).variant,
      viewBbox: engine.state.viewBbox,
      open: (url) => shelf.open(url),
    }),
  };
}

/** What a walk from feature to feature is led with. */
export function walkSupplies(sources: SupplySources): WalkSupplies {
  const { engine, loaded, shelf, words, renderer, places } = sources;
  return {
    engine,
    loaded,
    files: fileSupplies(sources),
    renderer,
    places,
    nameOf: (ref) => {
      const located = engine.locate(ref);
      return located && words.bothNames(located);
    },
    settled: (layer) => shelf.settled(loaded.layerUrls(layer)),
  };
}

/** Every row of a page as a feature of a part. */
function* rowsOfPage(features: PartFeatures, page: FeaturePage): Generator<LocatedFeature> {
  for (let row = 0; row < page.featureCount; row++) yield { features, page, row };
}
