import { css } from 'lit';

export const printStyles = css`
  dialog {
    inline-size: min(1080px, calc(100vw - 24px));
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 20px;
    margin-block-start: 8px;
  }

  @media (width < 760px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  fieldset {
    min-inline-size: 0;
    margin: 0 0 14px;
    padding: 0;
    border: 0;
  }

  fieldset + fieldset {
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line);
  }

  legend {
    float: left;
    inline-size: 100%;
    margin-block-end: 6px;
    padding: 0;
    font-weight: 600;
  }

  .fields {
    clear: both;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
    gap: 8px 12px;
  }

  .wide {
    grid-column: 1 / -1;
  }

  .field {
    display: grid;
    gap: 2px;
    align-content: start;
    min-inline-size: 0;
  }

  .field > label:not(.check),
  .hint {
    color: var(--_muted);
    font-size: var(--_size-note);
  }

  .check {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    min-block-size: 32px;
  }

  .check input {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    margin-block-start: 10px;
  }

  .sheet {
    display: grid;
    place-items: center;
    align-content: center;
    min-block-size: 240px;
    padding: 12px;
    border-radius: var(--_radius);
    background: var(--_sunken);
    text-align: center;
  }

  .sheet canvas {
    max-inline-size: 100%;
    max-block-size: 66vh;
    box-shadow: 0 1px 6px rgb(0 0 0 / 35%);
  }

  .said {
    min-block-size: 1.45em;
    margin-block-start: 8px;
    font-weight: 600;
  }

  progress {
    margin-block-start: 6px;
  }
`;
