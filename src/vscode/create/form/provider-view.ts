import { scopeKey } from '../../../network/coverage';
import { message, type Message } from '../../../network/message';
import { parseLoadBalancerArn, type LoadBalancer } from '../../../network/resources/load-balancer';
import { because } from '../../../paths/because';
import { notRead } from '../../../paths/not-read';
import { nameOf } from '../../../tree/words';
import type { ProviderView } from '../../../webview/create/protocol';
import type { Form } from './form';
import { kindOf } from './kind-of';
import { isPrincipal } from '../../../endpoints/preconditions/principals';
import { isPrivateName } from '../../../endpoints/preconditions/service-private-name';
import { isGatewayLoadBalancer } from './provider-input';

/** @returns the provider's side of PrivateLink: load balancers, private name, who may connect. */
export function providerView(form: Form): ProviderView | undefined {
  const { state, render } = form;
  if (kindOf(state) !== 'endpoint-service') return undefined;
  const problem = problemOf(form);
  const privateName = nameError(form);
  return {
    label: render(message('Load balancers')),
    hint: render(message('Network or Gateway Load Balancers; consumers reach the service in their zones')),
    loadBalancers: optionsOf(form),
    problem: problem && render(problem),
    privateNameError: privateName && render(privateName),
    principalErrors: state.principals.map((one) =>
      one.trim() === '' || isPrincipal(one.trim())
        ? ''
        : render(message('A principal is an ARN, or * for everybody.')),
    ),
  };
}

function balancersIn({ network, state }: Form): readonly LoadBalancer[] {
  return network
    .all('load-balancer')
    .filter(
      (one) =>
        scopeKey(one.scope) === scopeKey(state.scope) && (one.type === 'network' || one.type === 'gateway'),
    );
}

function optionsOf(form: Form): ProviderView['loadBalancers'] {
  const { state, render } = form;
  const chosen = new Set(state.loadBalancers);
  // The first that is chosen says the type: a service stands on one.
  const [first] = state.loadBalancers;
  const balancers = balancersIn(form);
  const listed = new Set(balancers.map(({ id }) => id));
  return [
    ...balancers.map((one) => {
      const isOther = first !== undefined && isGatewayLoadBalancer(first) !== isGatewayLoadBalancer(one.id);
      const checked = chosen.has(one.id);
      return {
        value: one.id,
        label: nameOf(one),
        detail: [one.type, ...one.zones].join(' · '),
        glyph: one.type === 'gateway' ? 'filter' : 'tgw',
        // What is chosen can always be taken away.
        disabled:
          isOther && !checked ? render(message('A service has load balancers of one type.')) : undefined,
        checked,
      };
    }),
    ...[...chosen]
      .filter((arn) => !listed.has(arn))
      .map((arn) => ({
        value: arn,
        label: parseLoadBalancerArn(arn)?.name ?? arn,
        detail: arn,
        glyph: 'ques',
        disabled: undefined,
        checked: true,
      })),
  ];
}

function problemOf(form: Form): Message | undefined {
  const { network, state, known } = form;
  if (network.isRead('LoadBalancers', state.scope)) {
    return balancersIn(form).length > 0
      ? undefined
      : message('There is no Network or Gateway Load Balancer in {region}.', { region: state.scope.region });
  }
  switch (known.loadBalancers?.state) {
    case 'asking':
      return message('Asking AWS for load balancers…');
    case 'failed':
      return known.loadBalancers.problem;
    case 'found':
    case undefined:
      return because(
        'Load balancers could not be listed:',
        {},
        notRead(network, 'LoadBalancers', state.scope),
      );
  }
}

/** @see https://docs.aws.amazon.com/vpc/latest/privatelink/manage-dns-names.html */
function nameError({ state }: Form): Message | undefined {
  const name = state.privateName.trim();
  if (name === '') return undefined;
  if (!isPrivateName(name.trim())) return message('This is not a domain name.');
  return state.loadBalancers.some(isGatewayLoadBalancer)
    ? message('A service on a Gateway Load Balancer has no private name.')
    : undefined;
}
