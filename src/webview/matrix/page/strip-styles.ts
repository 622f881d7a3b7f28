import { css } from 'lit';

/** The answers below the table, side by side where there is room. */
export const stripStyles = css`
  .strip {
    grid-row: 6;
    display: flex;
    flex-wrap: wrap;
    border-top: 1px solid var(--el-line);
    background: var(--el-side);
  }
  .answer {
    flex: 1 1 22em;
    min-width: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    padding: 12px 16px;
  }
  .answer + .answer {
    border-inline-start: 1px solid var(--el-line);
  }
  .badge {
    flex: none;
    width: 28px;
    height: 28px;
    border-radius: 50%;
    border: 1px solid var(--el-contrast);
    background: var(--tone);
    color: var(--el-bg);
    display: grid;
    place-items: center;
  }
  .answer p {
    flex: 1 1 16em;
    margin: 0;
    overflow-wrap: anywhere;
  }
  .answer b {
    font-weight: 600;
  }
  .answer .muted {
    display: block;
  }
  .acts {
    display: flex;
    gap: 8px;
    flex-wrap: wrap;
  }
`;
