import { css } from 'lit';

/** `progress on`: a thin line that runs while something is being read. It takes no room. */
export const progressLine = css`
  .progress {
    height: 2px;
    margin-bottom: -2px;
    flex: none;
  }
  .progress.on {
    background: linear-gradient(90deg, transparent, var(--el-progress) 40%, transparent 70%);
    background-size: 200% 100%;
    animation: pass 1.6s linear infinite;
  }
  @keyframes pass {
    from {
      background-position: 150% 0;
    }
    to {
      background-position: -50% 0;
    }
  }
`;
