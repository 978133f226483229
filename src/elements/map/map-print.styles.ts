import { css } from 'lit';

/**
 * The still of a resting map; and on paper: no control, nothing folded, and under the picture whose the data is, who
 * publishes it, and how old it is.
 */
export const mapPrintStyles = css`
  /* Buttons and notices lie above the still as they lie above the map. */
  .map {
    isolation: isolate;
  }

  .version {
    display: none;
  }

  .still:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: -3px;
  }

  @media print {
    :host {
      break-inside: avoid;
      print-color-adjust: exact;
    }

    .zoom,
    .notices,
    .tooltip,
    .loading,
    .more,
    .panels .panel,
    .coordinates {
      display: none;
    }

    .foot {
      display: block;
      overflow: visible;
      max-block-size: none;
    }

    .owners {
      display: block;
    }

    .attribution,
    .attribution:not(.open) {
      overflow: visible;
      text-overflow: clip;
      white-space: normal;
    }

    .version,
    ::slotted([slot='attribution']) {
      display: block;
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
