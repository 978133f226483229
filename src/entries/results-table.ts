/* `jjj-atlas/results-table.js`: `<jjj-results-table>` alone. It joins a map whenever that comes. */
export { JjjResultsTable } from '../elements/results-table/results-table.js';
