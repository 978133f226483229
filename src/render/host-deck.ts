/** What two versions of deck.gl on one page quarrel about: each refuses to start where the other has left its mark. */
const marks = globalThis as { deck?: unknown; luma?: unknown };

let aside: { readonly deck: unknown; readonly luma: unknown } | undefined;

/** Hides the marks of a host page's own deck.gl, so that ours starts as if it were alone. */
export function setHostDeckAside(): void {
  aside = { deck: marks.deck, luma: marks.luma };
  delete marks.deck;
  delete marks.luma;
}

/** Gives the marks back, or takes ours away so that the host may load a version of its own later. */
export function giveHostDeckBack(): void {
  delete marks.deck;
  delete marks.luma;
  if (aside?.deck !== undefined) marks.deck = aside.deck;
  if (aside?.luma !== undefined) marks.luma = aside.luma;
  aside = undefined;
}
