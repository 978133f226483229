import { css } from 'lit';

export const searchStyles = css`
  .frame,
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

  input {
    inline-size: 100%;
    min-block-size: 34px;
    padding: 4px 36px 4px 34px;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    text-overflow: ellipsis;
  }

  input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .field button.icon {
    position: absolute;
    inset-block-start: 3px;
    inset-inline-end: 3px;
  }

  .field button.icon .glyph {
    position: static;
    translate: none;
  }

  .results {
    position: absolute;
    z-index: 3;
    inset-inline: 0;
    margin-block-start: 6px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 8px 24px rgb(0 0 0 / 18%);
  }

  [role='listbox'] {
    overflow-y: auto;
    max-block-size: min(400px, 56vh);
    padding: 4px;
    scrollbar-width: thin;
    scrollbar-color: var(--_line) transparent;
  }

  [role='option'] {
    display: grid;
    gap: 1px;
    padding: 5px 8px;
    border-radius: calc(var(--_radius) - 2px);
    cursor: pointer;
    overflow-wrap: anywhere;
  }

  [role='option']:hover {
    background: var(--_sunken);
  }

  [role='option'][aria-selected='true'] {
    background: var(--_sunken);
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }

  .other,
  .what {
    color: var(--_muted);
    font-size: var(--_size-note);
  }

  .other {
    margin-inline-start: 4px;
  }

  .code {
    margin-inline-end: 4px;
    font-weight: 650;
  }

  .say {
    padding: 6px 12px;
  }

  .problem {
    color: var(--_danger);
  }

  .moved {
    margin-block-start: 6px;
  }
`;
