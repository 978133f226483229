/*
 * Imported before anything of deck.gl, and `after-deck` after it. Modules of one graph are evaluated in order and
 * without a pause, so no code of the host page ever sees the marks missing.
 */
import { setHostDeckAside } from './host-deck.js';

setHostDeckAside();
