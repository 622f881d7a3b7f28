import { css } from 'lit';

/** What every component begins with: boxes, focus rings, glyphs, text. */
export const base = css`
  :host {
    box-sizing: border-box;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
  }
  :focus-visible {
    outline: 2px solid var(--el-focus);
    outline-offset: 2px;
  }
  .ic {
    width: 16px;
    height: 16px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.25;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -3px;
  }
  .mono {
    font-family: var(--el-mono);
    font-size: 0.92em;
  }
  .muted {
    color: var(--el-muted);
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;

/** Buttons and links: 28 high, 24 within panels. */
export const buttons = css`
  .btn {
    min-height: 28px;
    padding: 0 12px;
    border: 1px solid var(--el-contrast);
    border-radius: 4px;
    background: var(--el-btn);
    color: var(--el-btn-fg);
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    cursor: pointer;
    white-space: nowrap;
  }
  .btn:hover {
    background: var(--el-btn-hover);
  }
  .btn.sec {
    background: var(--el-btn2);
    color: var(--el-btn2-fg);
    border-color: var(--el-line);
  }
  .btn.sec:hover {
    background: var(--el-btn2-hover);
  }
  .btn.icon {
    width: 28px;
    min-width: 28px;
    padding: 0;
    border-color: transparent;
    background: transparent;
    color: var(--el-fg);
  }
  .btn.icon:hover,
  .btn.icon[aria-expanded='true'] {
    background: var(--el-hover);
  }
  .link {
    display: inline;
    padding: 0;
    border: 0;
    background: none;
    color: var(--el-link);
    cursor: pointer;
    text-align: start;
  }
  .link:hover {
    text-decoration: underline;
  }
`;

/** Input fields: a frame with a label in it. */
export const fields = css`
  .field {
    height: 28px;
    border: 1px solid var(--el-input-border);
    border-radius: 4px;
    background: var(--el-input);
    color: var(--el-fg);
    display: inline-flex;
    align-items: center;
    gap: 6px;
    padding: 0 8px;
    min-width: 0;
  }
  .field .lab {
    color: var(--el-muted);
    font-size: 0.92em;
  }
  .field .v {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .field .car {
    margin-inline-start: auto;
    color: var(--el-muted);
  }
  .field select,
  .field input {
    min-width: 0;
    border: 0;
    padding: 0;
    background: transparent;
    outline: none;
  }
  .field select option {
    background: var(--vscode-dropdown-listBackground, var(--el-input));
    color: var(--vscode-dropdown-foreground, var(--el-fg));
  }
  .field:focus-within {
    outline: 2px solid var(--el-focus);
    outline-offset: 2px;
  }
  .field.wrong {
    border-color: var(--el-bad);
  }
`;
