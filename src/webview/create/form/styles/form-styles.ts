import { css } from 'lit';

/** Sections, headings, labels, errors: what all parts of the form share (ui.md §6). */
export const formStyles = css`
  :host {
    display: block;
  }
  section {
    padding: 14px 0 4px;
  }
  section + section {
    border-top: 1px solid var(--el-border);
    margin-top: 14px;
  }
  h2 {
    font-size: 1em;
    font-weight: 600;
    margin: 0 0 8px;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 8px;
  }
  h2 small,
  .l small {
    font-weight: 400;
    color: var(--el-muted);
    font-size: 0.923em;
  }
  h2 small {
    margin-inline-start: auto;
  }
  h2 small.wrong {
    color: var(--el-bad);
  }
  .l {
    display: block;
    font-weight: 600;
    margin: 12px 0 5px;
  }
  .l small {
    margin-inline-start: 6px;
  }
  .field.full {
    display: flex;
    width: 100%;
  }
  .field input {
    flex: 1;
  }
  .err {
    display: flex;
    gap: 6px;
    color: var(--el-bad);
    font-size: 0.923em;
    margin: 6px 0 0;
    overflow-wrap: anywhere;
  }
  .err .ic {
    width: 14px;
    height: 14px;
    margin-top: 2px;
  }
  .hint {
    margin: 8px 0 0;
    color: var(--el-muted);
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
    gap: 0 8px;
  }
`;
