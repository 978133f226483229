/* `jjj-atlas/feature-search.js`: `<jjj-feature-search>` alone. It joins a map whenever that comes. */
export { JjjFeatureSearch } from '../elements/feature-search/feature-search.js';
