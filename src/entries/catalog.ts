/* `jjj-atlas/catalog`: the built-in catalog as data, for a host that adds to it or leaves something out. */
export { catalog } from '../../layers/index.js';
