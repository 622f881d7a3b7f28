import { scopeKey } from '../../../network/coverage';
import { message } from '../../../network/message';
import type { Network } from '../../../network/network';
import { known } from '../../../network/resolved';
import type { InstanceConnectEndpoint } from '../../../network/resources/instance-connect-endpoint';
import type { VpcEndpoint } from '../../../network/resources/vpc-endpoint';
import { because } from '../../../paths/because';
import { notRead } from '../../../paths/not-read';
import type { Change } from '../../change';
import { leadsTo } from '../../effect/endpoint-routes';
import { planOfEndpoint } from '../../plan-of-endpoint';
import { isAlive } from '../../preconditions/alive';
import { inboundResolverHasGateway } from '../../preconditions/inbound-resolver';
import { PAGES } from '../../preconditions/pages';
import { error, information, warning } from '../../preconditions/report';
import type { Problem } from '../../problem';
import { changed } from '../changed';
import { current } from '../changed/view';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteVpcEndpoints.html */
export function ofDeletion(
  network: Network,
  change: Extract<Change, { readonly kind: 'delete-endpoint' }>,
): readonly Problem[] {
  const own = current(network, 'vpc-endpoint', change.endpoint);
  if (!own) return [notThere(network, change.endpoint)];
  return [
    ...managedByService(own),
    ...(own.state === 'deleting' || own.state === 'deleted' ? [alreadyGoing(own)] : []),
    ...routesByHand(network, own),
    ...leftWithoutGateway(network, change),
    ...policiesNameIt(own),
  ];
}

/** An endpoint that a service keeps for itself is changed by that service alone. */
export function managedByService({ id, requesterManaged }: VpcEndpoint): readonly Problem[] {
  if (!requesterManaged) return [];
  return [
    error({
      code: 'requester-managed',
      message: message('{endpoint} is managed by the service that made it: only that service changes it.', {
        endpoint: id,
      }),
      resource: id,
      documentation: PAGES.modifyEndpoint,
      awsCode: 'InvalidParameter',
    }),
  ];
}

/** What the change is about has gone meanwhile, or it is not known whether it has. */
export function notThere(
  network: Network,
  { kind, id, scope }: VpcEndpoint | InstanceConnectEndpoint,
): Problem {
  const collection = kind === 'vpc-endpoint' ? 'VpcEndpoints' : 'InstanceConnectEndpoints';
  const facts = { resource: id, documentation: PAGES.errors };
  if (network.isRead(collection, scope)) {
    return error({
      code: 'endpoint-not-found',
      message: message('{endpoint} is not in this account and Region any more.', { endpoint: id }),
      awsCode:
        kind === 'vpc-endpoint'
          ? 'InvalidVpcEndpointId.NotFound'
          : 'InvalidInstanceConnectEndpointId.NotFound',
      ...facts,
    });
  }
  return warning({
    code: 'endpoint-not-checked',
    message: because(
      'Whether {endpoint} is there could not be checked:',
      { endpoint: id },
      notRead(network, collection, scope),
    ),
    ...facts,
  });
}

function alreadyGoing({ id }: VpcEndpoint): Problem {
  return information({
    code: 'deletion-under-way',
    message: message('{endpoint} is being deleted already.', { endpoint: id }),
    resource: id,
    documentation: PAGES.deleteEndpoints,
  });
}

/** Routes to a Gateway Load Balancer endpoint are made by hand, and must be taken away so before it can go. */
function routesByHand(network: Network, endpoint: VpcEndpoint): readonly Problem[] {
  const { id, scope, type } = endpoint;
  if (known(type) !== 'gateway-load-balancer') return [];
  const tables = network
    .all('route-table')
    .filter((table) => table.routes.some((route) => leadsTo(route, id)));
  const own = tables.filter((table) => scopeKey(table.scope) === scopeKey(scope));
  const problems = own.map((table) =>
    error({
      code: 'routes-lead-to-endpoint',
      message: message(
        'Route table {table} has a route to {endpoint}: AWS deletes it only once no route leads to it.',
        { table: table.id, endpoint: id },
      ),
      resource: table.id,
      documentation: PAGES.gatewayLoadBalancer,
      awsCode: 'InvalidParameter',
    }),
  );
  if (network.isRead('RouteTables', scope)) return problems;
  return [
    ...problems,
    warning({
      code: 'routes-to-endpoint-not-checked',
      message: because(
        'Whether routes lead to {endpoint}, which would lead nowhere, could not be checked:',
        { endpoint: id },
        notRead(network, 'RouteTables', scope),
      ),
      resource: id,
      documentation: PAGES.gatewayLoadBalancer,
    }),
  ];
}

/** Interface endpoints that leave the VPC's own traffic to this gateway endpoint would leave it to nobody. */
function leftWithoutGateway(
  network: Network,
  change: Extract<Change, { readonly kind: 'delete-endpoint' }>,
): readonly Problem[] {
  const { endpoint } = change;
  const vpcId = known(endpoint.vpcId);
  if (known(endpoint.type) !== 'gateway' || vpcId === undefined) return [];
  const after = changed(network, change);
  if (!after.ok) return [];
  return network
    .inVpc('vpc-endpoint', { id: vpcId, scope: endpoint.scope })
    .filter((one) => one.privateDnsOnlyForInboundResolver && isAlive(one))
    .flatMap((one) => {
      const plan = planOfEndpoint(one);
      if (plan?.kind !== 'interface' || plan.service !== known(endpoint.serviceName)) return [];
      if (inboundResolverHasGateway(after.network, plan).length === 0) return [];
      return [
        warning({
          code: 'inbound-resolver-without-gateway',
          message: message(
            '{other} answers for inbound resolvers alone and needs a gateway endpoint in VPC {vpc}: {endpoint} is the only one.',
            { other: one.id, vpc: vpcId, endpoint: endpoint.id },
          ),
          resource: one.id,
          documentation: PAGES.s3Private,
        }),
      ];
    });
}

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies-vpc-endpoint.html */
function policiesNameIt({ id, type }: VpcEndpoint): readonly Problem[] {
  if (!['gateway', 'interface'].includes(known(type) ?? '')) return [];
  return [
    information({
      code: 'source-vpce-policies',
      message: message(
        'Policies of identities and resources that name {endpoint} in the condition aws:SourceVpce match nothing any more. A new endpoint has another id.',
        { endpoint: id },
      ),
      resource: id,
      documentation: PAGES.bucketPolicies,
    }),
  ];
}

export function ofInstanceConnectDeletion(
  network: Network,
  { endpoint }: Extract<Change, { readonly kind: 'delete-instance-connect-endpoint' }>,
): readonly Problem[] {
  const own = current(network, 'instance-connect-endpoint', endpoint);
  if (!own) return [notThere(network, endpoint)];
  return [
    warning({
      code: 'sessions-end',
      message: message('Sessions that are open through {endpoint} end.', { endpoint: own.id }),
      resource: own.id,
      documentation: PAGES.deleteInstanceConnect,
    }),
  ];
}
