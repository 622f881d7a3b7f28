import { css } from 'lit';

/** How a scene looks. No colour is written here: all are tokens, so that an export can resolve them. */
export const pictureStyles = css`
  text {
    font-family: var(--el-font);
    font-size: 12px;
    fill: var(--el-fg);
  }
  .mono {
    font-family: var(--el-mono);
  }
  .s11 {
    font-size: 11px;
  }
  .s105 {
    font-size: 10.5px;
  }
  .bold {
    font-weight: 600;
  }
  .i-muted {
    fill: var(--el-muted);
  }
  .i-tone {
    fill: var(--tone);
  }
  .i-link {
    fill: var(--el-link);
  }
  .halo {
    paint-order: stroke;
    stroke: var(--el-bg);
    stroke-width: 5px;
    stroke-linejoin: round;
  }
  .box {
    fill: var(--el-bg);
    stroke: var(--el-line);
    stroke-width: 1;
  }
  .ink-path > .box {
    stroke: var(--el-none);
  }
  .ink-on > .box {
    stroke: var(--tone);
    stroke-width: 1.6;
  }
  .r-region > .box {
    fill: none;
    stroke-dasharray: 2 4;
  }
  .r-vpc > .box {
    stroke-width: 1.4;
  }
  .r-lane > .box {
    fill: var(--el-wash);
    stroke: none;
  }
  .r-lane.dashed > .box {
    fill: color-mix(in srgb, var(--el-wash2) 100%, var(--el-bg));
    stroke: var(--el-line);
  }
  .r-door > .box {
    stroke-width: 1.2;
  }
  .r-door.ink-on > .box {
    stroke-width: 2;
  }
  .r-chip > .box {
    fill: var(--el-wash2);
    stroke: none;
  }
  .r-chip.ink-on > .box {
    fill: color-mix(in srgb, var(--tone) 12%, var(--el-bg));
  }
  .dashed > .box {
    stroke-dasharray: 4 3;
  }
  .tinted > .box {
    fill: color-mix(in srgb, var(--tone) 14%, var(--el-bg));
  }
  .glyph {
    color: var(--el-muted);
    fill: none;
    stroke: currentColor;
    stroke-width: 1.3;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .ink-on > .glyph {
    color: var(--tone);
  }
  .does > .glyph {
    color: var(--el-link);
  }
  .card > .box {
    stroke: var(--el-none);
  }
  .rule {
    stroke: var(--el-faint);
    fill: none;
  }
  .tint {
    fill: color-mix(in srgb, var(--tone) 10%, var(--el-bg));
  }
  .bar {
    fill: var(--tone);
  }
  .branch {
    fill: none;
    stroke: var(--el-line);
  }
  .plus {
    fill: var(--el-private);
  }
  .fold {
    cursor: pointer;
  }
  .fold rect {
    fill: transparent;
  }
  .num circle {
    fill: var(--tone);
    stroke: var(--el-bg);
    stroke-width: 2;
  }
  .num text {
    fill: var(--el-bg);
    font-size: 11px;
    font-weight: 600;
  }
  .gate .disc {
    fill: var(--el-bg);
    stroke: var(--tone);
    stroke-width: 1.6;
  }
  .gate.blocks .disc {
    fill: var(--tone);
    stroke: none;
  }
  .gate .mark {
    fill: none;
    stroke: var(--tone);
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .gate.blocks .mark {
    stroke: var(--el-bg);
    stroke-width: 2;
  }
  .hit {
    fill: transparent;
  }
  .lead {
    fill: none;
    stroke: var(--el-bad);
    stroke-width: 1;
  }
  .callout > .box {
    fill: color-mix(in srgb, var(--el-bad) 10%, var(--el-bg));
    stroke: color-mix(in srgb, var(--el-bad) 55%, var(--el-bg));
  }
  [data-hop],
  .does {
    cursor: pointer;
  }
  .ring {
    display: none;
    fill: none;
    stroke: var(--el-focus);
    stroke-width: 2;
  }
  .chosen > .ring {
    display: block;
  }
`;
