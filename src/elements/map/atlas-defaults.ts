import type { Catalog } from '../../core/layer-definition.js';

/** Fetches a catalog when the first map needs it. */
export type CatalogLoader = () => Promise<Catalog>;

let defaultCatalog: CatalogLoader | undefined;

/** Names the catalog of maps that have none of their own. The package's entry does this with the built-in one. */
export function setDefaultCatalog(loader: CatalogLoader): void {
  defaultCatalog = loader;
}

/** The catalog named by {@link setDefaultCatalog}; undefined when there is none. */
export async function loadDefaultCatalog(): Promise<Catalog | undefined> {
  return defaultCatalog?.();
}

/**
 * Absolute URL of the geodata that is published with the atlas: beside the folder of this built file, and at the root of
 * the development server.
 */
export function defaultGeodataBase(): string {
  const path = import.meta.env.DEV ? '/geodata/' : '../geodata/';
  return new URL(path, import.meta.url).href;
}
