import { css } from 'lit';

/** How lines look: colour says how traffic travels, dashes say what kind of line it is (ui.md §5.5). */
export const lineStyles = css`
  .leg {
    fill: none;
    stroke: var(--tone);
    stroke-width: 2.5;
    stroke-linecap: round;
  }
  .arrow {
    fill: var(--tone);
  }
  .look-second-way,
  .look-maybe {
    stroke-dasharray: 7 4;
    stroke-linecap: butt;
  }
  .look-would-continue {
    stroke-dasharray: 2 6;
  }
  .look-private-link {
    stroke-dasharray: 1 6;
    stroke-width: 3.2;
  }
  .look-ghost {
    stroke-dasharray: 2 6;
    stroke-width: 1.6;
  }
  .line.ghost {
    --tone: var(--el-line);
  }
  .line.neutral,
  .box-group.neutral {
    --tone: var(--el-fg);
  }
  .lookup-line {
    fill: none;
    stroke: var(--el-none);
    stroke-width: 1.4;
    stroke-dasharray: 2 4;
    stroke-linecap: round;
  }
`;
