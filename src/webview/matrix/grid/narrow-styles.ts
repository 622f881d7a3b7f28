import { css } from 'lit';

/** The table where there is little room: symbols without words, then one service alone. */
export const narrowStyles = css`
  @container (max-width: 759px) {
    .several {
      --name: minmax(10em, 1fr);
      --cell: 32px;
      min-width: calc(10em + var(--columns) * 35px + 16px);
    }
    .several .row {
      grid-template-columns: var(--name) repeat(var(--columns), 32px);
    }
    .several .head .row {
      align-items: end;
    }
    .several .cell {
      justify-content: center;
      padding: 0;
    }
    .several .cell span,
    .several .foot .pays span,
    .several .head [role='columnheader']:not(.name) small {
      display: none;
    }
    .several .head [role='columnheader']:not(.name) {
      display: grid;
      justify-content: center;
      padding: 4px 0;
    }
    .several .head [role='columnheader']:not(.name) b {
      writing-mode: vertical-rl;
      max-height: 9em;
    }
    .several .foot .pays {
      display: grid;
      justify-content: center;
      padding: 0;
    }
    .several .foot .pays b {
      writing-mode: vertical-rl;
      max-height: 9em;
    }
    .name,
    .head .name,
    .foot .name {
      padding-inline-start: 16px;
    }
    .vpc .name > div {
      inset-inline-start: 16px;
    }
  }
  @container (max-width: 359px) {
    .one {
      --name: 10.5em;
    }
    .name small {
      display: none;
    }
  }
`;
