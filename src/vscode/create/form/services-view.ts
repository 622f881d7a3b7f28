import { scopeKey } from '../../../network/coverage';
import { counted, message, type Message } from '../../../network/message';
import { serviceLabel } from '../../../network/service-name';
import { because } from '../../../paths/because';
import { notRead } from '../../../paths/not-read';
import type { EndpointType, FormView, ServiceRow } from '../../../webview/create/protocol';
import { glyphOfService } from '../../paths/glyph-of';
import type { Form } from './form';
import { kindOf, otherRegionOf } from './kind-of';
import { isGatewayLoadBalancer } from './provider-input';
import { offersIn, type Offer } from './offers-in';
import { shortOf } from './service-name-of';
import { TYPE_WORDS } from './type-words';

/** More rows than any Region offers; a file may claim more. */
const MAX_ROWS = 500;

/** @returns the services to choose from; undefined where a service is known by its name alone. */
export function servicesView(form: Form): FormView['services'] {
  const { state, render } = form;
  const { category } = state;
  if (category === 'instance-connect' || category === 'provider' || otherRegionOf(state) !== undefined)
    return undefined;
  const offers = listed(form);
  // A name that is typed needs no list; one's own services are a help where there are some.
  if (category === 'by-name' && offers.length === 0) return undefined;
  const found = matching(offers, state.filter);
  return {
    label: render(category === 'by-name' ? message('Services of this account') : message('Service name')),
    hint: render(hintOf(form, offers.length)),
    rows: rowsOf(form, found.slice(0, MAX_ROWS)),
    empty: render(emptyOf(form, offers.length)),
  };
}

function listed({ network, state }: Form): readonly Offer[] {
  const offers = offersIn(network, state.scope);
  switch (state.category) {
    case 'marketplace':
      return offers.filter(({ isForeign }) => isForeign);
    case 'by-name':
      return ownServices(network, state.scope);
    default:
      return offers.filter(({ isForeign }) => !isForeign);
  }
}

function ownServices(network: Form['network'], scope: Form['state']['scope']): readonly Offer[] {
  return network
    .all('endpoint-service')
    .filter((one) => scopeKey(one.scope) === scopeKey(scope))
    .map(({ serviceName, loadBalancerArns }) => ({
      service: serviceName,
      short: shortOf(serviceName),
      type: loadBalancerArns.some(isGatewayLoadBalancer) ? 'gateway-load-balancer' : 'interface',
      isForeign: true,
    }));
}

/** What is called exactly so comes first, then what begins so; within that the order stays. */
function matching(offers: readonly Offer[], filter: string): readonly Offer[] {
  const typed = filter.trim().toLowerCase();
  if (typed === '') return offers;
  const words = typed.split(/\s+/);
  return offers
    .map((offer) => ({ offer, text: textOf(offer) }))
    .filter(({ text }) => words.every((word) => text.includes(word)))
    .map(({ offer }) => ({ offer, rank: rankOf(offer, typed, words) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ offer }) => offer);
}

const texts = new WeakMap<Offer, string>();

function textOf(offer: Offer): string {
  let text = texts.get(offer);
  if (text === undefined) {
    const { service, type } = offer;
    texts.set(offer, (text = `${service} ${serviceLabel(service)} ${type}`.toLowerCase()));
  }
  return text;
}

function rankOf({ service, short }: Offer, typed: string, [first = '']: readonly string[]): number {
  const name = short.toLowerCase();
  if (name === typed || name === first || service.toLowerCase() === typed) return 0;
  if (name.startsWith(first)) return 1;
  return name.split('.').some((label) => label.startsWith(first)) ? 2 : 3;
}

function rowsOf({ state, render }: Form, offers: readonly Offer[]): readonly ServiceRow[] {
  const kind = kindOf(state);
  const chosen = state.service.trim();
  const words = new Map<EndpointType, Pick<ServiceRow, 'badge' | 'badgeGlyph' | 'cost'>>();
  return offers.map(({ service, short, type }) => {
    let word = words.get(type);
    if (!word) words.set(type, (word = wordOf(render, type)));
    const selected = service === chosen && type === kind;
    return { service, type, glyph: glyphOfService(short), ...word, selected };
  });
}

function wordOf(
  render: Form['render'],
  type: EndpointType,
): Pick<ServiceRow, 'badge' | 'badgeGlyph' | 'cost'> {
  const { label, glyph, cost } = TYPE_WORDS[type];
  return { badge: render(label), badgeGlyph: glyph, cost: cost ? render(cost) : '' };
}

function hintOf(form: Form, n: number): Message {
  const { network, state } = form;
  const { region } = state.scope;
  const reason = unreadOf(form);
  if (reason && n > 0)
    return because('Services that prefix lists tell of; the others could not be listed:', {}, reason);
  if (state.category !== 'aws')
    return network.isRead('ServiceConfigurations', state.scope) || state.category === 'marketplace'
      ? counted(n, '{n} in {region}', '{n} in {region}', { region })
      : because(
          'Services of this account could not be listed:',
          {},
          notRead(network, 'ServiceConfigurations', state.scope),
        );
  return counted(n, '{n} in {region}', '{n} in {region}; a service can be listed once for each type', {
    region,
  });
}

function emptyOf(form: Form, n: number): Message {
  const { filter, scope, category } = form.state;
  if (n > 0) return message('No service here is called {name}.', { name: filter.trim() });
  const reason = unreadOf(form);
  if (reason) return because('The services of this Region could not be listed:', {}, reason);
  return category === 'marketplace'
    ? message('This account has no service of AWS Marketplace or a partner in {region}.', {
        region: scope.region,
      })
    : message('No services are offered in {region}.', { region: scope.region });
}

/** @returns why the offers are not, or not all, known. */
function unreadOf({ network, state }: Form): Message | undefined {
  const isOffers = state.category === 'aws' || state.category === 'marketplace';
  return isOffers && !network.isRead('ServiceDetails', state.scope)
    ? notRead(network, 'ServiceDetails', state.scope)
    : undefined;
}
