import { css } from 'lit';

export const layerListStyles = css`
  .layer {
    border-block-end: 1px solid var(--_line);
  }

  .layer:last-child {
    border-block-end: 0;
  }

  .head {
    display: flex;
    gap: 0.625rem;
    align-items: center;
    padding-block: 0.375rem;
  }

  .head label {
    display: flex;
    flex: 1;
    gap: 0.625rem;
    align-items: center;
    min-inline-size: 0;
    min-block-size: 28px;
    cursor: pointer;
  }

  .name {
    font-weight: 550;
    line-height: 1.3;
  }

  .shown-off .name {
    font-weight: 400;
  }

  .state {
    color: var(--_muted);
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .state.failed {
    color: var(--_danger);
  }

  .layer > :is(select, progress, .error, .notice) {
    inline-size: calc(100% - 32px - 0.625rem);
    margin-block-end: 0.625rem;
    margin-inline-start: calc(32px + 0.625rem);
  }

  .layer > progress {
    display: block;
  }

  select {
    font-size: 0.8125rem;
  }

  .body {
    display: grid;
    gap: 0.75rem;
    padding-block: 0.125rem 0.875rem;
    padding-inline-start: calc(32px + 0.625rem);
  }

  .about {
    color: var(--_muted);
    font-size: 0.8125rem;
  }

  .setting {
    display: grid;
    grid-template-columns: 6.5em 1fr auto;
    gap: 0.5rem;
    align-items: center;
    font-size: 0.8125rem;
  }

  .setting output {
    min-inline-size: 3em;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .order {
    display: flex;
    gap: 0.25rem;
  }

  .error,
  .notice {
    padding: 0.5rem 0.625rem;
    border-radius: var(--_radius);
    background: var(--_danger-surface);
    font-size: 0.8125rem;
    overflow-wrap: anywhere;
  }

  .error button {
    display: block;
    margin-block-start: 0.375rem;
  }

  .notice {
    background: var(--_notice-surface);
  }

  details {
    font-size: 0.8125rem;
  }

  details > :not(summary) {
    margin-block-start: 0.375rem;
  }

  .source {
    display: grid;
    gap: 0.25rem;
    padding-block: 0.5rem;
    border-block-start: 1px solid var(--_line);
  }

  .source h4 {
    font-size: 0.8125rem;
    font-weight: 600;
  }

  .source dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.125rem 0.75rem;
  }

  .source dt {
    color: var(--_muted);
  }

  .source ul {
    display: grid;
    gap: 0.125rem;
    color: var(--_muted);
    font-size: 0.75rem;
  }
`;
