/* The counterpart of `before-deck`, evaluated last. */
import { giveHostDeckBack } from './host-deck.js';

giveHostDeckBack();
