import { css } from 'lit';

export const ledgerStyles = css`
  details {
    border-block-start: 1px solid var(--_line);
    padding-block: 8px;
    font-size: 0.8125rem;
  }

  summary {
    cursor: pointer;
    color: var(--_muted);
  }

  .scroll {
    overflow-x: auto;
    margin-block-start: 8px;
  }

  table {
    border-collapse: collapse;
    inline-size: 100%;
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    padding: 3px 6px;
    text-align: end;
    white-space: nowrap;
    font-weight: 400;
  }

  th:first-child {
    padding-inline-start: 0;
    text-align: start;
  }

  thead th {
    color: var(--_muted);
  }

  tbody tr {
    border-block-start: 1px solid var(--_line);
  }

  tfoot tr {
    border-block-start: 2px solid var(--_line);
  }

  tfoot :is(th, td) {
    font-weight: 600;
  }
`;
