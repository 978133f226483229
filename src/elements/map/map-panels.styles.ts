import { css } from 'lit';

/** What a host page lays over a panel that it puts into a map, unless its own styles say otherwise. */
export const slottedPanel = css`
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
`;

/**
 * Where a host page puts its own over and above the map. Two columns between which the map is seen: they share what room there
 * is with the buttons, leave the scale bar free, scroll inside and never lie over each other.
 */
export const mapPanelsStyles = css`
  .head {
    max-block-size: 30cqb;
    overflow: auto;
  }

  .panels {
    position: absolute;
    z-index: 1;
    inset: 12px;
    display: flex;
    gap: 12px;
    justify-content: space-between;
    pointer-events: none;
  }

  .side {
    display: flex;
    flex-direction: column;
    gap: 8px;
    min-inline-size: 0;
    max-inline-size: 320px;
  }

  /* The scale bar is at the start of the lower edge. */
  .side:not(.end) {
    padding-block-end: 28px;
  }

  .side.end {
    align-items: end;
    min-inline-size: 36px;
  }

  .panel {
    display: grid;
    flex: 0 1 auto;
    gap: 8px;
    min-block-size: 0;
    max-inline-size: 100%;
    overflow: auto;
    overscroll-behavior: contain;
    pointer-events: auto;
  }

  .panel:last-child {
    margin-block-start: auto;
  }

  .panel ::slotted(:not(slot)) {
    ${slottedPanel}
  }
`;
