import { css } from 'lit';

export const featureSearchStyles = css`
  .frame {
    position: relative;
  }

  .field {
    position: relative;
  }

  .field .glyph {
    position: absolute;
    inset-block-start: 50%;
    inset-inline-start: 10px;
    translate: 0 -50%;
    color: var(--_muted);
    pointer-events: none;
  }

  input[type='search'] {
    min-block-size: 34px;
    padding-inline-start: 34px;
  }

  input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .results {
    overflow-y: auto;
    max-block-size: 240px;
    margin-block-start: 6px;
    padding: 4px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .floating .results {
    position: absolute;
    z-index: 3;
    inset-inline: 0;
    max-block-size: min(384px, 60vh);
    box-shadow: 0 8px 24px rgb(0 0 0 / 18%);
  }

  .results button {
    display: flex;
    gap: 12px;
    align-items: baseline;
    justify-content: space-between;
    inline-size: 100%;
    min-block-size: 28px;
    padding: 3px 8px;
    border: 0;
    border-radius: calc(var(--_radius) - 2px);
    background: none;
    text-align: start;
  }

  .results button:hover,
  .results button[aria-current='true'] {
    background: var(--_sunken);
  }

  .results button:focus-visible {
    outline-offset: -2px;
  }

  .layer {
    flex: none;
    max-inline-size: 50%;
    color: var(--_muted);
    font-size: var(--_size-note);
  }

  .more {
    padding: 4px 8px;
  }
`;
