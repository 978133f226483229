/* `jjj-atlas/query-panel.js`: `<jjj-query-panel>` alone. It joins a map whenever that comes. */
export { JjjQueryPanel } from '../elements/query-panel/query-panel.js';
