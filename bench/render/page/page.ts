import { askOurs } from './ask.js';
import { slideNothing, slideOurs, slidePeer } from './slide.js';
import { streamOurs, streamPeer } from './stream.js';

/** What a bench does in its page, by name; each answers with a figure in milliseconds, or with nothing. */
export const actions = { streamOurs, streamPeer, slideOurs, slideNothing, slidePeer, askOurs } as const;

export type ActionName = keyof typeof actions;

declare global {
  /** How the bench calls its page. */
  var benchActions: typeof actions;
}

globalThis.benchActions = actions;
