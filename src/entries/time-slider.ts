/* `jjj-atlas/time-slider.js`: `<jjj-time-slider>` alone. It joins a map whenever that comes. */
export { JjjTimeSlider } from '../elements/time-slider/time-slider.js';
