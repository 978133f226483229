/* `jjj-atlas/figure-panel.js`: `<jjj-figure-panel>` alone. It joins a map whenever that comes. */
export { JjjFigurePanel } from '../elements/figure-panel/figure-panel.js';
