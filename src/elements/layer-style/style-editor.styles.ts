import { css } from 'lit';

export const layerStyleStyles = css`
  :host {
    background: none;
  }

  /* Inside the layer list, so that the map stays in sight and in use. */
  dialog {
    position: static;
    inline-size: 100%;
    max-block-size: none;
    margin-block-start: 8px;
    padding: 10px 12px 12px;
  }

  h2 {
    font-size: var(--_size-text);
    overflow-wrap: anywhere;
  }

  h3 {
    margin-block-end: 6px;
    font-size: var(--_size-small);
  }

  section {
    margin-block-start: 12px;
    padding-block-start: 10px;
    border-block-start: 1px solid var(--_line);
  }

  .undo {
    margin-block-start: 6px;
    font-size: var(--_size-small);
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9em), 1fr));
    gap: 8px 10px;
  }

  .field {
    display: grid;
    gap: 2px;
    align-content: start;
    min-inline-size: 0;
    margin-block-end: 6px;
  }

  .field > label {
    color: var(--_muted);
    font-size: var(--_size-note);
  }

  input:is([type='text'], [type='number']) {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 30px;
    padding: 3px 8px;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  input[type='color'] {
    inline-size: 36px;
    block-size: 28px;
    padding: 2px;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  input[type='checkbox'] {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .check {
    display: flex;
    gap: 6px;
    align-items: center;
    min-block-size: 28px;
    font-size: var(--_size-small);
    overflow-wrap: anywhere;
  }

  .classes,
  .rows {
    display: grid;
    gap: 4px;
  }

  .classes li,
  .rows li {
    display: flex;
    gap: 6px;
    align-items: center;
    min-inline-size: 0;
  }

  fieldset {
    min-inline-size: 0;
    margin: 6px 0 0;
    padding: 0;
    border: 0;
  }

  .values {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 9em), 1fr));
    gap: 0 10px;
    max-block-size: 220px;
    overflow: auto;
  }

  .said:not(:empty) {
    margin-block-start: 6px;
    font-size: var(--_size-small);
    font-weight: 600;
  }
`;
