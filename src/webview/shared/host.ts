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

/** What takes the editor's messages. */
interface Hearer<Hears> {
  receive(message: Hears): void;
}

/**
 * Hears what the editor says. Only it can post to its webview: frames that a page holds are on other origins, and
 * there are none.
 */
export function hear<Hears extends { readonly type: string }>(page: Hearer<Hears>): void {
  const isMessage = (data: unknown): data is Hears =>
    typeof data === 'object' && data !== null && 'type' in data && typeof data.type === 'string';
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isMessage(data)) page.receive(data);
  });
}
