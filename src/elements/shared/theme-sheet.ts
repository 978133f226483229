import { type CSSResult, css, unsafeCSS } from 'lit';
import type { DrawnLook } from '../../core/drawn-look.js';
import type { Theme } from '../../core/scene.js';
import { pageTheme, systemContrast } from './page-theme.js';
import { colorDeclarations, strongColors } from './theme-colors.js';

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

/** What more contrast changes in either theme; after the other sheets. */
const strong = (theme: Theme) => css`
  @media ${unsafeCSS(theme === 'dark' ? 'not print' : 'all')} {
    :host {
      ${unsafeCSS(colorDeclarations(theme, strongColors))}
    }

    :focus-visible {
      outline-width: 3px;
    }
  }
`;
const strongSheets: Readonly<Record<Theme, CSSResult>> = { light: strong('light'), dark: strong('dark') };

/**
 * Light or dark, with more contrast or less, as style sheets that the element's shadow root adopts: unlike an attribute they
 * are not the host page's, unlike an inline style they need no permission from its security policy, and unlike a custom
 * state or `light-dark()` the oldest browsers that draw the atlas know them.
 */
export class ThemeSheet {
  readonly #element: HTMLElement;
  #shown: readonly CSSStyleSheet[] = [];

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  /**
   * Does nothing before the element has a shadow root.
   *
   * @param theme - Undefined is the page's own.
   * @param contrast - Undefined is the reader's system's own.
   */
  show(theme: Theme = pageTheme(this.#element), contrast: DrawnLook['contrast'] = systemContrast()): void {
    const root = this.#element.shadowRoot;
    const wanted = [
      ...(theme === 'dark' ? [dark] : []),
      // Paper is light also where the theme is dark.
      ...(contrast === 'more' ? [strongSheets.light, ...(theme === 'dark' ? [strongSheets.dark] : [])] : []),
    ].flatMap(({ styleSheet }) => styleSheet ?? []);
    if (!root || same(wanted, this.#shown)) return;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((each) => !this.#shown.includes(each)), ...wanted];
    this.#shown = wanted;
  }
}

function same(one: readonly CSSStyleSheet[], other: readonly CSSStyleSheet[]): boolean {
  return one.length === other.length && one.every((sheet, at) => sheet === other[at]);
}
