import { askOurs } from './ask.js';
import { recolorNothing, recolorOurs, recolorPeerData, recolorPeerTriggers } from './recolor.js';
import { slideNothing, slideOurs, slidePeer } from './slide.js';
import { slideNoSections, slideRange, slideSections } from './slide-sections.js';
import { streamOurs, streamPeer } from './stream.js';

/** What a bench does in its page, by name; each answers with a figure in milliseconds, or with nothing. */
export const actions = {
  streamOurs,
  streamPeer,
  slideOurs,
  slideNothing,
  slidePeer,
  slideSections,
  slideRange,
  slideNoSections,
  recolorOurs,
  recolorNothing,
  recolorPeerData,
  recolorPeerTriggers,
  askOurs,
} as const;

export type ActionName = keyof typeof actions;

declare global {
  /** How the bench calls its page. */
  var benchActions: typeof actions;
}

globalThis.benchActions = actions;
