import { css } from 'lit';

export const claimsStyles = css`
  h2 {
    font-size: var(--_size-title);
    font-weight: 600;
  }

  h3 {
    font-size: var(--_size-figure);
    font-weight: 600;
  }

  .filter {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-block: 10px;
  }

  .filter button[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .claim {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
    padding: 12px 0 12px 10px;
    border-block-start: 1px solid var(--_line);
    border-inline-start: 3px solid transparent;
  }

  .claim.shown {
    border-inline-start-color: var(--_accent);
    background: var(--_sunken);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }

  .mark {
    color: var(--_accent);
    font-size: var(--_size-note);
    font-weight: 600;
  }

  .label {
    color: var(--_muted);
    font-size: var(--_size-note);
  }

  .quote q {
    font-style: italic;
  }

  button.show {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    justify-self: start;
  }

  .scroll {
    overflow-x: auto;
    margin-block: 6px;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_size-note);
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    padding: 3px 8px 3px 0;
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }

  thead th {
    color: var(--_muted);
  }

  tbody {
    border-block-start: 1px solid var(--_line);
  }

  tbody th {
    padding-block-start: 6px;
    font-weight: 550;
  }

  .differences {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 1px 10px;
  }

  .differences dt {
    color: var(--_muted);
  }

  details p {
    margin-block: 4px;
  }

  .sources li {
    padding-block: 2px;
    font-size: var(--_size-small);
  }

  .failure {
    padding: 8px 10px;
    border-radius: var(--_radius);
    background: var(--_danger-surface);
    color: var(--_danger);
  }

  @media (forced-colors: active) {
    .claim:not(.shown) {
      border-inline-start-color: Canvas;
    }
  }
`;
