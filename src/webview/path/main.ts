import { adoptStyles } from '../shared/document-styles';
import { connectHost, hear } from '../shared/host';
import { forcedColors, page, tokens } from '../shared/tokens';
import { PathApp } from './app';
import type { FromPathPicture, SavedQuestion } from './protocol';

adoptStyles(tokens, forcedColors, page);
const app = new PathApp();
app.host = connectHost<FromPathPicture, SavedQuestion>();
hear(app);
document.body.append(app);
app.host.say({ type: 'ready' });
