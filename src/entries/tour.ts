/* `jjj-atlas/tour.js`: `<jjj-tour>` alone. It joins a map whenever that comes. */
export { JjjTour } from '../elements/tour/tour.js';
