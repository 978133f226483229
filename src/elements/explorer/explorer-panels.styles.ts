import { css } from 'lit';

/** What stands beside and below the map: time, the region, the table of results. */
export const explorerPanelStyles = css`
  .add-data {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    min-block-size: 32px;
    margin-block: 10px 4px;
  }

  .time {
    --jjj-time-end-room: 104px;

    grid-area: time;
    position: relative;
    min-inline-size: 0;
    min-block-size: 46px;
    max-block-size: min(46vh, 420px);
    overflow-y: auto;
    padding: 6px 12px;
    border-block-start: 1px solid var(--_line);
  }

  .time .chart {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-end: 12px;
    display: flex;
    gap: 6px;
    align-items: center;
    min-block-size: 32px;
    font-size: var(--_size-small);
  }

  .of-figures {
    padding-block-start: 10px;
  }

  .of-region details {
    border-block-end: 1px solid var(--_line);
  }

  /* What opens them says the same; the heading stays for those who move by headings. */
  .of-region :is(jjj-tour, jjj-claims, jjj-region-profile, jjj-inequality, jjj-map-text)::part(title) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .of-region summary {
    display: flex;
    align-items: center;
    min-block-size: 40px;
    font-weight: 600;
    cursor: pointer;
  }

  .of-region details[open] {
    padding-block-end: 16px;
  }

  .results {
    grid-area: results;
    min-inline-size: 0;
    padding: 8px 16px 10px;
    border-block-start: 1px solid var(--_line);
  }

  .results h2 {
    margin: 0;
  }

  .results jjj-results-table {
    --jjj-results-block-size: min(220px, 24vh);

    display: block;
    margin-block-start: 8px;
  }

  /* Units side by side and claims with their figures need more than a column of controls. */
  @container explorer (inline-size >= 1240px) {
    .frame.side-region {
      grid-template-columns: 440px minmax(0, 1fr) 300px;
    }
  }

  /* The header keeps to one row on a phone; the dialog opens from the settings of every layer as well. */
  @container explorer (inline-size < 400px) {
    header button.icon.save {
      display: none;
    }
  }
`;
