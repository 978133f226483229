/* `jjj-atlas/basemaps.js`: `<jjj-basemaps>` alone. It joins a map whenever that comes. */
export { JjjBasemaps } from '../elements/basemaps/basemaps.js';
