/* `jjj-atlas/map.js`: `<jjj-map>` alone, with the built-in catalog for maps that have none of their own. */
import { offerBuiltInCatalog } from '../built-in-catalog.js';

export { setAssetBase } from '../core/asset-base.js';
export { AtlasError } from '../core/atlas-error.js';
export { addLanguage } from '../core/languages.js';
export { setDefaultCatalog } from '../elements/map/atlas-defaults.js';
export { JjjMap } from '../elements/map/map.js';
export type * from '../index.js';

offerBuiltInCatalog();
