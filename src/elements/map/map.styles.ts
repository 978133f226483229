import { css } from 'lit';

export const mapStyles = css`
  :host {
    position: relative;
    block-size: var(--jjj-map-height, 448px);
    min-block-size: 192px;
    background: var(--_surface);
  }

  .frame {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    block-size: 100%;
    min-block-size: 0;
    container-type: size;
  }

  .stage {
    position: relative;
    min-block-size: 0;
    overflow: hidden;
    background: var(--_sunken);
  }

  .map {
    position: absolute;
    inset: 0;
    font: inherit;
  }

  /* The engine writes "outline: none" on the canvas itself. */
  .map canvas:focus-visible {
    outline: 3px solid var(--_focus) !important;
    outline-offset: -3px;
  }

  .loading {
    position: absolute;
    z-index: 2;
    inset-block-start: 0;
    inset-inline: 0;
  }

  .loading progress {
    display: block;
    border-radius: 0;
  }

  .controls {
    display: grid;
    flex: none;
    gap: 8px;
    justify-items: center;
    align-self: end;
    pointer-events: auto;
  }

  .zoom {
    display: grid;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .zoom button {
    inline-size: 34px;
    block-size: 34px;
    border-radius: 0;
    color: var(--_text);
  }

  .zoom button + button {
    border-block-start: 1px solid var(--_line);
  }

  .zoom button:focus-visible {
    outline-offset: -3px;
  }

  .north {
    display: grid;
    gap: 1px;
    align-content: center;
    justify-items: center;
    inline-size: 36px;
    block-size: 36px;
    box-sizing: border-box;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font-size: var(--_size-fine);
    font-weight: 700;
    line-height: 1;
    pointer-events: none;
  }

  .north svg {
    inline-size: 12px;
    block-size: 14px;
    fill: currentColor;
  }

  /* Within reach of the thumb. */
  @container (inline-size < 640px) {
    .side.end > .controls {
      order: 1;
    }
  }

  /* In a low map side by side, else they would fill its height. */
  @container (block-size < 300px) {
    .controls,
    .zoom {
      grid-auto-flow: column;
    }

    .zoom button + button {
      border-block-start: 0;
      border-inline-start: 1px solid var(--_line);
    }
  }

  /* North is up whether it is said or not; the scale bar needs its room. */
  @container (block-size < 300px) and (inline-size < 400px) {
    .north {
      display: none;
    }
  }

  @media (pointer: coarse) {
    .zoom button.icon,
    .north {
      inline-size: 44px;
      block-size: 44px;
    }
  }

  .foot {
    display: flex;
    gap: 16px;
    justify-content: space-between;
    min-block-size: 24px;
    max-block-size: 30cqb;
    overflow: auto;
    padding: 3px 10px;
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
    color: var(--_muted);
    font-size: var(--_size-fine);
    line-height: 1.5;
  }

  /* No box of its own, so that it takes no room while nothing is in it. */
  .publisher {
    display: contents;
  }

  .coordinates {
    order: -1;
    flex: none;
    min-inline-size: 16.5em;
    min-block-size: 24px;
    padding: 0;
    margin-block: -3px;
    border: 0;
    border-radius: 2px;
    background: none;
    font-variant-numeric: tabular-nums;
    text-align: start;
    white-space: nowrap;
  }

  .owners {
    display: flex;
    gap: 8px;
    align-items: start;
    min-inline-size: 0;
  }

  .datum {
    flex: none;
    align-self: start;
    padding-inline: 6px;
    border: 1px solid currentColor;
    border-radius: var(--_radius);
  }

  .attribution {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .more {
    display: none;
    flex: none;
    min-block-size: 24px;
    margin-block: -3px;
    padding: 0 8px;
    border-color: transparent;
    background: none;
    line-height: 1;
  }

  @container (inline-size < 640px) {
    .foot {
      display: block;
    }

    .publisher ::slotted(*) {
      display: block;
    }

    .owners {
      justify-content: space-between;
    }

    .more {
      display: block;
    }

    @media (hover: none) {
      /* Of a pointer that is not there; what a finger asks for says where it is. */
      .coordinates {
        display: none;
      }
    }

    .attribution:not(.open) {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  }

  .maplibregl-ctrl-scale {
    position: relative;
    z-index: 0;
    border-color: var(--_text);
    background: none;
    color: var(--_text);
    font: inherit;
    font-size: var(--_size-fine);
    line-height: 1.3;
  }

  .maplibregl-ctrl-scale::before {
    content: '';
    position: absolute;
    z-index: -1;
    inset: 0;
    background: var(--_surface);
    opacity: 0.7;
  }

  .failure {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    gap: 12px;
    justify-items: center;
    padding: 24px;
    color: var(--_text);
    text-align: center;
  }

  .failure p {
    max-inline-size: 544px;
    overflow-wrap: anywhere;
  }
`;
