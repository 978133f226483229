import { css } from 'lit';
import { adoptStyles, dropStyles } from './adopt-styles.js';

/** Type of an element for a projector; a host page's own scale holds beside it. */
const sheet = css`
  :host {
    --_scale: calc(var(--jjj-text-scale, 1) * 1.5);
  }
`;

/**
 * Makes the type of an element half as large again, or as it was. A style sheet of its own, as the theme is: unlike an
 * attribute or an inline style it is not the host page's.
 */
export function showPresented(element: HTMLElement, presenting: boolean | undefined): void {
  if (presenting) adoptStyles(element, sheet);
  else dropStyles(element, sheet);
}
