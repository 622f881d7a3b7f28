import { css } from 'lit';

/** How the question is laid out, by the width of the page. */
export const headerStyles = css`
  :host {
    position: relative;
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 10px 16px;
    border-bottom: 1px solid var(--el-border);
    background: var(--el-side);
  }
  .from,
  .to {
    cursor: pointer;
    flex: 0 1 20.6em;
    min-width: 8em;
    text-align: start;
  }
  .to {
    flex-basis: 16.3em;
  }
  .tools {
    display: flex;
    gap: 8px;
  }
  .id {
    color: var(--el-muted);
  }
  .family {
    width: 6.4em;
  }
  .field select {
    flex: 1;
    height: 100%;
  }
  .port input {
    width: 3.2em;
  }
  .space {
    flex: 1 1000 0;
  }
  .pill {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    min-height: 20px;
    padding: 0 8px;
    border-radius: 10px;
    font-size: 0.88em;
    border: 1px solid var(--el-line);
    white-space: nowrap;
    overflow: hidden;
    flex: 0 1 auto;
    min-width: 5em;
    max-width: 22em;
  }
  .pill span {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .pill .ic {
    width: 12px;
    height: 12px;
    color: var(--tone);
  }
  .error {
    position: absolute;
    top: calc(100% - 6px);
    left: 16px;
    margin: 0;
    padding: 4px 8px;
    border: 1px solid var(--el-bad);
    border-radius: 4px;
    background: color-mix(in srgb, var(--el-bad) 12%, var(--el-bg));
    font-size: 0.92em;
  }
  :host([narrow]) {
    flex-wrap: wrap;
  }
  :host([narrow]) .from,
  :host([narrow]) .to {
    flex: 1 1 40%;
  }
  :host([narrow]) .arrow,
  :host([narrow]) .space {
    display: none;
  }
  :host([narrow]) .pill {
    margin-inline-end: auto;
  }
  :host([tiny]) .from,
  :host([tiny]) .to {
    flex-basis: 100%;
  }
  :host([tiny]) .id {
    display: none;
  }
`;
