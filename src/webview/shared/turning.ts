import { css } from 'lit';

/** `turns`: a glyph that turns while something is under way. `--el-turn: none` keeps it still. */
export const turning = css`
  @media (prefers-reduced-motion: no-preference) {
    .turns {
      animation: var(--el-turn, turn) 1.2s linear infinite;
    }
  }
  @keyframes turn {
    to {
      transform: rotate(360deg);
    }
  }
`;
