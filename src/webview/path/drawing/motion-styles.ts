import { css } from 'lit';

/** The line draws in on a new answer, doors cross-fade in a comparison; who wants no motion sees none. */
export const motionStyles = css`
  .draws-in .look-way,
  .draws-in .look-private-link {
    animation: draw-in 240ms ease-out;
  }
  .draws-in .look-second-way,
  .draws-in .look-maybe,
  .draws-in .look-would-continue,
  .draws-in .arrow {
    animation: fade-in 240ms ease-out;
  }
  .fades .r-door {
    animation: fade-in 160ms ease-out;
  }
  @keyframes draw-in {
    from {
      stroke-dasharray: 1000 1000;
      stroke-dashoffset: 1000;
    }
    to {
      stroke-dasharray: 1000 1000;
      stroke-dashoffset: 0;
    }
  }
  @keyframes fade-in {
    from {
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
    }
  }
`;
