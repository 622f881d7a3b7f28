import { css } from 'lit';

/** Cells: tint, and for those that matter most a border or hatching, so that print loses nothing. */
export const cellStyles = css`
  .cell {
    display: flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
    padding: 0 8px;
    border: 1px solid var(--el-contrast);
    border-radius: 4px;
    background: color-mix(in srgb, var(--tone) 10%, var(--el-bg));
    font-size: 0.923em;
    white-space: nowrap;
    overflow: hidden;
    cursor: pointer;
    outline-offset: 0;
    contain: strict;
  }
  .cell .ic {
    width: 14px;
    height: 14px;
    color: var(--tone);
  }
  .cell .fill {
    fill: currentColor;
    stroke: none;
  }
  .cell.blocked {
    background: color-mix(in srgb, var(--tone) 16%, var(--el-bg));
    box-shadow: inset 0 0 0 1px color-mix(in srgb, var(--tone) 45%, var(--el-bg));
  }
  .cell.unknown {
    background: repeating-linear-gradient(-45deg, var(--el-wash2) 0 5px, var(--el-bg) 5px 10px);
  }
  .cell.dim {
    background: none;
    box-shadow: none;
    color: var(--el-muted);
  }
  .cell.dim .ic {
    color: var(--el-muted);
  }
  .cell:hover {
    border-color: var(--tone);
  }
  .cell.selected {
    outline: 2px solid var(--el-focus);
  }
  .cell.compared {
    outline: 2px dashed var(--el-focus);
  }
`;
