import { css } from 'lit';

/**
 * Lists of what can be ticked: a row for each, with its columns in line. The first column holds a box of 16 px and the
 * padding before it, which a subgrid takes from the column.
 */
export const listStyles = css`
  .list {
    display: grid;
    border: 1px solid var(--el-line);
    border-radius: 6px;
    column-gap: 10px;
  }
  .list > .row {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: center;
    gap: 2px 10px;
    padding: 5px 10px;
    min-height: 32px;
    border-top: 1px solid var(--el-border);
  }
  .list > .row:first-child {
    border-top: 0;
  }
  label.row {
    cursor: pointer;
  }
  .row.off {
    color: var(--el-muted);
    cursor: default;
  }
  .cut {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .note {
    font-size: 0.923em;
    overflow-wrap: anywhere;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-height: 20px;
    max-width: 100%;
    padding: 0 7px;
    border: 1px solid var(--el-contrast);
    border-radius: 3px;
    background: var(--el-wash2);
    font-size: 0.923em;
    white-space: nowrap;
  }
  .chip .ic {
    width: 12px;
    height: 12px;
    color: var(--el-muted);
  }
  .cnt {
    font-size: 0.885em;
    color: var(--el-muted);
  }
`;
