import { message, type Message } from '../../../network/message';
import type { Category, FormView } from '../../../webview/create/protocol';
import type { Form } from './form';

const CATEGORIES: readonly { readonly id: Category; readonly label: Message; readonly hint: Message }[] = [
  {
    id: 'aws',
    label: message('AWS services'),
    hint: message('Services that AWS offers in this Region.'),
  },
  {
    id: 'by-name',
    label: message('Find service by name'),
    hint: message('A service of your own or another account, a resource or a service network.'),
  },
  {
    id: 'marketplace',
    label: message('Marketplace and partner'),
    hint: message('Services that you subscribed to in AWS Marketplace, and those of AWS partners.'),
  },
  {
    id: 'instance-connect',
    label: message('Instance Connect'),
    hint: message('Connect to instances that have private addresses only.'),
  },
  {
    id: 'provider',
    label: message('PrivateLink provider'),
    hint: message('Offer a service of your own to others.'),
  },
];

export function categoryViews({ render }: Form): FormView['categories'] {
  return CATEGORIES.map(({ id, label, hint }) => ({ id, label: render(label), hint: render(hint) }));
}
