import { css } from 'lit';

export const legendStyles = css`
  .layers {
    display: grid;
    gap: 1.125rem;
  }

  h3 {
    font-size: 0.875rem;
    font-weight: 600;
    line-height: 1.3;
  }

  .what {
    margin-block-start: 0.125rem;
    color: var(--_muted);
    font-size: 0.8125rem;
  }

  .entries {
    display: grid;
    gap: 0.1875rem;
    margin-block-start: 0.5rem;
  }

  .entries + .entries {
    margin-block-start: 0.375rem;
  }

  .entry {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 0.625rem;
    align-items: center;
    font-size: 0.8125rem;
  }

  .count {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .label {
    font-variant-numeric: tabular-nums;
  }

  .sample {
    display: block;
    overflow: visible;
    forced-color-adjust: none;
  }

  .no-data {
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1;
  }

  .notice {
    margin-block-start: 0.5rem;
    padding-inline-start: 0.5rem;
    border-inline-start: 2px solid var(--_line);
    color: var(--_muted);
    font-size: 0.75rem;
  }

  .source {
    margin-block-start: 0.375rem;
    color: var(--_muted);
    font-size: 0.75rem;
    overflow-wrap: anywhere;
  }
`;
