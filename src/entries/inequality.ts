/* `jjj-atlas/inequality.js`: `<jjj-inequality>` alone. It joins a map whenever that comes. */
export { JjjInequality } from '../elements/inequality/inequality.js';
