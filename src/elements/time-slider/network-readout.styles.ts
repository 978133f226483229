import { css } from 'lit';

/** Kilometres of the networks below the track. */
export const networkReadoutStyles = css`
  .networks {
    display: grid;
    gap: 2px;
    margin-block-start: 4px;
    padding-block-start: 6px;
    border-block-start: 1px solid var(--_line);
    font-size: var(--_size-small);
  }

  .network {
    min-inline-size: 0;
  }

  .lines {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 12px;
  }

  /* Shut, the two stand side by side; an open one takes the whole width. */
  .folds {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
  }

  .folds details[open] {
    flex-basis: 100%;
    min-inline-size: 0;
  }

  .folds summary {
    min-block-size: 24px;
    font-size: var(--_size-note);
  }

  .figures {
    display: contents;
    font-variant-numeric: tabular-nums;
  }

  .figures strong {
    font-size: var(--_size-figure);
  }

  .apart {
    font-size: var(--_size-note);
  }

  .note,
  .remark {
    color: var(--_muted);
    font-size: var(--_size-note);
  }

  .scroll {
    overflow-x: auto;
  }

  table {
    border-collapse: collapse;
    inline-size: 100%;
    font-size: var(--_size-note);
    font-variant-numeric: tabular-nums;
  }

  caption {
    padding-block: 4px;
    text-align: start;
    color: var(--_muted);
  }

  th,
  td {
    padding: 3px 6px;
    text-align: end;
    vertical-align: top;
    font-weight: 400;
  }

  th:first-child {
    padding-inline-start: 0;
    text-align: start;
  }

  td {
    white-space: nowrap;
  }

  td .remark {
    display: block;
    white-space: normal;
    min-inline-size: 9em;
  }

  thead th {
    color: var(--_muted);
    vertical-align: bottom;
  }

  tbody tr {
    border-block-start: 1px solid var(--_line);
  }

  tbody tr:last-child {
    font-weight: 600;
  }

  tbody tr:last-child th {
    font-weight: 600;
  }

  .undrawn li {
    padding-block: 3px;
    border-block-start: 1px solid var(--_line);
  }

  .undrawn .links {
    display: block;
    font-size: var(--_size-note);
  }
`;
