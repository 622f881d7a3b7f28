import { css } from 'lit';

/** Where the parts of the page stand, by its width. */
export const appStyles = css`
  :host {
    display: block;
    height: 100%;
  }
  .app {
    height: 100%;
    display: flex;
    flex-direction: column;
    min-width: 0;
    position: relative;
  }
  el-path-header {
    z-index: 10;
  }
  el-state {
    flex: 1;
  }
  .main {
    flex: 1;
    min-height: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr) 24.62em;
    grid-template-rows: minmax(0, 1fr);
  }
  aside {
    grid-column: 2;
    grid-row: 1;
    border-inline-start: 1px solid var(--el-border);
    background: var(--el-side);
    overflow: auto;
    min-height: 0;
  }
  .picture {
    grid-column: 1;
    grid-row: 1;
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
  }
  el-picture,
  el-comparison {
    flex: 1;
  }
  .medium .main,
  .narrow .main,
  .tiny .main {
    display: flex;
    flex-direction: column;
    overflow: auto;
  }
  .medium .picture,
  .medium aside,
  .narrow .picture,
  .narrow aside,
  .tiny .picture,
  .tiny aside {
    flex: none;
  }
  .medium aside,
  .narrow aside,
  .tiny aside {
    border-inline-start: 0;
    overflow: visible;
  }
  .medium aside {
    order: 2;
    border-top: 1px solid var(--el-border);
  }
  .narrow .picture,
  .tiny .picture {
    order: -1;
  }
  .toggle {
    order: -2;
    flex: none;
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 36px;
    padding: 8px 16px;
    border: 0;
    border-bottom: 1px solid var(--el-border);
    background: var(--el-bg);
    cursor: pointer;
    text-align: start;
    outline-offset: -2px;
  }
  /* A page that is too low for everything scrolls as one. */
  @media (max-height: 420px) {
    .app {
      height: auto;
      min-height: 100%;
    }
    :host {
      overflow: auto;
    }
  }
`;
