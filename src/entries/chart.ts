/* `jjj-atlas/chart.js`: `<jjj-chart>` alone. It joins a map whenever that comes. */
export { JjjChart } from '../elements/chart/chart.js';
