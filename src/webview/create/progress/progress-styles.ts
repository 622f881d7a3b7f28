import { css } from 'lit';

export const progressStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    height: 100%;
  }
  .page {
    flex: 1;
    min-height: 0;
    overflow: auto;
    padding: 16px 24px 32px;
  }
  .column {
    max-width: 56em;
  }
  h1 {
    margin: 0 0 2px;
    font-size: 1.385em;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  h1:focus {
    outline: none;
  }
  .lead {
    margin: 0 0 16px;
    color: var(--el-muted);
    overflow-wrap: anywhere;
    user-select: text;
  }
  ol {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  li {
    display: grid;
    grid-template-columns: 18px minmax(0, 1fr);
    gap: 0 8px;
    padding: 0 0 12px;
    position: relative;
  }
  li > .ic {
    margin-top: 1px;
    color: var(--tone);
  }
  /* The line that joins the steps. */
  li:not(:last-child)::before {
    content: '';
    position: absolute;
    left: 7.5px;
    top: 21px;
    bottom: -1px;
    border-inline-start: 1px solid var(--el-line);
  }
  .now .label {
    font-weight: 600;
  }
  .later .label {
    color: var(--el-muted);
  }
  .text {
    overflow-wrap: anywhere;
    user-select: text;
  }
  .text small {
    display: block;
    font-size: 0.923em;
    color: var(--el-muted);
  }
  section {
    margin-top: 8px;
    padding-top: 16px;
    border-top: 1px solid var(--el-border);
  }
  .verdict {
    display: flex;
    gap: 8px;
    align-items: flex-start;
    margin: 0 0 8px;
    font-size: 1.154em;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .verdict .ic {
    width: 20px;
    height: 20px;
    color: var(--tone);
  }
  el-path-change {
    margin-block: 14px;
  }
`;
