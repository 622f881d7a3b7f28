import { css } from 'lit';

export const menuStyles = css`
  .menu {
    position: relative;
  }
  .menu [role='menu'] {
    position: absolute;
    inset: calc(100% + 4px) 0 auto auto;
    z-index: 9;
    min-width: 12em;
    padding: 4px;
    border: 1px solid var(--el-line);
    border-radius: 6px;
    background: var(--el-menu);
    color: var(--el-menu-fg);
    box-shadow: 0 2px 8px var(--el-shadow);
  }
  .menu [role='menuitem'] {
    display: block;
    width: 100%;
    min-height: 24px;
    padding: 0 10px;
    border: 0;
    border-radius: 4px;
    background: none;
    text-align: start;
    white-space: nowrap;
    cursor: pointer;
  }
  .menu [role='menuitem']:hover,
  .menu [role='menuitem']:focus {
    background: var(--el-menu-sel);
    color: var(--el-menu-sel-fg);
    outline: 1px solid var(--el-contrast-active);
    outline-offset: -1px;
  }
`;
