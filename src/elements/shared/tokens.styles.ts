import { css } from 'lit';

/**
 * The few colours and sizes every element is drawn with. Each has a public name that a host page may set
 * (`--jjj-color-surface` …) and a private one that the styles use.
 */
export const tokens = css`
  :host {
    --_surface: var(--jjj-color-surface, light-dark(#ffffff, #15191e));
    --_sunken: var(--jjj-color-sunken, light-dark(#f4f4f1, #1d2228));
    --_text: var(--jjj-color-text, light-dark(#1c2127, #e9ebee));
    --_muted: var(--jjj-color-muted, light-dark(#59626c, #a7b0ba));
    --_line: var(--jjj-color-line, light-dark(#dddcd7, #343b43));
    --_control: var(--jjj-color-control, light-dark(#7d858e, #7f8994));
    --_accent: var(--jjj-color-accent, light-dark(#16597f, #8cc4ea));
    --_on-accent: var(--jjj-color-on-accent, light-dark(#ffffff, #10202c));
    --_danger: var(--jjj-color-danger, light-dark(#a12a1e, #ffa093));
    --_danger-surface: var(--jjj-color-danger-surface, light-dark(#fcf1ef, #33201e));
    --_notice-surface: var(--jjj-color-notice-surface, light-dark(#faf5e6, #2c281b));
    --_radius: var(--jjj-radius, 6px);
    --_font: var(
      --jjj-font,
      system-ui,
      -apple-system,
      'Segoe UI',
      'PingFang SC',
      'Microsoft YaHei',
      'Noto Sans CJK SC',
      sans-serif
    );

    /* Grow with the reader's own font size, within bounds: a host page may make 1rem anything. */
    --_size-fine: clamp(11px, 0.6875rem, 14px);
    --_size-note: clamp(12px, 0.75rem, 18px);
    --_size-small: clamp(13px, 0.8125rem, 20px);
    --_size-text: clamp(14px, 0.875rem, 21px);
    --_size-figure: clamp(15px, 0.9375rem, 22px);
    --_size-title: clamp(17px, 1.0625rem, 26px);
    --_size-heading: clamp(20px, 1.25rem, 30px);

    display: block;
    color-scheme: light dark;
    background: var(--_surface);
  }

  /* Set inside, where a rule of the host page such as * { color: red } does not reach. */
  .frame {
    /* Nothing of what the element inherits, but whether it is seen and can be pressed. */
    all: initial;
    display: block;
    box-sizing: border-box;
    color-scheme: inherit;
    pointer-events: inherit;
    visibility: inherit;
    color: var(--_text);
    font: 400 var(--_size-text) / 1.45 var(--_font);
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
  }

  /* Engines keep the language, by which glyphs are chosen, among what was reset. */
  .frame:lang(zh) {
    -webkit-locale: 'zh-CN';
  }

  :host(:state(light)) {
    color-scheme: light;
  }

  :host(:state(dark)) {
    color-scheme: dark;
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
    outline: 2px solid var(--_accent);
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
