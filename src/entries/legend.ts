/* `jjj-atlas/legend.js`: `<jjj-legend>` alone. It joins a map whenever that comes. */
export { JjjLegend } from '../elements/legend/legend.js';
