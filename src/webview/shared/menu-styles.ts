import { css } from 'lit';

/** A menu below its button. */
export const menuStyles = css`
  :host {
    position: relative;
    display: inline-flex;
  }
  .menu {
    position: absolute;
    inset-inline-end: 0;
    top: calc(100% + 4px);
    min-width: 17em;
    z-index: 20;
    border: 1px solid var(--el-line);
    border-radius: 6px;
    background: var(--el-menu);
    color: var(--el-menu-fg);
    padding: 4px;
    box-shadow: 0 4px 16px var(--el-shadow);
  }
  .menu button {
    display: flex;
    width: 100%;
    justify-content: space-between;
    gap: 16px;
    min-height: 26px;
    align-items: center;
    padding: 2px 10px;
    border: 1px solid transparent;
    border-radius: 4px;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .menu button:focus,
  .menu button:hover {
    background: var(--el-menu-sel);
    color: var(--el-menu-sel-fg);
    outline: none;
    border-color: var(--el-contrast);
  }
  .menu button:focus-visible {
    outline: 2px solid var(--el-focus);
    outline-offset: -2px;
  }
  hr {
    border: 0;
    border-top: 1px solid var(--el-border);
    margin: 4px 0;
  }
`;
