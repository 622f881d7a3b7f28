import { css } from 'lit';

/** A box to tick, or a dot of which one is chosen: the browser's own, drawn with our glyph. */
export const boxStyles = css`
  .cb {
    position: relative;
    display: inline-grid;
    place-items: center;
    width: 16px;
    height: 16px;
    flex: none;
  }
  .cb input {
    appearance: none;
    position: absolute;
    inset: 0;
    margin: 0;
    border: 1px solid var(--el-none);
    border-radius: 3px;
    background: var(--el-input);
    cursor: inherit;
  }
  .cb input[type='radio'] {
    border-radius: 50%;
  }
  .cb .ic {
    position: relative;
    width: 13px;
    height: 13px;
    stroke-width: 2;
    pointer-events: none;
    visibility: hidden;
    color: var(--el-btn-fg);
  }
  .cb input:checked {
    background: var(--el-btn);
    border-color: var(--el-btn);
    box-shadow: 0 0 0 1px var(--el-contrast-chosen);
  }
  .cb input:checked + .ic {
    visibility: visible;
  }
  .cb input:disabled,
  .cb input[aria-disabled='true'] {
    opacity: 0.5;
  }
  .switch {
    display: flex;
    gap: 8px;
    margin-top: 12px;
    align-items: flex-start;
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .switch .cb {
    margin-top: 1px;
  }
  .switch + .err,
  .switch + .sub {
    margin: 2px 0 0 24px;
  }
  .sub {
    color: var(--el-muted);
    font-size: 0.923em;
  }
  @media (forced-colors: active) {
    .cb input:checked {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
    }
    .cb .ic {
      forced-color-adjust: none;
      color: HighlightText;
    }
  }
`;
