/* `jjj-atlas/search.js`: `<jjj-search>` alone. It joins a map whenever that comes. */
export { JjjSearch } from '../elements/search/search.js';
