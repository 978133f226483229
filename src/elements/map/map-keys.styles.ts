import { css } from 'lit';

export const mapKeysStyles = css`
  /* Only what is shown takes the pointer: the map lies beneath. */
  :host {
    position: absolute;
    z-index: 2;
    inset: auto 8px 34px;
    background: none;
    pointer-events: none;
  }

  .frame {
    display: grid;
    justify-items: center;
  }

  .hint,
  .place {
    max-inline-size: min(30rem, 100%);
    padding: 6px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font-size: var(--_size-small);
  }

  .hint {
    border-color: var(--_focus);
  }

  .place {
    pointer-events: auto;
  }

  [role='listbox'] {
    margin: 0 -4px 5px;
    padding: 2px 4px;
    border-radius: 3px;
    font-weight: 600;
  }

  [role='listbox']:focus,
  [role='listbox']:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 1px;
  }

  [role='option'][aria-selected='true']::before {
    content: '✓ ';
  }

  .about {
    color: var(--_muted);
    font-size: var(--_size-note);
  }

  .find {
    min-block-size: 28px;
    margin-block-start: 4px;
  }

  dialog {
    inline-size: min(560px, calc(100vw - 24px));
    pointer-events: auto;
  }

  h3 {
    margin-block: 14px 4px;
    font-size: var(--_size-text);
  }

  dl > div {
    display: grid;
    grid-template-columns: minmax(8rem, 2fr) 5fr;
    gap: 4px 12px;
    padding-block: 3px;
    border-block-start: 1px solid var(--_line);
  }

  kbd {
    display: inline-block;
    min-inline-size: 1.6em;
    padding: 0 5px;
    border: 1px solid var(--_control);
    border-radius: 3px;
    background: var(--_sunken);
    font: inherit;
    font-size: var(--_size-note);
    text-align: center;
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
