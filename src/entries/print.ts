/* `jjj-atlas/print.js`: `<jjj-print>` alone. It joins a map whenever that comes. */
export { JjjPrint } from '../elements/print/print.js';
