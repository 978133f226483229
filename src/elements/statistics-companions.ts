/*
 * The elements for mapping figures, for time and for the region, in a chunk that is fetched when one of them is opened: the
 * first map does without.
 */
export { JjjFigurePanel } from './figure-panel/figure-panel.js';
