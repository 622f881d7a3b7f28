import { adoptStyles } from '../shared/document-styles';
import { connectHost, hear } from '../shared/host';
import { forcedColors, page, tokens } from '../shared/tokens';
import { CreatePage } from './page/page';
import type { CreateState, FromCreateForm } from './protocol';

adoptStyles(tokens, forcedColors, page);
const create = new CreatePage();
create.host = connectHost<FromCreateForm, CreateState>();
hear(create);
document.body.append(create);
create.host.say({ type: 'ready' });
