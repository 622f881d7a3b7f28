import { css } from 'lit';

/** The services: a field, and below it a list that is longer while the field has the focus, over what follows. */
export const serviceListStyles = css`
  :host {
    display: block;
    position: relative;
  }
  .field {
    border-radius: 6px 6px 0 0;
  }
  .field input::-webkit-search-cancel-button {
    display: none;
  }
  .opens {
    display: inline-flex;
    padding: 0;
    border: 0;
    background: none;
    color: var(--el-muted);
    cursor: pointer;
  }
  .hold {
    position: relative;
    margin-top: -1px;
  }
  .scroller {
    position: absolute;
    inset: 0 0 auto;
    overflow-x: hidden;
    overflow-y: auto;
    border: 1px solid var(--el-line);
    border-radius: 0 0 6px 6px;
    background: var(--el-bg);
  }
  .scroller.open {
    z-index: 15;
    box-shadow: 0 6px 16px var(--el-shadow);
  }
  .canvas {
    position: relative;
  }
  .service {
    position: absolute;
    inset: 0 0 auto;
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto 88px;
    align-items: center;
    gap: 0 10px;
    height: 32px;
    padding: 0 10px;
    border-top: 1px solid var(--el-border);
    cursor: pointer;
  }
  .service.first {
    border-top-color: transparent;
  }
  .service:hover {
    background: var(--el-hover);
  }
  .service[aria-selected='true'] {
    background: var(--el-sel);
    color: var(--el-sel-fg);
    box-shadow: inset 0 0 0 1px var(--el-contrast-chosen);
  }
  .service[aria-selected='true'] .cost {
    color: inherit;
  }
  .service.active {
    outline: 1px solid var(--el-contrast-active);
    outline-offset: -2px;
    border-radius: 4px;
  }
  .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    height: 18px;
    padding: 0 7px;
    border: 1px solid var(--el-line);
    border-radius: 10px;
    font-size: 11px;
    white-space: nowrap;
  }
  .badge .ic {
    width: 12px;
    height: 12px;
  }
  .cost {
    text-align: end;
    font-size: 0.923em;
    color: var(--el-muted);
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .narrow .service {
    grid-template-columns: 16px auto minmax(0, 1fr);
    height: 52px;
    align-content: center;
  }
  .narrow .name {
    grid-column: 2 / -1;
  }
  .narrow .badge {
    grid-column: 2;
  }
  .none {
    margin: 0;
    padding: 5px 10px;
    color: var(--el-muted);
  }
  @media (forced-colors: active) {
    .service[aria-selected='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
