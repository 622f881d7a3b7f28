import { css } from 'lit';

/** How the list of hops looks: numbers on a rail. */
export const hopsStyles = css`
  :host {
    display: block;
  }
  header {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 10px 12px 8px 16px;
  }
  h2 {
    margin: 0;
    font-size: 0.846em;
    font-weight: 600;
    letter-spacing: 0.04em;
    text-transform: uppercase;
  }
  header .btn {
    margin-inline-start: auto;
  }
  ol {
    list-style: none;
    margin: 0;
    padding: 0 8px 16px;
  }
  li {
    position: relative;
    display: grid;
    grid-template-columns: 26px 1fr;
    gap: 0 8px;
    padding: 7px 8px 9px;
    border-radius: 6px;
    cursor: pointer;
  }
  li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-inline-start: 20px;
    top: 31px;
    bottom: -7px;
    width: 2px;
    background: var(--rail, var(--el-line));
  }
  li.dotted::after {
    background: repeating-linear-gradient(var(--el-line) 0 4px, transparent 4px 8px);
  }
  li[aria-current='true'] {
    background: var(--el-hover);
    outline: 2px solid var(--el-contrast-active);
    outline-offset: -2px;
  }
  .n {
    width: 22px;
    height: 22px;
    border-radius: 50%;
    display: grid;
    place-items: center;
    font-size: 11px;
    font-weight: 600;
    color: var(--el-bg);
    background: var(--tone);
    margin: 0 2px;
    z-index: 1;
  }
  .n.hollow {
    background: var(--el-side);
    color: var(--el-fg);
    box-shadow: inset 0 0 0 1.5px var(--el-none);
  }
  .rail-private {
    --rail: var(--el-private);
  }
  .rail-nat {
    --rail: var(--el-nat);
  }
  .rail-net {
    --rail: var(--el-net);
  }
  .rail-amb {
    --rail: var(--el-amb);
  }
  h3 {
    margin: 1px 0 0;
    font-size: 1em;
    font-weight: 600;
    display: flex;
    gap: 6px;
    align-items: baseline;
    min-width: 0;
  }
  h3 > span:first-child {
    overflow-wrap: anywhere;
  }
  h3 .mono {
    font-weight: 400;
    color: var(--el-muted);
    margin-inline-start: auto;
    font-size: 0.846em;
    overflow-wrap: anywhere;
    text-align: end;
    user-select: text;
  }
  p {
    margin: 1px 0 0;
    font-size: 0.923em;
    line-height: 1.42;
    color: var(--el-muted);
    overflow-wrap: anywhere;
  }
  .check {
    display: flex;
    gap: 6px;
    font-size: 0.923em;
    margin-top: 3px;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .check .ic {
    width: 13px;
    height: 13px;
    margin-top: 2px;
    stroke-width: 1.8;
    color: var(--tone);
  }
  .routes {
    margin-top: 3px;
    font-size: 0.923em;
    line-height: 1.42;
    overflow-wrap: anywhere;
    user-select: text;
  }
  .route {
    padding-inline-start: 8px;
    border-inline-start: 2px solid var(--tone);
  }
  .route small,
  .route div {
    color: var(--el-muted);
  }
  .blocker {
    margin-top: 5px;
    padding: 6px 8px;
    border-inline-start: 3px solid var(--el-bad);
    border-radius: 0 4px 4px 0;
    background: color-mix(in srgb, var(--el-bad) 9%, var(--el-side));
    font-size: 0.923em;
    line-height: 1.42;
    overflow-wrap: anywhere;
  }
  code {
    display: block;
    font-family: var(--el-mono);
    font-size: 0.875em;
    color: var(--el-bad);
  }
`;
