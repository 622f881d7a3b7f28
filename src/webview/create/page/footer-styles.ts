import { css } from 'lit';

/** The line that stays at the bottom: who is asked, and what can be done. */
export const footerStyles = css`
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
    padding: 10px 24px;
    border-top: 1px solid var(--el-line);
    background: var(--el-bg);
  }
  .who {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    min-width: 0;
    overflow-wrap: anywhere;
    user-select: text;
  }
  .who b {
    font-weight: 600;
  }
  .do {
    flex: 1 1 auto;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 6px 12px;
  }
  .why {
    font-size: 0.923em;
    color: var(--el-muted);
  }
  .btn[aria-disabled='true'] {
    background: var(--el-wash2);
    color: var(--el-muted);
    border-color: var(--el-line);
    cursor: not-allowed;
  }
`;
