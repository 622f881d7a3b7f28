import { css } from 'lit';

/** Where the parts of the page stand, by its width (ui.md §6, §14). */
export const pageStyles = css`
  :host {
    display: block;
    height: 100%;
  }
  :host([still]) {
    --el-turn: none;
  }
  .app {
    height: 100%;
    display: flex;
    flex-direction: column;
    min-width: 0;
    position: relative;
  }
  el-state,
  el-create-progress {
    flex: 1;
    min-height: 0;
  }
  .main {
    flex: 1;
    min-height: 0;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 596px) minmax(0, 1fr);
  }
  .form {
    padding: 16px 24px 32px;
    overflow: auto;
    min-width: 0;
  }
  aside {
    border-inline-start: 1px solid var(--el-border);
    background: var(--el-side);
    overflow: auto;
    min-width: 0;
  }
  .medium .main {
    grid-template-columns: minmax(0, 56fr) minmax(0, 44fr);
  }
  .medium el-create-preview {
    padding-inline: 16px;
  }
  .narrow .main,
  .tiny .main {
    display: block;
    overflow: auto;
  }
  .narrow .form,
  .narrow aside,
  .tiny .form,
  .tiny aside {
    overflow: visible;
  }
  .narrow aside,
  .tiny aside {
    border-inline-start: 0;
    border-top: 1px solid var(--el-border);
  }
  .tiny .form {
    padding: 12px 16px 24px;
  }
  el-create-footer {
    flex: none;
  }
  /* A page that is too low for everything scrolls as one. */
  @media (max-height: 360px) {
    :host {
      overflow: auto;
    }
    .app {
      height: auto;
      min-height: 100%;
    }
  }
`;
