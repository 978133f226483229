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
    gap: 10px;
    align-items: center;
    padding-block: 6px;
  }

  .head label {
    display: flex;
    flex: 1;
    gap: 10px;
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
    font-size: var(--_size-note);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .state.failed {
    color: var(--_danger);
  }

  .layer > :is(progress, .error, .notice) {
    inline-size: calc(100% - 32px - 10px);
    margin-block-end: 10px;
    margin-inline-start: calc(32px + 10px);
  }

  .layer > progress {
    display: block;
  }

  .layer > select {
    margin-block-end: 10px;
    padding-inline: 6px;
    font-size: var(--_size-small);
    text-overflow: ellipsis;
  }

  .body {
    display: grid;
    gap: 12px;
    padding-block: 2px 14px;
    padding-inline-start: calc(32px + 10px);
  }

  .about {
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  .setting {
    display: grid;
    grid-template-columns: 6.5em 1fr auto;
    gap: 8px;
    align-items: center;
    font-size: var(--_size-small);
  }

  .setting output {
    min-inline-size: 3em;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .order {
    display: flex;
    gap: 4px;
  }

  .error,
  .notice {
    padding: 8px 10px;
    border-radius: var(--_radius);
    background: var(--_danger-surface);
    font-size: var(--_size-small);
    overflow-wrap: anywhere;
  }

  .error button {
    display: block;
    margin-block-start: 6px;
  }

  .notice {
    background: var(--_notice-surface);
  }

  details {
    font-size: var(--_size-small);
  }

  details > :not(summary) {
    margin-block-start: 6px;
  }

  .source {
    display: grid;
    gap: 4px;
    padding-block: 8px;
    border-block-start: 1px solid var(--_line);
  }

  .source h3 {
    font-size: var(--_size-small);
    font-weight: 600;
  }

  .source h4 {
    margin: 6px 0 0;
    color: var(--_muted);
    font-size: var(--_size-note);
    font-weight: 600;
  }

  .source > dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 2px 12px;
  }

  .source > dl > dt {
    color: var(--_muted);
  }

  .source ul {
    display: grid;
    gap: 2px;
    color: var(--_muted);
    font-size: var(--_size-note);
  }
`;
