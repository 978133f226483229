import { css } from 'lit';

/** What lies over the picture for a while: notices, a poster in place of it, the tip at the pointer. Comes with the map's program. */
export const mapNoticesStyles = css`
  .notices {
    position: absolute;
    z-index: 2;
    inset-block-start: 12px;
    inset-inline: 60px;
    display: grid;
    gap: 8px;
    justify-items: center;
    max-block-size: calc(100% - 24px);
    overflow: auto;
    pointer-events: none;
  }

  .notice {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 4px 8px;
    max-inline-size: 512px;
    padding: 8px 8px 10px 12px;
    border: 1px solid var(--_danger);
    border-radius: var(--_radius);
    background: var(--_danger-surface);
    font-size: var(--_size-small);
    overflow-wrap: anywhere;
    pointer-events: auto;
  }

  .notice p {
    grid-column: 1;
    padding-block-start: 2px;
  }

  .notice .icon {
    grid-area: 1 / 2;
  }

  .notice .retry {
    grid-column: 1;
    justify-self: start;
  }

  .no-picture {
    overflow: auto;
    place-content: start center;
    padding: 16px;
  }

  .no-picture jjj-map-poster,
  .no-picture ::slotted(*) {
    inline-size: min(560px, 100%);
  }

  .no-picture img {
    display: block;
    inline-size: 100%;
    block-size: auto;
    border-radius: var(--_radius);
  }

  .tooltip {
    position: absolute;
    z-index: 2;
    inset-block-start: 0;
    inset-inline-start: 0;
    max-inline-size: 288px;
    padding: 5px 9px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 2px 8px rgb(0 0 0 / 16%);
    font-size: var(--_size-small);
    line-height: 1.35;
    pointer-events: none;
  }

  .tooltip .name {
    display: block;
    font-weight: 600;
  }

  .tooltip .figure {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
`;
