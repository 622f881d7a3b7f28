interface Api {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}
declare function acquireVsCodeApi(): Api;

/** The editor, as a page sees it: typed by what the page says and by what it keeps. */
export interface Host<Says, Keeps> {
  readonly say: (message: Says) => void;
  readonly keep: (state: Keeps) => void;
}

/** May be asked once in the life of a page: so the editor wants it. */
export function connectHost<Says, Keeps>(): Host<Says, Keeps> {
  const api = acquireVsCodeApi();
  return {
    say: (message) => {
      api.postMessage(message);
    },
    keep: (state) => {
      api.setState(state);
    },
  };
}
