import { css } from 'lit';

/** A field that opens a list below it. */
export const pickerStyles = css`
  :host {
    display: block;
    position: relative;
    min-width: 0;
  }
  .field {
    height: auto;
    min-height: 28px;
    flex-wrap: wrap;
    gap: 4px;
    padding: 0 8px;
  }
  .field:focus-within {
    outline: none;
  }
  .field:has(.box:focus-visible) {
    outline: 2px solid var(--el-focus);
    outline-offset: 2px;
  }
  .box {
    display: flex;
    align-items: center;
    gap: 6px;
    flex: 1 1 60px;
    min-width: 0;
    min-height: 26px;
    padding: 0;
    border: 0;
    outline: none;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .box .v {
    min-width: 0;
  }
  .picked {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
    max-width: 100%;
    min-height: 22px;
    margin: 2px 6px 2px 0;
  }
  .picked button {
    display: inline-grid;
    place-items: center;
    flex: none;
    width: 18px;
    height: 18px;
    padding: 0;
    border: 0;
    border-radius: 3px;
    background: none;
    cursor: pointer;
  }
  .picked button:hover {
    background: var(--el-hover);
  }
  .picked button .ic {
    width: 12px;
    height: 12px;
  }
  .options {
    position: absolute;
    inset-inline: 0;
    top: calc(100% + 2px);
    z-index: 20;
    min-width: min(100%, 240px);
    max-height: 264px;
    overflow-y: auto;
    padding: 4px;
    border: 1px solid var(--el-line);
    border-radius: 6px;
    background: var(--el-menu);
    color: var(--el-menu-fg);
    box-shadow: 0 4px 16px var(--el-shadow);
  }
  .option {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) 16px;
    align-items: center;
    gap: 0 8px;
    min-height: 28px;
    padding: 2px 8px;
    border: 1px solid transparent;
    border-radius: 4px;
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .option.active {
    background: var(--el-menu-sel);
    color: var(--el-menu-sel-fg);
    border-color: var(--el-contrast-active);
  }
  .option.active .muted {
    color: inherit;
  }
  .option[aria-disabled] {
    cursor: default;
    color: var(--el-muted);
  }
  .option.active[aria-disabled] {
    color: inherit;
  }
  @media (forced-colors: active) {
    .option.active {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  .why {
    grid-column: 2 / -1;
    font-size: 0.923em;
  }
`;
