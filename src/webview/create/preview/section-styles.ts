import { css } from 'lit';

/** The head of a section at the side: a title in capitals, and at the end of its line what there is to say of it. */
export const sectionStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 8px;
    margin: 0 0 6px;
  }
  h2 {
    margin: 0;
    font-size: 0.846em;
    font-weight: 600;
    letter-spacing: 0.04em;
    text-transform: uppercase;
    overflow-wrap: anywhere;
  }
  small {
    font-size: 0.923em;
    color: var(--el-muted);
  }
  p {
    margin: 0;
    overflow-wrap: anywhere;
    user-select: text;
  }
`;
