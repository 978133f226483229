/* `jjj-atlas/explorer.js`: `<jjj-explorer>`, the whole application, with all the elements it is made of. */
import { offerBuiltInCatalog } from '../built-in-catalog.js';

export { setAssetBase } from '../core/asset-base.js';
export { addLanguage } from '../core/languages.js';
export { JjjExplorer } from '../elements/explorer/explorer.js';
export type * from '../index.js';

offerBuiltInCatalog();
// The explorer calls for the others itself, in the order in which they are needed.
if (typeof document !== 'undefined') void import('../elements/companions.js');
