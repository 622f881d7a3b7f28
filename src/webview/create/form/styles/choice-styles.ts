import { css } from 'lit';

/** Pills of which one is chosen, and the two halves of a switch. */
export const choiceStyles = css`
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .choice,
  .seg label {
    position: relative;
    cursor: pointer;
    white-space: nowrap;
    font-size: 0.96em;
  }
  .choice input,
  .seg input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }
  .choice {
    display: inline-flex;
    align-items: center;
    gap: 7px;
    min-height: 30px;
    padding: 0 11px;
    border: 1px solid var(--el-line);
    border-radius: 15px;
  }
  .choice .r {
    width: 11px;
    height: 11px;
    border-radius: 50%;
    border: 1.5px solid var(--el-none);
  }
  .choice:has(:checked) {
    border-color: var(--el-contrast-active);
    box-shadow: inset 0 0 0 1px var(--el-contrast-active);
  }
  .choice:has(:checked) .r {
    border: 3.5px solid var(--el-focus);
  }
  .choice:has(:focus-visible),
  .seg label:has(:focus-visible) {
    outline: 2px solid var(--el-focus);
    outline-offset: 2px;
  }
  .seg {
    display: inline-flex;
    border: 1px solid var(--el-line);
    border-radius: 5px;
  }
  .seg label {
    padding: 3px 14px;
  }
  .seg label:first-child {
    border-radius: 4px 0 0 4px;
  }
  .seg label:last-child {
    border-radius: 0 4px 4px 0;
  }
  .seg label + label {
    border-inline-start: 1px solid var(--el-line);
  }
  .seg label:has(:checked) {
    background: var(--el-btn);
    color: var(--el-btn-fg);
    box-shadow: inset 0 0 0 2px var(--el-contrast-chosen);
  }
  @media (forced-colors: active) {
    .seg label:has(:checked) {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
