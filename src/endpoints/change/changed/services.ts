import { scopeKey } from '../../../network/coverage';
import type { Network } from '../../../network/network';
import type { Resource } from '../../../network/resource';
import { known } from '../../../network/resolved';
import type { EndpointService } from '../../../network/resources/endpoint-service';
import type { OfferedService } from '../../../network/resources/offered-service';
import type { Change } from '../../change';
import type { Changed } from './outcome';
import { current, notSeen, replacing } from './view';

/** Connections accepted or rejected; the endpoints follow where they are the account's own. */
export function withAnswers(
  network: Network,
  { service, endpointIds, answer }: Extract<Change, { readonly kind: 'connections' }>,
): Changed {
  const state = answer === 'accept' ? 'available' : 'rejected';
  const pairs = endpointIds
    .flatMap((id) => network.find(id))
    .flatMap((one): [Resource, Resource][] => {
      if (scopeKey(one.scope) !== scopeKey(service.scope)) return [];
      return one.kind === 'endpoint-connection' || one.kind === 'vpc-endpoint'
        ? [[one, { ...one, state }]]
        : [];
    });
  return replacing(network, ...pairs);
}

/** What is offered under a service's name says the same as the service. */
export function offeredAs(
  network: Network,
  { serviceName, scope }: EndpointService,
): readonly OfferedService[] {
  return network
    .all('offered-service')
    .filter((one) => one.serviceName === serviceName && scopeKey(one.scope) === scopeKey(scope));
}

export function withAcceptance(
  network: Network,
  { service, required }: Extract<Change, { readonly kind: 'acceptance' }>,
): Changed {
  const own = current(network, 'endpoint-service', service);
  if (!own) return notSeen(service.id);
  const acceptanceRequired = required;
  return replacing(
    network,
    [own, { ...own, acceptanceRequired }],
    ...offeredAs(network, own).map((one) => [one, { ...one, acceptanceRequired }] as const),
  );
}

/** Other principals may connect; connections that there are stay. */
export function withPrincipals(
  network: Network,
  { service, add, remove }: Extract<Change, { readonly kind: 'principals' }>,
): Changed {
  const own = current(network, 'endpoint-service', service);
  if (!own) return notSeen(service.id);
  const there = known(own.allowedPrincipals);
  // Of a list that was not read it is not known what is in it afterwards.
  if (there === undefined) return { ok: true, network };
  const left = there.filter(({ principal }) => !remove.includes(principal));
  const added = [...new Set(add)]
    .filter((principal) => !left.some((one) => one.principal === principal))
    .map((principal) => ({ principal, type: principalType(principal) }));
  return replacing(network, [own, { ...own, allowedPrincipals: [...left, ...added] }]);
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AllowedPrincipal.html */
function principalType(principal: string): string | undefined {
  if (principal === '*') return 'All';
  const [, resource] = /^arn:[a-z-]+:iam::\d{12}:(root|user|role)\b/.exec(principal) ?? [];
  switch (resource) {
    case 'root':
      return 'Account';
    case 'user':
      return 'User';
    case 'role':
      return 'Role';
    default:
      return undefined;
  }
}

/**
 * A service with another private name, or none. A new one cannot be used before its domain is proved.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/manage-dns-names.html
 */
export function withPrivateName(
  network: Network,
  { service, name }: Extract<Change, { readonly kind: 'private-name' }>,
): Changed {
  const own = current(network, 'endpoint-service', service);
  if (!own) return notSeen(service.id);
  const privateDnsProof =
    name === undefined
      ? undefined
      : {
          state: 'pendingverification',
          recordType: 'TXT',
          recordName: undefined,
          recordValue: undefined,
        };
  return replacing(network, [own, { ...own, privateDnsName: name, privateDnsProof }]);
}

/** Without a service, what is offered under its name, and what is left of its connections. */
export function withoutService(network: Network, service: EndpointService): Changed {
  const own = current(network, 'endpoint-service', service);
  if (!own) return notSeen(service.id);
  const connections = network
    .all('endpoint-connection')
    .filter((one) => one.serviceId === own.id && scopeKey(one.scope) === scopeKey(own.scope));
  const removed = new Set<Resource>([own, ...offeredAs(network, own), ...connections]);
  return { ok: true, network: network.derive({ replaced: new Map(), added: [], removed }) };
}
