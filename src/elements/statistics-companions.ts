/*
 * The elements for figures, time and the region, in a chunk that is fetched when one of them is asked for.
 */
export { JjjChart } from './chart/chart.js';
export { JjjTimeSlider } from './time-slider/time-slider.js';
