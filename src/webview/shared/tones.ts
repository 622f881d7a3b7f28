import { css } from 'lit';

/** `t-private`, `t-nat` …: sets `--tone`, what a way's symbol, line and mark are drawn in. */
export const tones = css`
  .t-private {
    --tone: var(--el-private);
  }
  .t-nat {
    --tone: var(--el-nat);
  }
  .t-net {
    --tone: var(--el-net);
  }
  .t-amb {
    --tone: var(--el-amb);
  }
  .t-bad {
    --tone: var(--el-bad);
  }
  .t-warn {
    --tone: var(--el-warn);
  }
  .t-none {
    --tone: var(--el-none);
  }
`;
