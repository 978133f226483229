/* `jjj-atlas/map-text.js`: `<jjj-map-text>` alone. It joins a map whenever that comes. */
export { JjjMapText } from '../elements/map-text/map-text.js';
