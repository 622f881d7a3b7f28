import { adoptStyles } from '../shared/document-styles';
import { connectHost } from '../shared/host';
import { forcedColors, page, tokens } from '../shared/tokens';
import { PathApp } from './app';
import type { FromPathPicture, SavedQuestion, ToPathPicture } from './protocol';

adoptStyles(tokens, forcedColors, page);
const app = new PathApp();
app.host = connectHost<FromPathPicture, SavedQuestion>();
// Only the editor can post to its webview: frames that it holds are on other origins, and there are none.
window.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (isMessage(event.data)) app.receive(event.data);
});
document.body.append(app);
app.host.say({ type: 'ready' });

function isMessage(data: unknown): data is ToPathPicture {
  return typeof data === 'object' && data !== null && 'type' in data && typeof data.type === 'string';
}
