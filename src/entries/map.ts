/* `jjj-atlas/map.js`: `<jjj-map>` alone, with the built-in catalog for maps that have none of their own. */
import { useBuiltInCatalog } from '../built-in-catalog.js';

export { setAssetBase } from '../core/asset-base.js';
export { AtlasError, type AtlasErrorCode, type AtlasErrorDetails } from '../core/atlas-error.js';
export { type CatalogLoader, setDefaultCatalog } from '../elements/map/atlas-defaults.js';
export { JjjMap } from '../elements/map/map.js';

useBuiltInCatalog();
