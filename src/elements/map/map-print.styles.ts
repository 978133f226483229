import { css } from 'lit';

/** The still of a resting map, and what of a map is printed: picture, scale, north and whose the data is. */
export const mapPrintStyles = css`
  /* Buttons and notices lie above the still as they lie above the map. */
  .map {
    isolation: isolate;
  }

  .still:focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: -3px;
  }

  @media print {
    :host {
      break-inside: avoid;
    }

    .zoom,
    .loading,
    .tooltip,
    .more,
    .corner {
      display: none;
    }

    .attribution:not(.open) {
      overflow: visible;
      white-space: normal;
    }

    /* All of the picture on whatever paper; its scale bar is drawn in it. */
    .map > .still {
      inset: 0 !important;
      inline-size: 100% !important;
      block-size: 100% !important;
      transform: none !important;
      object-fit: contain;
    }

    .map:has(> .still) > :not(.still) {
      display: none;
    }
  }
`;
