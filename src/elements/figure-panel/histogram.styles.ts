import { css } from 'lit';

export const histogramStyles = css`
  .histogram svg {
    display: block;
    inline-size: 100%;
    overflow: visible;
    touch-action: pan-y;
  }

  .bar {
    stroke: var(--_control);
    stroke-width: 0.5;
    forced-color-adjust: none;
    vector-effect: non-scaling-stroke;
  }

  [data-simulated] :is(.bar, .sample, .swatch) {
    filter: url('#color-vision');
  }

  .axis {
    fill: none;
    stroke: var(--_control);
  }

  .break {
    cursor: ew-resize;
    outline: none;
    touch-action: none;
  }

  .break .stem {
    fill: none;
    stroke: var(--_text);
    stroke-width: 1;
  }

  .break .hit {
    fill: transparent;
  }

  .break .grip {
    fill: var(--_surface);
    stroke: var(--_text);
    stroke-width: 1.5;
  }

  .break text {
    display: none;
    fill: var(--_text);
    stroke: var(--_surface);
    stroke-width: 4;
    paint-order: stroke;
    font-size: 11px;
    font-variant-numeric: tabular-nums;
  }

  .break:is(:hover, :focus) text {
    display: block;
  }

  .break:is(:hover, :focus) .stem {
    stroke-width: 2;
  }

  .break:focus-visible .grip {
    fill: var(--_accent);
    stroke: var(--_accent);
    stroke-width: 3;
  }

  .ends {
    display: flex;
    justify-content: space-between;
    color: var(--_muted);
    font-size: var(--_size-fine);
    font-variant-numeric: tabular-nums;
  }

  .classes {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_size-small);
    font-variant-numeric: tabular-nums;
  }

  .classes :is(th, td) {
    padding: 2px 8px 2px 0;
    font-weight: 400;
    text-align: start;
  }

  .classes td:first-child {
    inline-size: 34px;
  }

  .classes thead th {
    border-block-end: 1px solid var(--_line);
    color: var(--_muted);
    font-size: var(--_size-note);
  }

  .classes .number {
    padding-inline-end: 0;
    text-align: end;
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
`;
