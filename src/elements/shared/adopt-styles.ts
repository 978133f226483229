import type { CSSResult } from 'lit';

/** Adds styles to an element's shadow tree after those that it has, once; for what is fetched after the element. */
export function adoptStyles({ shadowRoot }: HTMLElement, { styleSheet }: CSSResult): void {
  if (!shadowRoot || !styleSheet || shadowRoot.adoptedStyleSheets.includes(styleSheet)) return;
  shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, styleSheet];
}

/** Takes them away again. */
export function dropStyles({ shadowRoot }: HTMLElement, { styleSheet }: CSSResult): void {
  if (!shadowRoot || !styleSheet || !shadowRoot.adoptedStyleSheets.includes(styleSheet)) return;
  shadowRoot.adoptedStyleSheets = shadowRoot.adoptedStyleSheets.filter((each) => each !== styleSheet);
}
