import { geodataFolder } from '../../core/asset-base.js';
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
 * Absolute URL of the geodata that is published with the atlas: in the folder that the host has named, else beside the
 * folder of this built file, and at the root of the development server.
 */
export function defaultGeodataBase(): string {
  const path = import.meta.env.DEV ? '/geodata/' : '../geodata/';
  // Written so that a host's bundler does not take the folder for a file that it should copy.
  return geodataFolder() ?? new URL(path, String(import.meta.url)).href;
}
