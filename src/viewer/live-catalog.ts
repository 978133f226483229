import type { Catalog, LayerDefinition } from '../core/layer-definition.js';

/** A catalog that gains and loses layers while a viewer runs. */
export interface LiveCatalog {
  /** The same object for as long as the viewer lives; only its `layers` become another array. */
  readonly catalog: Catalog;
  /** Puts the reader's own layers above those of the catalog, in place of the own ones before. */
  setOwn(layers: readonly LayerDefinition[]): void;
}

/** Everybody who was given the catalog sees the layers of the moment. */
export function liveCatalog(base: Catalog): LiveCatalog {
  let layers = base.layers;
  const catalog = { ...base };
  Object.defineProperty(catalog, 'layers', { get: () => layers, enumerable: true });
  return {
    catalog,
    setOwn: (own) => {
      layers = own.length > 0 ? [...base.layers, ...own] : base.layers;
    },
  };
}
