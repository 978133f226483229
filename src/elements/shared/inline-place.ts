import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

/** Where an element begins along the line it stands on, and how long it is, as shares of that line. */
export interface InlineShare {
  readonly start: number;
  /** Default: as long as it is by itself. */
  readonly length?: number;
}

/**
 * Places an element along its line by script: a style sheet cannot know where, and the `style` attribute that Lit's own
 * `styleMap` writes at first needs permission from the page's security policy.
 */
class InlinePlace extends Directive {
  override update({ element }: ElementPart, [{ start, length }]: [InlineShare]): typeof noChange {
    if (!(element instanceof HTMLElement)) return noChange;
    element.style.insetInlineStart = percent(start);
    element.style.inlineSize = length === undefined ? '' : percent(Math.max(0, length));
    return noChange;
  }

  override render(_share: InlineShare): typeof noChange {
    return noChange;
  }
}

/** Inside a tag: `<div ${inlinePlace({ start: 0.5 })}>`. */
export const inlinePlace = directive(InlinePlace);

function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}
