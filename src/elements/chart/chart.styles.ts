import { css } from 'lit';

/* What uPlot needs to lay its canvases one upon the other, and the colours of lines. */
export const chartStyles = css`
  .frame {
    padding: 2px 4px;
  }

  h3 {
    margin-block-start: 8px;
    font-size: var(--_size-small);
  }

  .field {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    font-size: var(--_size-small);
  }

  .field select {
    flex: 1 1 200px;
    inline-size: auto;
    min-inline-size: 0;
  }

  .plot {
    margin-block-start: 4px;
    border: 0 solid var(--_line);
    background: var(--_surface);
    font-family: inherit;
    direction: ltr;
  }

  .u-wrap {
    position: relative;
    -webkit-user-select: none;
    user-select: none;
  }

  .u-over,
  .u-under,
  .u-axis,
  .u-select,
  .u-cursor-x,
  .u-cursor-y,
  .u-cursor-pt {
    position: absolute;
  }

  .u-under {
    overflow: hidden;
  }

  .u-over {
    cursor: crosshair;
  }

  .plot canvas {
    position: relative;
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }

  .u-select {
    background: var(--_accent);
    opacity: 0.22;
    pointer-events: none;
  }

  .u-cursor-x,
  .u-cursor-pt {
    inset-block-start: 0;
    left: 0;
    pointer-events: none;
  }

  .u-cursor-x {
    block-size: 100%;
    border-inline-end: 1px dashed var(--_muted);
  }

  .u-cursor-pt {
    border-radius: 50%;
  }

  .u-cursor-y,
  .u-off {
    display: none;
  }

  .unit,
  .note {
    color: var(--_muted);
    font-size: var(--_size-note);
  }

  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    font-size: var(--_size-note);
    font-variant-numeric: tabular-nums;
  }

  .key li {
    display: flex;
    align-items: center;
    gap: 6px;
  }

  .sample svg {
    display: block;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }

  .color-0 {
    color: var(--_series-1);
  }

  .color-1 {
    color: var(--_series-2);
  }

  .color-2 {
    color: var(--_series-3);
  }

  .color-3 {
    color: var(--_series-4);
  }

  .color-4 {
    color: var(--_series-5);
  }

  .color-5 {
    color: var(--_series-6);
  }

  .scroll {
    overflow: auto;
    max-block-size: 320px;
  }

  table {
    border-collapse: collapse;
    inline-size: 100%;
    font-size: var(--_size-note);
    font-variant-numeric: tabular-nums;
  }

  caption {
    text-align: start;
    color: var(--_muted);
  }

  th,
  td {
    padding: 2px 6px;
    text-align: end;
    font-weight: 400;
  }

  th:first-child {
    padding-inline-start: 0;
    text-align: start;
  }

  thead th {
    color: var(--_muted);
    vertical-align: bottom;
  }

  tbody tr {
    border-block-start: 1px solid var(--_line);
  }
`;
