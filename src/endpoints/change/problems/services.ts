import { counted, message } from '../../../network/message';
import type { Network } from '../../../network/network';
import { because } from '../../../paths/because';
import { notRead } from '../../../paths/not-read';
import type { Change } from '../../change';
import { PAGES } from '../../preconditions/pages';
import { error, warning } from '../../preconditions/report';
import type { Problem } from '../../problem';
import { connectionsTo, isLive } from '../consequences';

const STATES: Readonly<Record<'accept' | 'reject', readonly string[]>> = {
  accept: ['pendingacceptance', 'rejected'],
  reject: ['pendingacceptance', 'pending', 'available'],
};

/** @see https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html */
export function ofConnections(
  network: Network,
  { service, endpointIds, answer }: Extract<Change, { readonly kind: 'connections' }>,
): readonly Problem[] {
  const own = connectionsTo(network, service);
  return endpointIds.flatMap((id) => {
    const connection = own.find((one) => one.id === id);
    const args = { endpoint: id, service: service.id };
    const facts = { resource: id, documentation: PAGES.acceptConnections };
    if (!connection) {
      if (network.isRead('VpcEndpointConnections', service.scope)) {
        return [
          error({
            code: 'connection-not-found',
            message: message('{endpoint} is not connected to {service}.', args),
            awsCode: 'InvalidVpcEndpoint.NotFound',
            ...facts,
          }),
        ];
      }
      const why = notRead(network, 'VpcEndpointConnections', service.scope);
      const text = 'Whether {endpoint} is connected to {service} could not be checked:';
      return [warning({ code: 'connection-not-checked', message: because(text, args, why), ...facts })];
    }
    const { state } = connection;
    if (!STATES[answer].includes(state)) {
      return [
        error({
          code: 'connection-state',
          message:
            answer === 'accept'
              ? message('{endpoint} is {state}: it cannot be accepted.', { ...args, state })
              : message('{endpoint} is {state}: it cannot be rejected.', { ...args, state }),
          awsCode: 'InvalidState',
          ...facts,
        }),
      ];
    }
    if (answer === 'accept' || state !== 'available') return [];
    const text = message('{endpoint} is in use: its traffic to {service} stops at once.', args);
    return [warning({ code: 'traffic-stops', message: text, ...facts })];
  });
}

/** @see https://docs.aws.amazon.com/vpc/latest/privatelink/manage-dns-names.html */
export function ofPrivateName(
  network: Network,
  { service, name }: Extract<Change, { readonly kind: 'private-name' }>,
): readonly Problem[] {
  const facts = { resource: service.id, documentation: PAGES.privateNames };
  if (name !== undefined && service.gatewayLoadBalancerArns.length > 0) {
    return [
      error({
        code: 'no-private-name',
        message: message('A service of Gateway Load Balancers has no private DNS name.'),
        awsCode: 'InvalidParameter',
        ...facts,
      }),
    ];
  }
  const n = connectionsTo(network, service).filter(isLive).length;
  if (service.privateDnsName === undefined || service.privateDnsName === name || n === 0) return [];
  return [
    warning({
      code: 'private-name-in-use',
      message: counted(
        n,
        '{n} endpoint may be called by the name {name}, which this takes away.',
        '{n} endpoints may be called by the name {name}, which this takes away.',
        { name: service.privateDnsName },
      ),
      ...facts,
    }),
  ];
}

/** @see https://docs.aws.amazon.com/vpc/latest/privatelink/delete-endpoint-service.html */
export function ofServiceDeletion(
  network: Network,
  { service }: Extract<Change, { readonly kind: 'delete-endpoint-service' }>,
): readonly Problem[] {
  const n = connectionsTo(network, service).filter(isLive).length;
  const facts = { resource: service.id, documentation: PAGES.deleteService };
  if (n > 0) {
    return [
      error({
        code: 'service-in-use',
        message: counted(
          n,
          '{n} endpoint is connected to {service}: its connection must be rejected first.',
          '{n} endpoints are connected to {service}: their connections must be rejected first.',
          { service: service.id },
        ),
        awsCode: 'ExistingVpcEndpointConnections',
        ...facts,
      }),
    ];
  }
  if (network.isRead('VpcEndpointConnections', service.scope)) return [];
  return [
    warning({
      code: 'connections-not-checked',
      message: because(
        'Whether endpoints are connected to {service} could not be checked:',
        { service: service.id },
        notRead(network, 'VpcEndpointConnections', service.scope),
      ),
      ...facts,
    }),
  ];
}
