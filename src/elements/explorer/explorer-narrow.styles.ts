import { css } from 'lit';

/** Where three zones do not fit: one panel at a time, beside the map or below it. */
export const explorerNarrowStyles = css`
  @container explorer (inline-size < 960px) {
    .frame {
      grid-template:
        'header header' auto
        'tabs map' auto
        'sheet map' minmax(0, 1fr)
        'sheet time' auto
        'sheet results' auto / 320px minmax(0, 1fr);
    }

    .switch {
      display: none;
    }

    .side,
    .reading {
      grid-area: sheet;
      border-inline: 0 solid var(--_line);
      border-inline-end-width: 1px;
    }

    .tabs {
      grid-area: tabs;
      display: flex;
      border-block-end: 1px solid var(--_line);
      border-inline-end: 1px solid var(--_line);
    }

    .tabs button {
      display: flex;
      flex: 1;
      flex-direction: column;
      gap: 2px;
      align-items: center;
      justify-content: center;
      min-block-size: 44px;
      min-inline-size: 0;
      padding-inline: 2px;
      border: 0;
      border-radius: 0;
      border-block-start: 2px solid transparent;
      font-size: var(--_size-small);
    }

    .tabs button[aria-expanded='true'] {
      border-block-start-color: var(--_accent);
      color: var(--_accent);
      font-weight: 600;
    }

    .tabs button:focus-visible {
      outline-offset: -3px;
    }

    .frame:not(.panel-layers, .panel-figures, .panel-ask, .panel-region) .side,
    .frame:not(.panel-legend, .panel-feature) .reading,
    .frame:not(.panel-legend) .legend,
    .frame:not(.panel-feature) .feature {
      display: none;
    }

    /* Its tab says it already, to those who see it. */
    .reading h2 {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .panel-feature .feature {
      display: block;
    }
  }

  /* Time has its strip under the map wherever that leaves the map its room. */
  @container explorer (inline-size >= 640px) {
    .tabs .tab-time {
      display: none;
    }
  }

  @container explorer (inline-size < 640px) {
    .frame {
      grid-template:
        'header' auto
        'map' minmax(0, 1fr)
        'tabs' auto
        'sheet' auto / minmax(0, 1fr);
    }

    .time {
      --jjj-time-end-room: 0;

      grid-area: sheet;
      max-block-size: min(384px, 44cqb, 44vh);
    }

    .time .chart {
      position: static;
      margin-block-start: 6px;
    }

    .results {
      grid-area: sheet;
      block-size: min(384px, 44cqb, 44vh);
      overflow-y: auto;
    }

    .frame:not(.panel-time) .time,
    .frame:not(.panel-results) .results {
      display: none;
    }

    header {
      padding-inline: 12px;
    }

    h1 {
      font-size: var(--_size-title);
    }

    .tabs {
      border-block: 1px solid var(--_line);
      border-inline: 0;
    }

    .side,
    .reading {
      block-size: min(384px, 44cqb, 44vh);
      border: 0;
    }
  }
`;
