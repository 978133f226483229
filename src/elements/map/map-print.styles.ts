import { css } from 'lit';

/** On paper: no control, nothing folded, and under the picture whose the data is, who publishes it, and how old it is. */
export const mapPrintStyles = css`
  .version {
    display: none;
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
  }
`;
