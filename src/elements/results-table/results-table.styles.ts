import { css } from 'lit';

export const resultsTableStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: end;
    margin-block-end: 8px;
  }

  .filter {
    display: grid;
    flex: 1 1 180px;
    gap: 2px;
    max-inline-size: 360px;
  }

  .filter span,
  .buttons > span,
  .status {
    color: var(--_muted);
    font-size: var(--_size-note);
  }

  input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
  }

  .making {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 4px 8px;
    align-items: center;
    margin-block-start: 6px;
    font-size: var(--_size-note);
  }

  .making progress {
    grid-column: 1 / -1;
  }

  .error {
    padding: 6px 10px;
    border-radius: var(--_radius);
    background: var(--_danger-surface);
    color: var(--_danger);
  }

  .chooser ul {
    columns: 16em;
    padding-block: 4px 8px;
  }

  .chooser label {
    display: flex;
    gap: 8px;
    align-items: baseline;
    min-block-size: 24px;
    break-inside: avoid;
    font-size: var(--_size-small);
  }

  .status {
    min-block-size: 1.45em;
    margin-block: 4px;
    font-variant-numeric: tabular-nums;
  }

  .scroll {
    overflow: auto;
    max-block-size: var(--jjj-results-block-size, 420px);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow-anchor: none;
  }

  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
    font-size: var(--_size-small);
    font-variant-numeric: tabular-nums;
  }

  table:focus-visible {
    outline-offset: -2px;
  }

  col.name {
    inline-size: 14em;
  }

  col.certainty {
    inline-size: 18em;
  }

  /* A bearing in words, its letters set apart by the reader. */
  col.number {
    inline-size: 12em;
  }

  col.text {
    inline-size: 11em;
  }

  th,
  td {
    overflow: hidden;
    padding: 0 10px;
    font-weight: 400;
    text-align: start;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .number {
    text-align: end;
  }

  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding-block: 4px;
    border-block-end: 1px solid var(--_line);
    background: var(--_sunken);
    /* Where the page is magnified, a sliver of a row would show above the head. */
    box-shadow: 0 -2px var(--_sunken);
    color: var(--_text);
    vertical-align: bottom;
  }

  thead button {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    max-inline-size: 100%;
    padding: 2px 0;
    border: 0;
    background: none;
    text-align: inherit;
    white-space: normal;
  }

  thead button:hover:not(:disabled) {
    text-decoration: underline;
  }

  thead button:focus-visible {
    outline-offset: -2px;
  }

  tbody tr:not(.room) {
    block-size: calc(var(--_size-small) * 1.45 + 12px);
    cursor: pointer;
  }

  tbody tr:not(.room) td {
    border-block-end: 1px solid var(--_line);
  }

  .room td {
    padding: 0;
  }

  tr.hovered td {
    background: var(--_sunken);
  }

  tr.not-nominal td {
    color: var(--_muted);
    font-style: italic;
  }

  tr[aria-selected='true'] td {
    background: var(--_selected);
    color: var(--_text);
    font-weight: 550;
  }

  table:focus-visible tr.active {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }

  @media (forced-colors: active) {
    tr.hovered td {
      text-decoration: underline;
    }

    tr[aria-selected='true'] td {
      background: SelectedItem;
      color: SelectedItemText;
      forced-color-adjust: none;
    }
  }
`;
