import { css } from 'lit';

export const inequalityStyles = css`
  h2 {
    font-size: var(--_size-title);
    font-weight: 600;
  }

  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block: 10px;
  }

  .field {
    display: grid;
    flex: 1 1 150px;
    gap: 2px;
  }

  .field label {
    color: var(--_muted);
    font-size: var(--_size-note);
  }

  .scroll {
    overflow-x: auto;
    margin-block: 8px;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_size-small);
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    min-inline-size: 52px;
    padding: 4px 8px 4px 0;
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }

  tr > :first-child {
    position: sticky;
    inset-inline-start: 0;
    min-inline-size: 36px;
    background: var(--_surface);
  }

  thead th {
    color: var(--_muted);
    font-size: var(--_size-note);
    vertical-align: bottom;
  }

  tbody tr {
    border-block-start: 1px solid var(--_line);
  }

  .value {
    font-weight: 550;
  }

  td .quiet {
    display: block;
    font-size: var(--_size-fine);
  }

  details p,
  .weights li {
    margin-block: 4px;
    font-size: var(--_size-small);
  }

  .failure {
    padding: 8px 10px;
    border-radius: var(--_radius);
    background: var(--_danger-surface);
    color: var(--_danger);
  }
`;
