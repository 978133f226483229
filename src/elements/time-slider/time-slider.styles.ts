import { css } from 'lit';

export const timeSliderStyles = css`
  .frame {
    container-type: inline-size;
    padding: 8px 14px;
  }

  h2 {
    font-size: var(--_size-text);
  }

  h3 {
    font-size: var(--_size-small);
    font-weight: 600;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }

  .row > .turn-on,
  .row > .turn-off {
    margin-inline-start: auto;
  }

  .buttons {
    display: flex;
    gap: 2px;
  }

  button[data-does='play'] {
    border-color: var(--_control);
    color: var(--_text);
  }

  .now {
    font-size: var(--_size-figure);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    font-size: var(--_size-small);
  }

  .field {
    display: flex;
    align-items: center;
    gap: 6px;
  }

  .field select {
    inline-size: auto;
    min-block-size: 28px;
    padding: 2px 6px;
  }

  .switch {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 24px;
  }

  .track {
    margin-block-start: 6px;
    padding-inline: 12px;
    touch-action: pan-y;
    cursor: pointer;
    user-select: none;
  }

  .line {
    position: relative;
    block-size: 28px;
  }

  .line::before {
    content: '';
    position: absolute;
    inset-block: 9px;
    inset-inline: 0;
    border: 1px solid var(--_control);
    border-radius: 4px;
    background: var(--_sunken);
  }

  .chosen,
  .hatch {
    position: absolute;
    inset-block: 9px;
  }

  .chosen {
    border-radius: 4px;
    background: color-mix(in srgb, var(--_accent) 35%, transparent);
  }

  .chosen.between {
    background: var(--_accent);
  }

  .hatch {
    border-inline-start: 1px solid var(--_text);
    background: repeating-linear-gradient(-45deg, var(--_text) 0 1px, transparent 1px 5px);
    opacity: 0.65;
  }

  .handle {
    position: absolute;
    inset-block-start: 50%;
    inline-size: 24px;
    block-size: 24px;
    translate: -50% -50%;
    cursor: grab;
  }

  .handle:dir(rtl) {
    translate: 50% -50%;
  }

  .handle::before {
    content: '';
    position: absolute;
    inset: 3px;
    border: 2px solid var(--_surface);
    border-radius: 50%;
    outline: 1.5px solid var(--_accent);
    background: var(--_accent);
  }

  /* The beginning is told from the end by its shape, too. */
  .handle.since::before {
    inset: 5px;
    border-radius: 1px;
    rotate: 45deg;
  }

  .handle:focus-visible {
    border-radius: 50%;
    outline-offset: 0;
  }

  .years {
    position: relative;
    block-size: 1.5em;
    font-size: var(--_size-fine);
    font-variant-numeric: tabular-nums;
    color: var(--_muted);
  }

  .years span {
    position: absolute;
    translate: -50% 0;
  }

  .years span:not(.major) {
    display: none;
  }

  .years span::before {
    content: '';
    position: absolute;
    inset-block-start: -7px;
    inset-inline-start: 50%;
    block-size: 6px;
    border-inline-start: 1px solid var(--_control);
  }

  @container (min-width: 620px) {
    .years span:not(.major) {
      display: inline;
    }
  }

  .complete {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    font-size: var(--_size-note);
    color: var(--_muted);
  }

  .networks {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr));
    gap: 8px 24px;
    margin-block-start: 8px;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_line);
    font-size: var(--_size-small);
  }

  .network {
    min-inline-size: 0;
  }

  .figures {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 12px;
    font-variant-numeric: tabular-nums;
  }

  .figures strong {
    font-size: var(--_size-title);
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

  @media (forced-colors: active) {
    .chosen {
      background: Highlight;
    }

    .handle::before {
      forced-color-adjust: none;
      border-color: Canvas;
      outline-color: CanvasText;
      background: Highlight;
    }

    .hatch {
      forced-color-adjust: none;
      background: repeating-linear-gradient(-45deg, CanvasText 0 1px, transparent 1px 5px);
    }
  }
`;
