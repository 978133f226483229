/*
 * The elements for searching, drawing and asking, in a chunk that follows the others: the first map does without.
 */
export { JjjDrawToolbar } from './draw-toolbar/draw-toolbar.js';
export { JjjQueryPanel } from './query-panel/query-panel.js';
export { JjjResultsTable } from './results-table/results-table.js';
export { JjjSearch } from './search/search.js';
