import { css } from 'lit';

export const explorerStyles = css`
  :host {
    block-size: var(--jjj-explorer-height, 640px);
    min-block-size: 320px;
    container: explorer / inline-size;
    background: var(--_surface);
  }

  .frame {
    position: relative;
    display: grid;
    grid-template:
      'header header header' auto
      'side map reading' minmax(min(280px, 40%), 1fr)
      'side time reading' auto
      'side results reading' auto / 320px minmax(0, 1fr) 320px;
    block-size: 100%;
  }

  header {
    grid-area: header;
    display: flex;
    gap: 12px;
    align-items: center;
    min-block-size: 48px;
    padding: 6px 16px;
    border-block-end: 1px solid var(--_line);
  }

  h1 {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    font-size: var(--_size-title);
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
    font-size: var(--_size-small);
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
    padding: 14px 16px 20px;
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
    margin-block-end: 10px;
    color: var(--_muted);
    font-size: var(--_size-note);
    font-weight: 600;
    letter-spacing: 0.04em;
  }

  .side h2 {
    margin-block: 18px 2px;
  }

  h2 button {
    display: flex;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
    inline-size: 100%;
    padding: 0;
    border: 0;
    background: none;
    font-weight: inherit;
    letter-spacing: inherit;
  }

  .switch {
    display: flex;
    margin-block: 14px 6px;
    border-block-end: 1px solid var(--_line);
  }

  .switch button {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 2px;
    align-items: center;
    justify-content: center;
    min-block-size: 44px;
    padding-inline: 2px;
    border: 0;
    border-radius: 0;
    border-block-end: 2px solid transparent;
    margin-block-end: -1px;
    background: none;
    font-size: var(--_size-small);
  }

  .switch button[aria-pressed='true'] {
    border-block-end-color: var(--_accent);
    color: var(--_accent);
    font-weight: 600;
  }

  .frame:not(.side-layers) .of-layers,
  .frame:not(.side-figures) .of-figures,
  .frame:not(.side-ask) .of-ask,
  .frame:not(.side-region) .of-region,
  .results-shut jjj-results-table {
    display: none;
  }

  .of-ask jjj-draw-toolbar {
    display: block;
    padding-block: 10px 14px;
    border-block-end: 1px solid var(--_line);
    margin-block-end: 14px;
  }

  .version {
    margin-block-start: 20px;
    color: var(--_muted);
    font-size: var(--_size-note);
  }

  .feature-empty .feature {
    display: none;
  }

  jjj-map {
    grid-area: map;
    block-size: 100%;
    min-block-size: 0;
  }

  /* Said in the layer list, which is beside the map here. */
  @container explorer (inline-size >= 960px) {
    /* Feature above, legend below, each with a scroll of its own: neither takes the other off the screen. */
    .frame:not(.feature-empty) .reading {
      display: grid;
      grid-template-rows: fit-content(62%) minmax(0, 1fr);
      overflow: hidden;
      padding: 0;
    }

    .frame:not(.feature-empty) :is(.feature, .legend) {
      overflow-y: auto;
      overscroll-behavior: contain;
      padding: 14px 16px 20px;
      scrollbar-width: thin;
      scrollbar-color: var(--_line) transparent;
    }

    .frame:not(.feature-empty) .legend {
      padding-block-start: 0;
      border-block-start: 1px solid var(--_line);
    }

    .frame:not(.feature-empty) .legend h2 {
      position: sticky;
      z-index: 1;
      inset-block-start: 0;
      padding-block: 8px;
      margin: 0;
      background: var(--_surface);
    }

    .frame.legend-shut .reading {
      grid-template-rows: minmax(0, 1fr) auto;
    }

    .frame.legend-shut .legend {
      padding-block-end: 0;
    }

    .frame.legend-shut jjj-legend {
      display: none;
    }

    jjj-map::part(layer-notice) {
      display: none;
    }
  }

  .tabs {
    display: none;
  }

  @media (forced-colors: active) {
    .tabs button[aria-expanded='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
