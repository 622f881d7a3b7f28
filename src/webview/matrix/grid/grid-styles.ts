import { css } from 'lit';

/** The height of a row and the gap to the next, in px: rows are drawn where arithmetic puts them. */
export const PITCH = 34;

export const gridStyles = css`
  :host {
    display: block;
    min-height: 0;
    container-type: inline-size;
  }
  .scroller {
    height: 100%;
    overflow: auto;
    overflow-anchor: none;
  }
  .t-plain {
    --tone: var(--el-fg);
  }
  .grid {
    --name: 18.6em;
    --cell: 8.2em;
    /* As wide as its columns must be, whatever stands in them. */
    min-width: calc(var(--name) + var(--columns) * (var(--cell) + 3px) + 16px);
    padding-inline-end: 16px;
  }
  .row {
    display: grid;
    grid-template-columns: var(--name) repeat(var(--columns), minmax(var(--cell), 1fr));
    column-gap: 3px;
  }
  .head,
  .foot {
    position: sticky;
    z-index: 3;
    background: var(--el-bg);
  }
  .head {
    top: 0;
  }
  .foot {
    bottom: 0;
  }
  .name {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
    padding: 0 6px 0 25px;
    background: var(--el-bg);
    white-space: nowrap;
    outline-offset: -2px;
  }
  .name .ic {
    width: 14px;
    height: 14px;
    color: var(--el-muted);
  }
  .name small {
    color: var(--el-muted);
    font-size: 0.885em;
  }
  .name > span,
  .name > small {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .name > span {
    flex: 0 1 auto;
  }
  .name > small {
    flex: 0 100 auto;
  }

  .head .row {
    align-items: start;
    padding: 4px 0 6px;
  }
  .head [role='columnheader'] {
    min-width: 0;
    padding: 2px 6px;
    border-radius: 4px;
    font-size: 0.96em;
    line-height: 1.35;
    cursor: pointer;
    outline-offset: -2px;
  }
  .head [role='columnheader']:hover {
    background: var(--el-hover);
  }
  .head .name {
    display: block;
    padding-inline-start: 25px;
  }
  .head b {
    display: flex;
    align-items: center;
    gap: 4px;
    font-weight: 600;
    white-space: nowrap;
  }
  .head b span,
  .head small {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .head b .ic {
    width: 12px;
    height: 12px;
    color: var(--el-link);
  }
  .head small {
    display: block;
    color: var(--el-muted);
    font-size: 0.88em;
  }

  .body {
    position: relative;
  }
  .body .row {
    position: absolute;
    inset: 0 0 auto;
    height: 31px;
    contain: layout style;
  }
  .vpc.open .name {
    grid-column: 1 / -1;
    padding-top: 5px;
  }
  .vpc .name {
    z-index: 2;
    cursor: pointer;
  }
  .vpc .name > div {
    position: sticky;
    inset-inline-start: 25px;
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .vpc b {
    font-weight: 600;
  }
  .vpc:not(.open) .name > div {
    min-width: 0;
    overflow: hidden;
  }
  .vpc .name:hover b {
    text-decoration: underline;
  }

  .foot .row {
    align-items: start;
    padding: 6px 0;
    border-top: 1px solid transparent;
    color: var(--el-muted);
    line-height: 1.35;
  }
  .foot .row > * {
    min-width: 0;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  .foot .name,
  .foot .pays > * {
    font-size: 0.885em;
  }
  .foot.floats .row {
    border-top-color: var(--el-line);
  }
  .foot .name {
    display: block;
    white-space: normal;
    color: var(--el-fg);
  }
  .foot .pays {
    padding: 0 6px;
    outline-offset: -2px;
  }
  .foot .pays b {
    display: block;
    font-weight: 400;
  }
  .foot .better b {
    font-weight: 600;
    color: var(--el-private);
  }
  .nothing {
    margin: 24px 25px;
    color: var(--el-muted);
  }
`;
