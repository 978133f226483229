import { css } from 'lit';

/** The rows of the feature panel, timelines included. */
export const attributeRowStyles = css`
  .rows {
    display: grid;
    margin-block-start: 12px;
  }

  .row {
    padding-block: 7px;
    border-block-start: 1px solid var(--_line);
  }

  dt {
    display: flex;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
    color: var(--_muted);
    font-size: var(--_size-note);
  }

  dd {
    overflow-wrap: anywhere;
  }

  .value {
    font-variant-numeric: tabular-nums;
  }

  .value.number {
    font-size: var(--_size-figure);
    font-weight: 600;
  }

  .value.missing {
    color: var(--_muted);
    font-style: italic;
  }

  :lang(zh) .value.missing {
    font-style: normal;
  }

  .year,
  .reason {
    color: var(--_muted);
    font-size: var(--_size-note);
  }

  dt button.icon {
    inline-size: 24px;
    block-size: 24px;
    margin-block: -4px;
  }

  .row-source {
    display: grid;
    gap: 4px;
    margin-block-start: 4px;
    padding: 8px 10px;
    border-radius: var(--_radius);
    background: var(--_sunken);
    font-size: var(--_size-note);
  }

  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
  }

  .timeline {
    display: grid;
    gap: 10px;
    margin-block-start: 6px;
    padding-inline-start: 14px;
    border-inline-start: 2px solid var(--_line);
  }

  .timeline time {
    display: block;
    color: var(--_muted);
    font-size: var(--_size-note);
    font-variant-numeric: tabular-nums;
  }

  .timeline .figure {
    font-weight: 600;
  }

  .timeline li {
    position: relative;
    padding-inline-end: 28px;
  }

  .timeline summary {
    position: absolute;
    inset-block-start: -4px;
    inset-inline-end: 0;
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    border-radius: var(--_radius);
    color: var(--_muted);
    list-style: none;
  }

  .timeline summary::-webkit-details-marker {
    display: none;
  }

  .timeline summary:hover,
  .timeline [open] summary {
    background: var(--_sunken);
    color: var(--_text);
  }

  .timeline .row-source {
    margin-inline-end: -28px;
  }
`;
