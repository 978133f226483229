import { css, unsafeCSS } from 'lit';
import type { Theme } from '../../core/scene.js';
import { pageTheme } from './page-theme.js';
import { colorDeclarations } from './theme-colors.js';

/** What the dark theme changes in the tokens, which are light. Paper is light, too. */
const dark = css`
  @media not print {
    :host {
      ${unsafeCSS(colorDeclarations('dark'))}
    }

    .frame {
      color-scheme: dark;
    }
  }
`;

/**
 * Light or dark as a style sheet that the element's shadow root adopts: unlike an attribute it is not the host page's,
 * unlike an inline style it needs no permission from its security policy, and unlike a custom state or `light-dark()`
 * the oldest browsers that draw the atlas know it.
 */
export class ThemeSheet {
  readonly #element: HTMLElement;
  #shown: Theme = 'light';

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  /** @param theme - Undefined is the page's own. Does nothing before the element has a shadow root. */
  show(theme: Theme | undefined): void {
    const root = this.#element.shadowRoot;
    const wanted = theme ?? pageTheme(this.#element);
    if (!root || !dark.styleSheet || wanted === this.#shown) return;
    this.#shown = wanted;
    if (wanted === 'dark') root.adoptedStyleSheets = [...root.adoptedStyleSheets, dark.styleSheet];
    else root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== dark.styleSheet);
  }
}
