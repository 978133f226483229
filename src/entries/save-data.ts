/* `jjj-atlas/save-data.js`: `<jjj-save-data>` alone. It joins a map whenever that comes. */
export { JjjSaveData } from '../elements/save-data/save-data.js';
