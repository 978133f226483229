/* `jjj-atlas/draw-toolbar.js`: `<jjj-draw-toolbar>` alone. It joins a map whenever that comes. */
export { JjjDrawToolbar } from '../elements/draw-toolbar/draw-toolbar.js';
