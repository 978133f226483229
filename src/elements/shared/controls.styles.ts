import { css } from 'lit';

/** Native controls, drawn quietly; targets are at least 24 px. In forced colours the browser draws them itself. */
export const controls = css`
  button,
  select,
  input {
    font: inherit;
    color: inherit;
  }

  button {
    min-inline-size: 24px;
    min-block-size: 24px;
    padding: 4px 10px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: pointer;
  }

  button:hover:not(:disabled) {
    border-color: var(--_control);
  }

  button:disabled {
    opacity: 0.4;
    cursor: default;
  }

  button.icon {
    display: inline-grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    padding: 0;
    border-color: transparent;
    background: transparent;
    color: var(--_muted);
  }

  button.icon:hover:not(:disabled) {
    background: var(--_sunken);
    color: var(--_text);
  }

  button.link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  svg.glyph {
    display: block;
    inline-size: 16px;
    block-size: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  select,
  input[type='search'] {
    inline-size: 100%;
    min-block-size: 32px;
    padding: 4px 8px;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  input[type='range'] {
    inline-size: 100%;
    min-block-size: 24px;
    margin: 0;
    accent-color: var(--_accent);
    cursor: pointer;
  }

  progress {
    inline-size: 100%;
    block-size: 3px;
    border: 0;
    border-radius: 2px;
    background: var(--_line);
    accent-color: var(--_accent);
    appearance: none;
  }

  progress::-webkit-progress-bar {
    background: var(--_line);
  }

  progress::-webkit-progress-value {
    background: var(--_accent);
  }

  progress::-moz-progress-bar {
    background: var(--_accent);
  }

  summary {
    min-block-size: 24px;
    padding-block: 2px;
    cursor: pointer;
    color: var(--_accent);
  }

  /* What is pressed, current or chosen is told by its ground, which forced colours take away. */
  @media (forced-colors: active) {
    button[aria-pressed='true'],
    button[aria-current='true'],
    [role='option'][aria-selected='true'] {
      forced-color-adjust: none;
      border-color: Highlight !important;
      background: Highlight !important;
      color: HighlightText !important;
    }

    :is(button[aria-pressed='true'], button[aria-current='true'], [role='option'][aria-selected='true']) * {
      color: inherit !important;
    }

    button:is(.primary, .next, .start) {
      forced-color-adjust: none;
      border-color: ButtonText !important;
      background: ButtonText !important;
      color: ButtonFace !important;
    }

    button:disabled {
      opacity: 1;
      color: GrayText;
    }

    progress {
      forced-color-adjust: none;
      border: 1px solid CanvasText;
      background: Canvas;
    }

    progress::-webkit-progress-bar {
      background: Canvas;
    }

    progress::-webkit-progress-value {
      background: Highlight;
    }

    progress::-moz-progress-bar {
      background: Highlight;
    }

    .error,
    .failure,
    .warning {
      border: 1px solid CanvasText;
    }
  }

  @media not (forced-colors: active) {
    input[role='switch'] {
      appearance: none;
      position: relative;
      flex: none;
      inline-size: 32px;
      block-size: 18px;
      margin: 0;
      border: 1px solid var(--_control);
      border-radius: 9px;
      background: var(--_surface);
      cursor: pointer;
      transition: background-color 120ms;
    }

    input[role='switch']::before {
      content: '';
      position: absolute;
      inset-block-start: 2px;
      inset-inline-start: 2px;
      inline-size: 12px;
      block-size: 12px;
      border-radius: 50%;
      background: var(--_control);
      transition: translate 120ms;
    }

    input[role='switch']:checked {
      border-color: var(--_accent);
      background: var(--_accent);
    }

    input[role='switch']:checked::before {
      translate: 14px 0;
      background: var(--_on-accent);
    }
  }
`;
