import { adoptStyles } from '../shared/document-styles';
import { page, tokens } from '../shared/tokens';
import { ExportMenu } from './page/export-menu';
import { MatrixGrid } from './grid/grid';
import { MatrixPage } from './page/page';
import type { FromMatrix, SavedMatrix, ToMatrix } from './protocol';

/** What VS Code gives to a webview, once. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromMatrix): void;
  getState(): SavedMatrix | undefined;
  setState(state: SavedMatrix): void;
};

const vscode = acquireVsCodeApi();
adoptStyles(tokens, page);
customElements.define('el-export-menu', ExportMenu);
customElements.define('el-matrix-grid', MatrixGrid);
customElements.define('el-matrix', MatrixPage);

const matrix = new MatrixPage();
matrix.host = {
  post: (message) => {
    vscode.postMessage(message);
  },
  saved: () => vscode.getState(),
  save: (state) => {
    vscode.setState(state);
  },
};
// Nobody but the extension can send to this window: it has an origin of its own.
window.addEventListener('message', ({ data }: MessageEvent<ToMatrix>) => {
  matrix.receive(data);
});
document.body.append(matrix);
vscode.postMessage({ type: 'ready' });
