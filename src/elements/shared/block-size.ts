import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

/**
 * Gives an element a height in pixels by script: a style sheet cannot know it, and the `style` attribute that
 * Lit's own `styleMap` writes at first needs permission from the page's security policy.
 */
class BlockSize extends Directive {
  override update({ element }: ElementPart, [px]: [number]): typeof noChange {
    if (element instanceof HTMLElement) element.style.blockSize = `${px}px`;
    return noChange;
  }

  override render(_px: number): typeof noChange {
    return noChange;
  }
}

/** Inside a tag: `<td ${blockSize(120)}>`. */
export const blockSize = directive(BlockSize);
