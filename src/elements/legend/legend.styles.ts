import { css } from 'lit';

export const legendStyles = css`
  .layers {
    display: grid;
    gap: 18px;
  }

  h3 {
    font-size: var(--_size-text);
    font-weight: 600;
    line-height: 1.3;
  }

  .what {
    margin-block-start: 2px;
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  .entries {
    display: grid;
    gap: 3px;
    margin-block-start: 8px;
  }

  .entries + .entries {
    margin-block-start: 6px;
  }

  .entry {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 10px;
    align-items: center;
    font-size: var(--_size-small);
  }

  .count {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .label {
    font-variant-numeric: tabular-nums;
  }

  .hint {
    color: var(--_muted);
    font-size: var(--_size-note);
  }

  .sample {
    display: block;
    overflow: visible;
    forced-color-adjust: none;
  }

  [data-simulated] :is(.sample, .cell) {
    filter: url('#color-vision');
  }

  .no-data {
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1;
  }

  .notice {
    margin-block-start: 8px;
    padding-inline-start: 8px;
    border-inline-start: 2px solid var(--_line);
    color: var(--_muted);
    font-size: var(--_size-note);
  }

  .source {
    margin-block-start: 6px;
    color: var(--_muted);
    font-size: var(--_size-note);
    overflow-wrap: anywhere;
  }

  .figures .record {
    margin-block-start: 4px;
    color: var(--_text);
  }

  .figures + .source {
    margin-block-start: 2px;
  }

  .basemap > summary {
    color: var(--_text);
    font-weight: 600;
  }

  .layers > :is(section, .quiet) + .basemap {
    padding-block-start: 10px;
    border-block-start: 1px solid var(--_line);
  }

  /* A sample keeps the colours of the map, on whatever ground the reader has. */
  @media (forced-colors: active) {
    .sample.boxed,
    .cell {
      outline: 1px solid CanvasText;
      outline-offset: -1px;
    }

    .sample:not(.boxed) {
      background: var(--_surface);
    }
  }
`;
