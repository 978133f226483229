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
      flex-wrap: wrap;
      border-block-end: 1px solid var(--_line);
      border-inline-end: 1px solid var(--_line);
    }

    .of-layers {
      margin-block-start: 8px;
    }

    .tabs button {
      display: flex;
      flex: 1 0 auto;
      flex-direction: column;
      gap: 2px;
      align-items: center;
      justify-content: center;
      min-block-size: 44px;
      min-inline-size: 40px;
      padding-inline: 0;
      border: 0;
      border-radius: 0;
      border-block-start: 2px solid transparent;
      font-size: var(--_size-fine);
      white-space: nowrap;
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

  /* A phone held sideways has no room under the map: time is one of the panels beside it. */
  @media (max-height: 480px) {
    @container explorer (640px <= inline-size < 960px) {
      .tabs .tab-time {
        display: flex;
      }

      .time {
        --jjj-time-end-room: 0;

        grid-area: sheet;
        min-block-size: 0;
        max-block-size: none;
        border-block-start: 0;
        border-inline-end: 1px solid var(--_line);
      }

      .time .chart {
        position: static;
        margin-block-start: 6px;
      }

      .frame:not(.panel-time) .time {
        display: none;
      }

      header {
        min-block-size: 44px;
        padding-block: 0;
      }
    }
  }

  .sheet-head {
    display: none;
  }

  @container explorer (inline-size < 640px) {
    .frame {
      --_map-least: 38%;
      --_sheet-half: 32%;
      --_sheet-rest: 0px;

      grid-template:
        'header' auto
        'map' minmax(var(--_map-least), 1fr)
        'head' auto
        'sheet' minmax(0, var(--_sheet-held, var(--_sheet-rest)))
        'tabs' auto / minmax(0, 1fr);
    }

    .frame.sheet-half {
      --_sheet-rest: var(--_sheet-half);
    }

    .frame.sheet-full {
      --_sheet-rest: 100%;
    }

    .sheet-head {
      grid-area: head;
      position: relative;
      display: flex;
      border-block-start: 1px solid var(--_line);
      border-start-start-radius: 12px;
      border-start-end-radius: 12px;
      background: var(--_surface);
    }

    .sheet-handle {
      flex: 1;
      min-inline-size: 0;
      min-block-size: 36px;
      padding: 8px 16px 0;
      border: 0;
      background: none;
      text-align: start;
      touch-action: none;
      cursor: grab;
      -webkit-user-select: none;
      user-select: none;
    }

    .sheet-handle:focus-visible {
      border-radius: 10px;
      outline-offset: -4px;
    }

    .grip {
      position: absolute;
      inset-block-start: 6px;
      inset-inline: calc(50% - 20px);
      block-size: 4px;
      border-radius: 2px;
      background: var(--_control);
    }

    .sheet-title {
      font-weight: 600;
    }

    .sheet-close.icon {
      flex: none;
      inline-size: 44px;
      block-size: auto;
      border-radius: 0;
    }

    .sheet-closed .sheet-handle {
      min-block-size: 24px;
      padding: 0;
    }

    .sheet-closed .grip {
      inset-block-start: 9px;
    }

    .sheet-closed :is(.sheet-title, .sheet-close) {
      display: none;
    }

    .side,
    .reading,
    .time,
    .results {
      grid-area: sheet;
      min-block-size: 0;
      max-block-size: none;
      overflow-y: auto;
      overscroll-behavior: contain;
      padding: 4px 16px 16px;
      border: 0;
    }

    .time {
      --jjj-time-end-room: 0;
    }

    .time .chart {
      position: static;
      margin-block-start: 6px;
    }

    .frame:not(.panel-time) .time,
    .frame:not(.panel-results) .results,
    .results h2 {
      display: none;
    }

    header {
      flex-wrap: wrap;
      gap: 0 4px;
      min-block-size: 44px;
      padding: 0 4px 0 16px;
    }

    h1 {
      flex: 1 1 4em;
      font-size: var(--_size-figure);
    }

    .languages button {
      padding-inline: 4px;
    }

    .tabs {
      border-block: 1px solid var(--_line);
      border-block-end: 0;
      border-inline: 0;
    }

    .tabs button {
      min-block-size: 48px;
    }
  }

  @media (pointer: coarse) {
    header button.icon,
    header .languages button {
      min-inline-size: 40px;
      min-block-size: 44px;
    }
  }

  @container explorer (inline-size < 640px) {
    @media (pointer: coarse) {
      header button.icon {
        min-inline-size: 36px;
        inline-size: 36px;
      }

      .frame:not(.sheet-closed) .sheet-handle {
        min-block-size: 44px;
        padding-block-start: 10px;
      }
    }
  }
`;
