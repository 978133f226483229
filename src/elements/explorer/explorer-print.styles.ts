import { css } from 'lit';

/** On paper: title, map, legend and the selected feature, one below the other. */
export const explorerPrintStyles = css`
  @media print {
    :host {
      block-size: auto;
    }

    .frame,
    .frame:not(.feature-empty) .reading {
      display: block;
      block-size: auto;
    }

    .languages,
    .tabs,
    .side,
    .time,
    .results,
    header button,
    header button.icon,
    h2 svg {
      display: none;
    }

    header {
      padding-inline: 0;
    }

    jjj-map {
      block-size: 60vh;
    }

    .reading,
    .frame:not(.feature-empty) :is(.feature, .legend) {
      overflow: visible;
      padding: 12px 0 0;
      border: 0;
    }
  }
`;
