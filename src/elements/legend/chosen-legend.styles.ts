import { css } from 'lit';

export const chosenLegendStyles = css`
  .crossed {
    display: grid;
    gap: 2px;
    margin-block-start: 6px;
    font-size: var(--_size-note);
  }

  .crossed table {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  .crossed :is(th, td) {
    padding: 0;
    font-weight: 400;
  }

  .crossed th {
    color: var(--_muted);
    font-size: var(--_size-fine);
    line-height: 1.2;
  }

  .crossed th[scope='row'] {
    padding-inline-end: 6px;
    text-align: end;
  }

  .crossed th[scope='col'] {
    inline-size: 56px;
    padding: 4px 2px 0;
    vertical-align: top;
  }

  .crossed td {
    inline-size: 56px;
  }

  .crossed .end {
    text-align: end;
  }

  .cell {
    display: block;
    forced-color-adjust: none;
  }

  .cell text {
    font-size: 11px;
    text-anchor: middle;
    dominant-baseline: central;
  }

  .figure-notes > .source {
    margin-block-start: 4px;
  }

  .figure-notes > .source:first-child {
    margin-block-start: 8px;
  }
`;
