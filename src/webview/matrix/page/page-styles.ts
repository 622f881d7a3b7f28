import { css } from 'lit';

export const pageStyles = css`
  :host {
    height: 100%;
    display: grid;
    grid-template-rows: auto auto auto auto minmax(15em, 1fr) auto;
    grid-template-columns: minmax(0, 1fr);
    overflow: auto;
  }
  .t-plain {
    --tone: var(--el-fg);
  }
  .head {
    grid-row: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 10px 16px;
    border-bottom: 1px solid var(--el-border);
    background: var(--el-side);
  }
  h1 {
    margin: 0 12px 0 0;
    font-size: 1.154em;
    font-weight: 600;
    white-space: nowrap;
  }
  .gap {
    flex: 1;
  }
  .tools {
    flex: 1 0 auto;
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: 8px;
  }
  .filter {
    width: 14.6em;
  }
  .filter input {
    flex: 1;
  }
  .field select {
    max-width: 12em;
  }
  button.field {
    cursor: pointer;
  }
  .pill {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    min-height: 20px;
    padding: 0 8px;
    border: 1px solid var(--el-line);
    border-radius: 10px;
    font-size: 0.885em;
    white-space: nowrap;
    max-width: 22em;
  }
  .pill span {
    color: var(--el-fg);
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .pill .ic {
    width: 12px;
    height: 12px;
    color: var(--tone);
  }

  .progress {
    grid-row: 2;
    width: 100%;
    height: 2px;
    display: block;
    border: 0;
    appearance: none;
    background: transparent;
  }
  .progress::-webkit-progress-bar {
    background: transparent;
  }
  .progress::-webkit-progress-value {
    background: var(--el-progress);
  }
  .stale {
    grid-row: 3;
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 6px 16px;
    border-bottom: 1px solid var(--el-border);
    background: color-mix(in srgb, var(--el-warn) 10%, var(--el-bg));
  }
  .stale .ic {
    color: var(--el-warn);
  }

  .chips {
    grid-row: 4;
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    padding: 10px 16px;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 26px;
    padding: 0 10px;
    border: 1px solid var(--el-line);
    border-radius: 13px;
    background: none;
    font-size: 0.923em;
    white-space: nowrap;
    cursor: pointer;
  }
  .chip .ic {
    width: 14px;
    height: 14px;
    color: var(--tone);
  }
  .chip b {
    font-weight: 600;
  }
  .chip:hover {
    background: var(--el-hover);
  }
  .chip[aria-pressed='true'] {
    border-color: var(--tone);
    background: color-mix(in srgb, var(--tone) 16%, var(--el-bg));
    box-shadow: inset 0 0 0 1px var(--tone);
  }
  el-matrix-grid {
    grid-row: 5;
  }

  .state {
    grid-row: 4 / 6;
    align-self: center;
    justify-self: center;
    max-width: 44em;
    padding: 24px;
    text-align: center;
  }
  .state > .ic {
    width: 28px;
    height: 28px;
    color: var(--tone);
  }
  .state h2 {
    margin: 8px 0 4px;
    font-size: 1.154em;
    font-weight: 600;
  }
  .state p {
    margin: 0 0 16px;
    color: var(--el-muted);
  }

  @media (max-width: 759px) {
    h1 {
      flex-basis: 100%;
    }
    .head .field {
      flex: 1 1 9em;
    }
    .chips {
      flex-wrap: nowrap;
      overflow-x: auto;
    }
  }
`;
