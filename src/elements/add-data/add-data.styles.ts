import { css } from 'lit';

export const addDataStyles = css`
  dialog {
    inline-size: min(820px, calc(100vw - 24px));
  }

  h3 {
    margin-block: 8px 10px;
    font-size: var(--_size-text);
  }

  .way {
    display: grid;
    gap: 4px;
    justify-items: start;
    margin-block-start: 16px;
  }

  .way > label:not(.file) {
    font-weight: 600;
  }

  .drop {
    grid-template-columns: auto 1fr;
    gap: 12px;
    align-items: center;
    padding: 14px;
    border: 2px dashed var(--_control);
    border-radius: var(--_radius);
  }

  /* The browser's own field lies under its label, where it takes the focus. */
  .file {
    position: relative;
    display: inline-grid;
    place-items: center;
    min-block-size: 36px;
    padding: 4px 14px;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
    cursor: pointer;
  }

  .file input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    opacity: 0;
    cursor: pointer;
  }

  .file:focus-within {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  textarea {
    resize: vertical;
    white-space: pre;
  }

  .together {
    display: flex;
    gap: 8px;
    inline-size: 100%;
  }

  .together input {
    flex: 1;
    min-inline-size: 0;
  }

  .facts {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 2px 14px;
    margin-block-end: 10px;
  }

  .facts dt {
    color: var(--_muted);
  }

  .facts dd {
    overflow-wrap: anywhere;
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
    gap: 8px 12px;
    margin-block-end: 8px;
  }

  .field {
    display: grid;
    gap: 2px;
    align-content: start;
    min-inline-size: 0;
  }

  .field > label {
    color: var(--_muted);
    font-size: var(--_size-note);
  }

  .check {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: 28px;
  }

  .check input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }

  fieldset {
    min-inline-size: 0;
    margin: 0 0 10px;
    padding: 0;
    border: 0;
  }

  legend {
    margin-block-end: 4px;
    padding: 0;
    font-weight: 600;
  }

  .scroller {
    max-block-size: 220px;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_size-small);
  }

  caption {
    padding: 6px 8px;
    color: var(--_muted);
    text-align: start;
  }

  th,
  td {
    padding: 4px 8px;
    border-block-start: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }

  thead th {
    color: var(--_muted);
    font-weight: 600;
  }

  tbody th {
    font-weight: 550;
  }

  td .year {
    inline-size: 5em;
  }

  td select {
    min-inline-size: 9em;
  }

  .beside {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 320px);
    gap: 16px;
  }

  @media (width < 700px) {
    .beside {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  .preview svg {
    display: block;
    inline-size: 100%;
    border-radius: var(--_radius);
    background: var(--_sunken);
  }

  .preview .outline {
    fill: var(--_surface);
    stroke: var(--_muted);
    stroke-width: 1;
  }

  .preview :is(.dots, .halo) {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 5;
    stroke-linecap: round;
  }

  .preview .halo {
    stroke: var(--_surface);
    stroke-width: 7;
  }

  .preview figcaption {
    margin-block-start: 4px;
  }

  .error,
  .notice,
  .warning {
    margin-block: 8px;
    padding: 8px 10px;
    border-radius: var(--_radius);
    background: var(--_notice-surface);
    font-size: var(--_size-small);
    overflow-wrap: anywhere;
  }

  .error {
    background: var(--_danger-surface);
  }

  .warning button {
    margin-block-start: 6px;
  }

  .list {
    display: grid;
    gap: 4px;
    margin-block-end: 8px;
    font-size: var(--_size-small);
  }

  .offers {
    display: grid;
    gap: 10px;
  }

  .working {
    display: grid;
    gap: 6px;
    justify-items: start;
    margin-block-start: 12px;
  }

  .said:empty {
    display: none;
  }

  .said {
    margin-block-start: 8px;
    font-weight: 600;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    margin-block-start: 16px;
  }

  .primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }

  @media (forced-colors: active) {
    .preview .dots {
      stroke: Highlight;
    }
  }
`;
