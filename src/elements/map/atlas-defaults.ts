import { geodataFolder } from '../../core/asset-base.js';
import type { Catalog } from '../../core/layer-definition.js';

/** Fetches a catalog when the first map needs it. */
export type CatalogLoader = () => Promise<Catalog>;

/** What a map shows before its catalog is there. */
export type CatalogRegion = Pick<Catalog, 'bbox' | 'frame' | 'basemap'>;

let defaultCatalog: CatalogLoader | undefined;
let defaultRegion: CatalogRegion | undefined;

/**
 * Names the catalog of maps that have none of their own. The package's entry does this with the built-in one.
 *
 * @param region - The same members as the catalog's: the base map is drawn from them while the catalog is fetched. Left
 * out, it is drawn with the layers.
 */
export function setDefaultCatalog(loader: CatalogLoader, region?: CatalogRegion): void {
  defaultCatalog = loader;
  defaultRegion = region;
}

/** The catalog named by {@link setDefaultCatalog}; undefined when there is none. */
export async function loadDefaultCatalog(): Promise<Catalog | undefined> {
  return defaultCatalog?.();
}

/** What is known of the default catalog before it is there. */
export function regionOfDefaultCatalog(): CatalogRegion | undefined {
  return defaultRegion;
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
