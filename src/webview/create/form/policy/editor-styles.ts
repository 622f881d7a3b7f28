import { css } from 'lit';

/** Text that is typed lies, unseen but for its caret, over the same text in colours: both have the same metrics. */
export const editorStyles = css`
  :host {
    display: block;
  }
  .editor {
    position: relative;
    margin-top: 8px;
  }
  .code {
    max-height: 380px;
    overflow: auto;
    border: 1px solid var(--el-border);
    border-radius: 6px;
    background: var(--el-code);
    padding: 8px 0;
    font: 12px/18px var(--el-mono);
    tab-size: 4;
  }
  .code:focus-within {
    outline: 2px solid var(--el-focus);
    outline-offset: 2px;
  }
  .stack {
    position: relative;
    display: grid;
    width: max-content;
    min-width: 100%;
    min-height: 90px;
  }
  .layer,
  textarea {
    grid-area: 1 / 1;
  }
  .line,
  textarea {
    white-space: pre;
  }
  .layer {
    counter-reset: line;
    pointer-events: none;
  }
  .line {
    min-height: 18px;
    padding: 0 12px 0 44px;
    position: relative;
  }
  .line::before {
    counter-increment: line;
    content: counter(line);
    position: absolute;
    left: 0;
    width: 30px;
    text-align: right;
    color: var(--el-muted);
  }
  .line.er {
    background: color-mix(in srgb, var(--el-bad) 7%, transparent);
  }
  textarea {
    display: block;
    width: 100%;
    height: 100%;
    margin: 0;
    padding: 0 12px 0 44px;
    border: 0;
    outline: none;
    resize: none;
    overflow: hidden;
    background: transparent;
    font: inherit;
    color: transparent;
    caret-color: var(--el-fg);
  }
  /* The frame around it has the ring. */
  textarea:focus-visible {
    outline: none;
  }
  textarea::selection {
    color: transparent;
    background: var(
      --vscode-editor-selectionBackground,
      color-mix(in srgb, var(--el-focus) 40%, transparent)
    );
  }
  .key {
    color: var(--el-net);
  }
  .string {
    color: var(--el-nat);
  }
  .number,
  .word {
    color: var(--el-private);
  }
  u {
    color: var(--el-fg);
    text-decoration: underline wavy var(--el-bad);
    text-underline-offset: 3px;
    text-decoration-skip-ink: none;
  }
  .hint {
    margin-top: 6px;
    font-size: 0.923em;
    visibility: hidden;
  }
  .editor:focus-within .hint {
    visibility: visible;
  }
  .actions {
    position: absolute;
    z-index: 20;
    font: 12px/18px var(--el-mono);
    width: max-content;
    min-width: 200px;
    max-width: min(100%, 420px);
    max-height: 184px;
    overflow-y: auto;
    padding: 4px;
    border: 1px solid var(--el-line);
    border-radius: 6px;
    background: var(--el-menu);
    color: var(--el-menu-fg);
    box-shadow: 0 4px 16px var(--el-shadow);
  }
  .action {
    min-height: 22px;
    padding: 1px 8px;
    border: 1px solid transparent;
    border-radius: 4px;
    cursor: pointer;
  }
  .action.active {
    background: var(--el-menu-sel);
    color: var(--el-menu-sel-fg);
    border-color: var(--el-contrast-active);
  }
  @media (forced-colors: active) {
    /* Else the system would fill the field and cover the text below it. */
    textarea {
      forced-color-adjust: none;
    }
    textarea::selection {
      background: color-mix(in srgb, Highlight 40%, transparent);
    }
    .action.active {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
