import { message, counted, type Message } from '../network/message';
import type { Network } from '../network/network';
import { scopeKey } from '../network/coverage';
import { serviceLabel } from '../network/service-name';
import { tablesWithRoom, wayIsFree } from './passed/gateway';
import { nameIsKnownFree, zonesFit } from './passed/interface';
import type { GatewayPlan, InstanceConnectPlan, InterfacePlan, Plan } from './plan';
import { isConnectAlive } from './preconditions/alive';
import { groupsThatLetIn } from './preconditions/endpoint-ingress';
import {
  endpointHasRoom,
  GATEWAY_PER_REGION,
  gatewayEndpointsIn,
  INTERFACE_PER_VPC,
  interfaceEndpointsIn,
} from './preconditions/endpoint-quotas';
import { instanceConnectHasRoom, PER_REGION } from './preconditions/instance-connect';
import { offersOf, ownService, type ToService } from './preconditions/offers';
import { policyIsValid } from './preconditions/policy';
import { ROUTES } from './preconditions/route-quota';
import { serviceIsOffered } from './preconditions/service';
import { seenFrom } from './preconditions/view';
import { vpcHasDns } from './preconditions/vpc-dns';

/** A precondition that was looked at, on what was read, and holds. */
export interface Passed {
  /** Ours, in kebab case and stable: `offered`, `route-room`. */
  readonly code: string;
  /** What holds, as a clause without a full stop. */
  readonly message: Message;
  /** By which figures; a clause, too. */
  readonly detail: Message | undefined;
}

/**
 * What stands in the way of a plan and was found not to: the other side of `problems`. Nothing is said to hold by
 * silence: what was not read, or is known in part, is not among these.
 */
export function passed(network: Network, plan: Plan): readonly Passed[] {
  switch (plan.kind) {
    case 'gateway':
      return ofGateway(network, plan);
    case 'interface':
      return ofInterface(network, plan);
    case 'gateway-load-balancer': {
      const placed = { ...plan, subnets: [{ subnetId: plan.subnetId }] };
      return [...isOffered(network, plan), ...zones(network, placed), ...interfaceQuota(network, plan)];
    }
    case 'instance-connect':
      return connectQuota(network, plan);
    case 'resource':
    case 'service-network':
      return dns(network, plan);
    case 'endpoint-service':
      return [];
  }
}

function ofGateway(network: Network, plan: GatewayPlan): readonly Passed[] {
  return [
    ...isOffered(network, plan),
    ...routeRoom(network, plan),
    ...gatewayQuota(network, plan),
    ...freeWay(network, plan),
    ...policy(network, plan),
  ];
}

function ofInterface(network: Network, plan: InterfacePlan): readonly Passed[] {
  const placed = [...zones(network, plan), ...interfaceQuota(network, plan), ...privateName(network, plan)];
  return [
    ...isOffered(network, plan),
    ...inOne(placed, plan),
    ...dns(network, plan),
    ...letsIn(network, plan),
    ...policy(network, plan),
  ];
}

/** What mostly holds together is one row. */
function inOne(placed: readonly Passed[], { privateDns }: InterfacePlan): readonly Passed[] {
  const quota = placed.find(({ code }) => code === 'endpoint-quota');
  if (placed.length < (privateDns ? 3 : 2) || !quota) return placed;
  return [
    {
      code: 'placed',
      message: privateDns
        ? message('Zones, quota and name: no conflict')
        : message('Zones and quota: no conflict'),
      detail: quota.detail,
    },
  ];
}

function isOffered(network: Network, to: ToService): readonly Passed[] {
  const isSeen = offersOf(network, to).length > 0 || ownService(network, to) !== undefined;
  if (!isSeen || serviceIsOffered(network, to, () => undefined).length > 0) return [];
  const text = message('Offered in {region}', { region: to.vpc.scope.region });
  return [{ code: 'offered', message: text, detail: undefined }];
}

function routeRoom(network: Network, plan: GatewayPlan): readonly Passed[] {
  const tables = tablesWithRoom(network, plan);
  const [first] = tables;
  if (!first) return [];
  const most = tables.reduce((a, b) => (b.routes > a.routes ? b : a));
  const service = serviceLabel(plan.service);
  const args = { n: most.routes, quota: ROUTES };
  return [
    {
      code: 'route-room',
      message:
        tables.length === 1
          ? message('Table {table} has no {service} endpoint yet and room for the route', {
              table: first.name,
              service,
            })
          : message('{n} tables have no {service} endpoint yet and room for the route', {
              n: tables.length,
              service,
            }),
      detail:
        tables.length === 1
          ? message('{n} of {quota} static routes used afterwards', args)
          : message('{n} of {quota} static routes used afterwards at most', args),
    },
  ];
}

function gatewayQuota(network: Network, plan: GatewayPlan): readonly Passed[] {
  if (endpointHasRoom(network, plan).length > 0) return [];
  const args = { n: gatewayEndpointsIn(network, plan.vpc) + 1, quota: GATEWAY_PER_REGION };
  return [
    {
      code: 'endpoint-quota',
      message: message('There is room for the endpoint'),
      detail: message('{n} of {quota} gateway endpoints used afterwards', args),
    },
  ];
}

function freeWay(network: Network, plan: GatewayPlan): readonly Passed[] {
  const n = wayIsFree(network, plan);
  if (n === undefined) return [];
  const service = serviceLabel(plan.service);
  return [
    {
      code: 'free-way',
      message: message('No route and no filter keeps traffic to {service} from the endpoint', { service }),
      detail: counted(
        n,
        'Routes, security groups and network ACLs of {n} subnet',
        'Routes, security groups and network ACLs of {n} subnets',
      ),
    },
  ];
}

function zones(network: Network, plan: Parameters<typeof zonesFit>[1]): readonly Passed[] {
  if (!zonesFit(network, plan)) return [];
  const text = message('The service is offered in the zones of the subnets, each of them once');
  return [{ code: 'zones', message: text, detail: undefined }];
}

function interfaceQuota(
  network: Network,
  plan: Pick<InterfacePlan, 'vpc'> & { readonly kind: 'interface' | 'gateway-load-balancer' },
): readonly Passed[] {
  if (endpointHasRoom(network, plan).length > 0) return [];
  const args = { n: interfaceEndpointsIn(network, plan.vpc) + 1, quota: INTERFACE_PER_VPC };
  return [
    {
      code: 'endpoint-quota',
      message: message('There is room for the endpoint'),
      detail: message('{n} of {quota} interface endpoints used afterwards', args),
    },
  ];
}

function privateName(network: Network, plan: InterfacePlan): readonly Passed[] {
  if (!nameIsKnownFree(network, plan)) return [];
  const text = message('No other endpoint of the VPC has the private DNS name');
  return [{ code: 'private-name', message: text, detail: undefined }];
}

function dns(network: Network, plan: Pick<InterfacePlan, 'vpc' | 'privateDns'>): readonly Passed[] {
  const { vpc, privateDns } = plan;
  if (!privateDns || !seenFrom(network, 'vpc', vpc.id, vpc) || vpcHasDns(network, plan).length > 0) return [];
  const text = message('DNS support and DNS hostnames are on in {vpc}', { vpc: vpc.id });
  return [{ code: 'vpc-dns', message: text, detail: undefined }];
}

function letsIn(network: Network, plan: InterfacePlan): readonly Passed[] {
  const groups = groupsThatLetIn(network, plan);
  if (!groups) return [];
  const args = { groups: groups.join(', '), vpc: plan.vpc.id };
  const text = message('{groups} lets in TCP 443 from all of {vpc}', args);
  return [{ code: 'endpoint-group', message: text, detail: undefined }];
}

function policy(network: Network, plan: GatewayPlan | InterfacePlan): readonly Passed[] {
  if (plan.policy === 'full' || policyIsValid(network, plan).length > 0) return [];
  const text = message('The policy keeps to the grammar of IAM');
  return [{ code: 'policy', message: text, detail: undefined }];
}

function connectQuota(network: Network, plan: InstanceConnectPlan): readonly Passed[] {
  if (instanceConnectHasRoom(network, plan).length > 0) return [];
  const { vpc } = plan;
  const n = network
    .all('instance-connect-endpoint')
    .filter((one) => isConnectAlive(one) && scopeKey(one.scope) === scopeKey(vpc.scope)).length;
  return [
    {
      code: 'instance-connect-quota',
      message: message('{vpc} has no Instance Connect Endpoint yet', { vpc: vpc.id }),
      detail: message('{n} of {quota} in {region} used afterwards', {
        n: n + 1,
        quota: PER_REGION,
        region: vpc.scope.region,
      }),
    },
  ];
}
