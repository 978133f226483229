/*
 * The elements for mapping figures, moving through time and reading the region, in a chunk that follows the others: the
 * first map does without.
 */
export { JjjChart } from './chart/chart.js';
export { JjjClaims } from './claims/claims.js';
export { JjjFigurePanel } from './figure-panel/figure-panel.js';
export { JjjInequality } from './inequality/inequality.js';
export { JjjPrint } from './print/print.js';
export { JjjRegionProfile } from './region-profile/region-profile.js';
export { JjjTimeSlider } from './time-slider/time-slider.js';
export { JjjTour } from './tour/tour.js';
