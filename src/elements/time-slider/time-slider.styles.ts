import { css } from 'lit';

export const timeSliderStyles = css`
  .frame {
    container-type: inline-size;
    padding: 2px 4px;
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
    padding-inline-end: var(--jjj-time-end-room, 0);
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

  /* What a select is for is seen from what stands in it. */
  .field label {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
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
    margin-block-start: 2px;
    padding-inline: 12px;
    touch-action: pan-y;
    cursor: pointer;
    -webkit-user-select: none;
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
    background: var(--_accent);
    opacity: 0.35;
  }

  .chosen.between {
    opacity: 1;
  }

  .hatch {
    border-inline-start: 1px solid var(--_text);
    background: repeating-linear-gradient(-45deg, var(--_text) 0 1.5px, var(--_surface) 1.5px 3.5px, transparent 3.5px 7px);
  }

  .handle {
    position: absolute;
    inset-block-start: 50%;
    inline-size: 24px;
    block-size: 24px;
    translate: -50% -50%;
    cursor: grab;
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

  @media (forced-colors: active) {
    .chosen {
      opacity: 1;
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
