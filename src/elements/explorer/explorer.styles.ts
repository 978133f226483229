import { css } from 'lit';

export const explorerStyles = css`
  :host {
    block-size: var(--jjj-explorer-height, 40rem);
    min-block-size: 20rem;
    container: explorer / inline-size;
    background: var(--_surface);
  }

  .frame {
    display: grid;
    grid-template:
      'header header header' auto
      'side map reading' minmax(0, 1fr) / 20rem minmax(0, 1fr) 20rem;
    block-size: 100%;
  }

  header {
    grid-area: header;
    display: flex;
    gap: 0.75rem;
    align-items: center;
    min-block-size: 3rem;
    padding: 0.375rem 1rem;
    border-block-end: 1px solid var(--_line);
  }

  h1 {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    font-size: 1.0625rem;
    font-weight: 650;
    letter-spacing: 0.005em;
    line-height: 1.2;
  }

  .languages {
    display: flex;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .languages button {
    min-block-size: 28px;
    padding-block: 0;
    border: 0;
    border-radius: 0;
    font-size: 0.8125rem;
  }

  .languages button[aria-pressed='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .languages button:focus-visible {
    outline-offset: -4px;
    outline-color: currentColor;
  }

  header button[aria-pressed='true'].icon {
    color: var(--_accent);
  }

  .side,
  .reading {
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 0.875rem 1rem 1.25rem;
    scrollbar-width: thin;
    scrollbar-color: var(--_line) transparent;
  }

  .side {
    grid-area: side;
    border-inline-end: 1px solid var(--_line);
  }

  .reading {
    grid-area: reading;
    border-inline-start: 1px solid var(--_line);
  }

  h2 {
    margin-block-end: 0.625rem;
    color: var(--_muted);
    font-size: 0.75rem;
    font-weight: 600;
    letter-spacing: 0.04em;
  }

  .side h2 {
    margin-block: 1.125rem 0.125rem;
  }

  .feature {
    margin-block-end: 1.5rem;
  }

  .feature + .legend {
    padding-block-start: 1rem;
    border-block-start: 1px solid var(--_line);
  }

  .version {
    margin-block-start: 1.25rem;
    color: var(--_muted);
    font-size: 0.75rem;
  }

  .feature-empty .feature {
    display: none;
  }

  .feature-empty .legend {
    padding: 0;
    border: 0;
  }

  jjj-map {
    grid-area: map;
    block-size: 100%;
    min-block-size: 0;
  }

  /* Said in the layer list, which is beside the map here. */
  @container explorer (inline-size >= 60rem) {
    jjj-map::part(layer-notice) {
      display: none;
    }
  }

  .tabs {
    display: none;
  }

  @container explorer (inline-size < 60rem) {
    .frame {
      grid-template:
        'header header' auto
        'tabs map' auto
        'sheet map' minmax(0, 1fr) / 20rem minmax(0, 1fr);
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
      gap: 0.375rem;
      align-items: center;
      justify-content: center;
      min-block-size: 44px;
      padding-inline: 0.25rem;
      border: 0;
      border-radius: 0;
      border-block-start: 2px solid transparent;
      font-size: 0.8125rem;
    }

    .tabs button[aria-expanded='true'] {
      border-block-start-color: var(--_accent);
      color: var(--_accent);
      font-weight: 600;
    }

    .tabs button:focus-visible {
      outline-offset: -3px;
    }

    .frame:not(.panel-layers) .side,
    .frame:not(.panel-legend, .panel-feature) .reading,
    .frame:not(.panel-legend) .legend,
    .frame:not(.panel-feature) .feature,
    .reading h2 {
      display: none;
    }

    .panel-feature .feature {
      display: block;
    }

    .frame .legend {
      padding: 0;
      border: 0;
    }
  }

  @container explorer (inline-size < 40rem) {
    .frame {
      grid-template:
        'header' auto
        'map' minmax(0, 1fr)
        'tabs' auto
        'sheet' auto / minmax(0, 1fr);
    }

    header {
      padding-inline: 0.75rem;
    }

    h1 {
      font-size: 1rem;
    }

    .tabs {
      border-block: 1px solid var(--_line);
      border-inline: 0;
    }

    .side,
    .reading {
      block-size: min(24rem, 44cqb, 44vh);
      border: 0;
    }
  }
`;
