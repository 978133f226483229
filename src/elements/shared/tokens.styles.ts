import { css, unsafeCSS } from 'lit';
import { colorDeclarations } from './theme-colors.js';

/**
 * The few colours and sizes every element is drawn with, in the light theme; `ThemeSheet` adds the dark one. Each has a
 * public name that a host page may set (`--jjj-color-surface` …) and a private one that the styles use.
 */
export const tokens = css`
  :host {
    ${unsafeCSS(colorDeclarations('light'))}
    --_focus: var(--jjj-color-focus, var(--_accent));
    --_radius: var(--jjj-radius, 6px);

    /* Grow with the reader's own font size, within bounds: a host page may make 1rem anything. */
    --_scale: var(--jjj-text-scale, 1);
    --_size-fine: calc(clamp(11px, 0.6875rem, 14px) * var(--_scale));
    --_size-note: calc(clamp(12px, 0.75rem, 18px) * var(--_scale));
    --_size-small: calc(clamp(13px, 0.8125rem, 20px) * var(--_scale));
    --_size-text: calc(clamp(14px, 0.875rem, 21px) * var(--_scale));
    --_size-figure: calc(clamp(15px, 0.9375rem, 22px) * var(--_scale));
    --_size-title: calc(clamp(17px, 1.0625rem, 26px) * var(--_scale));
    --_size-heading: calc(clamp(20px, 1.25rem, 30px) * var(--_scale));

    display: block;
    background: var(--_surface);
  }

  /* Set inside, where a rule of the host page such as * { color: red } does not reach. */
  .frame {
    /* Nothing of what the element inherits, but whether it is seen and can be pressed, and the font. */
    all: initial;
    display: block;
    box-sizing: border-box;
    color-scheme: light;
    pointer-events: inherit;
    visibility: inherit;
    color: var(--_text);
    font: 400 var(--_size-text) / 1.45 sans-serif;
    font-family: var(--jjj-font, inherit);
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
  }

  /* Engines keep the language, by which glyphs are chosen, among what was reset. */
  .frame:lang(zh) {
    -webkit-locale: 'zh-CN';
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
    overflow-wrap: anywhere;
  }

  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .quiet {
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  .sr-only {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 0.01ms !important;
      transition-duration: 0s !important;
    }
  }
`;
