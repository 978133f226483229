import { region } from '../layers/region.js';
import { setDefaultCatalog } from './elements/map/atlas-defaults.js';

/** Gives maps without a catalog of their own the one that the package brings; it is fetched with the first of them. */
export function offerBuiltInCatalog(): void {
  setDefaultCatalog(async () => (await import('../layers/index.js')).catalog, region);
}
