import { css } from 'lit';

export const regionProfileStyles = css`
  h2 {
    font-size: var(--_size-title);
    font-weight: 600;
  }

  .choose {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: end;
    margin-block: 10px;
  }

  .finder {
    position: relative;
    display: grid;
    flex: 1 1 200px;
    gap: 2px;
    max-inline-size: 320px;
  }

  .finder label {
    color: var(--_muted);
    font-size: var(--_size-note);
  }

  input[type='text'] {
    inline-size: 100%;
    min-block-size: 32px;
    padding: 4px 8px;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  [role='listbox'] {
    position: absolute;
    z-index: 3;
    inset-block-start: 100%;
    inset-inline: 0;
    max-block-size: 260px;
    overflow-y: auto;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  [role='option'] {
    display: flex;
    gap: 8px;
    justify-content: space-between;
    align-items: center;
    min-block-size: 32px;
    padding: 2px 8px;
    cursor: pointer;
  }

  [role='option']:hover,
  [role='option'][aria-selected='true'] {
    background: var(--_sunken);
  }

  [role='option'][aria-selected='true'] {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }

  .scroll {
    overflow-x: auto;
    margin-block: 8px;
  }

  table {
    border-collapse: collapse;
    font-size: var(--_size-small);
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    min-inline-size: 120px;
    max-inline-size: 220px;
    padding: 6px 12px 6px 0;
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    overflow-wrap: break-word;
  }

  tr > :first-child:not([colspan]) {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    min-inline-size: 116px;
    max-inline-size: 150px;
    background: var(--_surface);
  }

  thead th {
    vertical-align: bottom;
    font-weight: 600;
  }

  .unit {
    display: flex;
    gap: 4px;
    align-items: start;
  }

  tbody tr {
    border-block-start: 1px solid var(--_line);
  }

  .group th {
    padding-block-start: 12px;
    color: var(--_muted);
    font-weight: 600;
  }

  .quiet {
    font-size: var(--_size-note);
    font-weight: 400;
  }

  .value {
    display: block;
    font-weight: 550;
  }

  .rank,
  .caveat,
  .reason {
    display: block;
    color: var(--_muted);
    font-size: var(--_size-fine);
  }

  .missing {
    color: var(--_muted);
    font-style: italic;
  }

  svg.spark {
    display: block;
    inline-size: 92px;
    block-size: 26px;
    margin-block-start: 4px;
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.5;
  }

  .spark .lone {
    fill: var(--_muted);
    stroke: none;
  }

  .spark .now {
    fill: var(--_accent);
    stroke: none;
  }

  .years {
    display: flex;
    justify-content: space-between;
    inline-size: 92px;
    color: var(--_muted);
    font-size: var(--_size-fine);
  }

  summary {
    display: inline-grid;
    place-items: center;
    min-inline-size: 24px;
    min-block-size: 24px;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  .failure {
    padding: 8px 10px;
    border-radius: var(--_radius);
    background: var(--_danger-surface);
    color: var(--_danger);
  }
`;
