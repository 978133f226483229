import { css } from 'lit';

export const featurePanelStyles = css`
  .top {
    display: flex;
    gap: 0.5rem;
    align-items: flex-start;
  }

  .heading {
    flex: 1;
    min-inline-size: 0;
  }

  .kicker {
    color: var(--_muted);
    font-size: 0.75rem;
  }

  h2 {
    font-size: 1.25rem;
    font-weight: 650;
    line-height: 1.25;
    overflow-wrap: anywhere;
  }

  h2:focus-visible {
    outline-offset: 4px;
  }

  .other {
    color: var(--_muted);
  }

  .mark {
    display: inline-block;
    text-decoration: underline dotted var(--_control);
    text-underline-offset: 0.2em;
    color: var(--_muted);
    font-size: 0.75rem;
    font-weight: 400;
    line-height: 1.4;
    white-space: nowrap;
  }

  .candidates {
    margin-block-end: 0.75rem;
    padding: 0.5rem;
    border-radius: var(--_radius);
    background: var(--_sunken);
  }

  .candidates h3 {
    padding: 0 0.375rem 0.25rem;
    font-size: 0.75rem;
    font-weight: 600;
  }

  .candidates button {
    display: flex;
    gap: 0.75rem;
    justify-content: space-between;
    inline-size: 100%;
    min-block-size: 28px;
    padding: 0.1875rem 0.375rem;
    border-color: transparent;
    background: none;
    text-align: start;
  }

  .candidates button[aria-current='true'] {
    border-color: var(--_accent);
    background: var(--_surface);
  }

  .candidates .layer {
    color: var(--_muted);
    font-size: 0.75rem;
  }

  .rows {
    display: grid;
    margin-block-start: 0.75rem;
  }

  .row {
    padding-block: 0.4375rem;
    border-block-start: 1px solid var(--_line);
  }

  dt {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    justify-content: space-between;
    color: var(--_muted);
    font-size: 0.75rem;
  }

  dd {
    overflow-wrap: anywhere;
  }

  .value {
    font-variant-numeric: tabular-nums;
  }

  .value.number {
    font-size: 0.9375rem;
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
    font-size: 0.75rem;
  }

  dt button.icon {
    inline-size: 24px;
    block-size: 24px;
    margin-block: -4px;
  }

  .row-source {
    display: grid;
    gap: 0.25rem;
    margin-block-start: 0.25rem;
    padding: 0.5rem 0.625rem;
    border-radius: var(--_radius);
    background: var(--_sunken);
    font-size: 0.75rem;
  }

  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem 0.75rem;
  }

  .timeline {
    display: grid;
    gap: 0.625rem;
    margin-block-start: 0.375rem;
    padding-inline-start: 0.875rem;
    border-inline-start: 2px solid var(--_line);
  }

  .timeline time {
    display: block;
    color: var(--_muted);
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
  }

  .timeline .figure {
    font-weight: 600;
  }

  .timeline li {
    position: relative;
    padding-inline-end: 1.75rem;
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
    margin-inline-end: -1.75rem;
  }

  .data {
    display: grid;
    gap: 0.25rem;
    margin-block-start: 0.5rem;
    padding-block-start: 0.75rem;
    border-block-start: 1px solid var(--_line);
    color: var(--_muted);
    font-size: 0.75rem;
  }
`;
