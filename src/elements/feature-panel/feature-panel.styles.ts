import { css } from 'lit';

export const featurePanelStyles = css`
  .top {
    display: flex;
    gap: 8px;
    align-items: flex-start;
  }

  .heading {
    flex: 1;
    min-inline-size: 0;
  }

  .kicker {
    color: var(--_muted);
    font-size: var(--_size-note);
  }

  h2 {
    font-size: var(--_size-heading);
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
    text-decoration: underline;
    text-decoration-style: dotted;
    text-decoration-color: var(--_control);
    text-underline-offset: 0.2em;
    color: var(--_muted);
    font-size: var(--_size-note);
    font-weight: 400;
    line-height: 1.4;
    white-space: nowrap;
  }

  .candidates {
    margin-block-end: 12px;
    padding: 8px;
    border-radius: var(--_radius);
    background: var(--_sunken);
  }

  .candidates h3 {
    padding: 0 6px 4px;
    font-size: var(--_size-note);
    font-weight: 600;
  }

  .candidates button {
    display: flex;
    gap: 12px;
    justify-content: space-between;
    inline-size: 100%;
    min-block-size: 28px;
    padding: 3px 6px;
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
    font-size: var(--_size-note);
  }

  .data {
    display: grid;
    gap: 4px;
    margin-block-start: 8px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line);
    color: var(--_muted);
    font-size: var(--_size-note);
  }
`;
