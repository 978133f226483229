/* `jjj-atlas/add-data.js`: `<jjj-add-data>` alone. It joins a map whenever that comes. */
export { JjjAddData } from '../elements/add-data/add-data.js';
