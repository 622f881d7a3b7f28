import { message } from '../../../network/message';
import type { Network } from '../../../network/network';
import { known, type Resolved } from '../../../network/resolved';
import type { VpcEndpoint } from '../../../network/resources/vpc-endpoint';
import type { Change } from '../../change';
import { planOfEndpoint, type ServicePlan } from '../../plan-of-endpoint';
import type { InterfacePlan } from '../../plan';
import { subnetsHaveAddressType } from '../../preconditions/address-type';
import { trafficChangesItsWay } from '../../preconditions/changed-ways';
import { noDuplicateRoute } from '../../preconditions/duplicate-route';
import { endpointLetsVpcIn } from '../../preconditions/endpoint-ingress';
import { freeEndpointDoes } from '../../preconditions/free-alternative';
import { inboundResolverHasGateway } from '../../preconditions/inbound-resolver';
import { noRouteWins } from '../../preconditions/more-specific-routes';
import { aclsLetOut } from '../../preconditions/outbound-acls';
import { groupsLetOut } from '../../preconditions/outbound-groups';
import { PAGES } from '../../preconditions/pages';
import { policyIsValid } from '../../preconditions/policy';
import { privateNameIsFree } from '../../preconditions/private-dns';
import { error, information } from '../../preconditions/report';
import { routesHaveRoom } from '../../preconditions/route-quota';
import { tablesFit } from '../../preconditions/route-tables';
import { groupsFit } from '../../preconditions/security-groups';
import { serviceIsInZones } from '../../preconditions/service-zones';
import { addressesAreFree } from '../../preconditions/subnet-addresses';
import { oneSubnetInZone } from '../../preconditions/subnet-zones';
import { subnetsFit } from '../../preconditions/subnets';
import { vpcHasDns } from '../../preconditions/vpc-dns';
import type { Problem } from '../../problem';
import { current } from '../changed/view';
import { managedByService, notThere } from './deletion';

/** An endpoint must be there, one's own, and available to be modified. */
export function ofModifiable(
  network: Network,
  { endpoint }: { readonly endpoint: VpcEndpoint },
): readonly Problem[] {
  const own = current(network, 'vpc-endpoint', endpoint);
  if (!own) return [notThere(network, endpoint)];
  const managed = managedByService(own);
  if (own.state === 'available') return managed;
  return [
    ...managed,
    error({
      code: 'endpoint-not-available',
      message: message('{endpoint} is {state}: it can be changed once it is available.', {
        endpoint: own.id,
        state: own.state,
      }),
      resource: own.id,
      documentation: PAGES.modifyEndpoint,
      awsCode: 'IncorrectState',
    }),
  ];
}

/** The endpoint as a plan, as the network has it now. */
function planOf<K extends ServicePlan['kind']>(
  network: Network,
  endpoint: VpcEndpoint,
  kind: K,
): Extract<ServicePlan, { readonly kind: K }> | undefined {
  const plan = planOfEndpoint(current(network, 'vpc-endpoint', endpoint) ?? endpoint);
  return plan?.kind === kind ? (plan as Extract<ServicePlan, { readonly kind: K }>) : undefined;
}

/** The tables that are added are to the endpoint what chosen ones are to a new one. */
export function ofRouteTables(
  network: Network,
  { endpoint, add, remove }: Extract<Change, { readonly kind: 'route-tables' }>,
): readonly Problem[] {
  const plan = planOf(network, endpoint, 'gateway');
  if (!plan) return [otherType(endpoint)];
  const added = { ...plan, routeTableIds: add };
  const left = plan.routeTableIds.filter((id) => !remove.includes(id)).length + add.length;
  return [
    ...strangers(endpoint, endpoint.routeTableIds, remove),
    ...(add.length === 0
      ? []
      : [
          ...tablesFit(network, added),
          ...noDuplicateRoute(network, added),
          ...routesHaveRoom(network, added),
          ...noRouteWins(network, added),
          ...groupsLetOut(network, added),
          ...aclsLetOut(network, added),
          // That connections drop is said of all tables together, with those that are removed.
          ...trafficChangesItsWay(network, added).filter(({ code }) => code !== 'connections-drop'),
        ]),
    ...(left > 0 ? [] : [noTableLeft(endpoint)]),
  ];
}

function noTableLeft({ id }: VpcEndpoint): Problem {
  return information({
    code: 'no-route-table',
    message: message('No route table is left: {endpoint} would stay, but no subnet would use it.', {
      endpoint: id,
    }),
    resource: id,
    documentation: PAGES.createGateway,
  });
}

export function ofSubnets(
  network: Network,
  { endpoint, add, remove }: Extract<Change, { readonly kind: 'subnets' }>,
): readonly Problem[] {
  const plan = planOf(network, endpoint, 'interface');
  if (!plan) return [otherType(endpoint)];
  const { vpc } = plan;
  const kept = plan.subnets.filter(({ subnetId }) => !remove.includes(subnetId));
  const wanted = add.map((subnetId) => ({ subnetId }));
  const added = { ...plan, subnets: wanted };
  const none = (): undefined => undefined;
  return [
    ...strangers(endpoint, endpoint.subnetIds, remove),
    ...subnetsFit(network, { vpc, subnets: [...kept, ...wanted] }),
    ...serviceIsInZones(network, added, none),
    ...oneSubnetInZone(network, { vpc, subnets: [...kept, ...wanted] }, none),
    ...subnetsHaveAddressType(network, added, plan.ipAddressType ?? 'ipv4'),
    ...addressesAreFree(network, added, plan.ipAddressType),
  ];
}

export function ofGroups(
  network: Network,
  { endpoint, add, remove }: Extract<Change, { readonly kind: 'security-groups' }>,
): readonly Problem[] {
  const plan = planOf(network, endpoint, 'interface');
  if (!plan) return [otherType(endpoint)];
  const kept = plan.securityGroupIds.filter((id) => !remove.includes(id));
  const securityGroupIds = [...new Set([...kept, ...add])];
  const unknownOnes = strangers(endpoint, endpoint.securityGroupIds, remove);
  if (securityGroupIds.length === 0) {
    return [
      ...unknownOnes,
      error({
        code: 'no-group-left',
        message: message('No security group is left: {endpoint} must be in one.', { endpoint: endpoint.id }),
        resource: endpoint.id,
        documentation: PAGES.modifyEndpoint,
        awsCode: 'InvalidParameter',
      }),
    ];
  }
  const then = { ...plan, securityGroupIds };
  return [...unknownOnes, ...groupsFit(network, then), ...endpointLetsVpcIn(network, then)];
}

export function ofPolicy(
  network: Network,
  { endpoint, policy }: Extract<Change, { readonly kind: 'policy' }>,
): readonly Problem[] {
  const plan = planOfEndpoint(current(network, 'vpc-endpoint', endpoint) ?? endpoint);
  if (!plan || plan.kind === 'gateway-load-balancer') return [otherType(endpoint)];
  return policyIsValid(network, { ...plan, policy });
}

export function ofPrivateDns(
  network: Network,
  { endpoint, on }: Extract<Change, { readonly kind: 'private-dns' }>,
): readonly Problem[] {
  const plan = planOf(network, endpoint, 'interface');
  if (!plan) return [otherType(endpoint)];
  if (!on || plan.privateDns) return [];
  // One that is available was accepted, where its service's owner accepts each.
  const isAccepted = (current(network, 'vpc-endpoint', endpoint) ?? endpoint).state === 'available';
  const then: InterfacePlan = { ...plan, privateDns: true };
  return [
    ...privateNameIsFree(network, then, isAccepted),
    ...vpcHasDns(network, then),
    ...inboundResolverHasGateway(network, then),
    ...freeEndpointDoes(network, then).filter(({ code }) => code === 'gateway-endpoint-passed-by'),
  ];
}

/** What is to be taken away from an endpoint must be its own. */
function strangers(
  { id }: VpcEndpoint,
  there: readonly Resolved<string>[],
  remove: readonly string[],
): readonly Problem[] {
  const ids = there.map(known);
  if (ids.includes(undefined)) return [];
  return remove
    .filter((one) => !ids.includes(one))
    .map((one) =>
      error({
        code: 'not-of-endpoint',
        message: message('{endpoint} does not have {resource}: it cannot be removed.', {
          endpoint: id,
          resource: one,
        }),
        resource: one,
        documentation: PAGES.modifyEndpoint,
        awsCode: 'InvalidParameter',
      }),
    );
}

function otherType({ id }: VpcEndpoint): Problem {
  return error({
    code: 'not-for-type',
    message: message('{endpoint} is of a type that this cannot be changed of.', { endpoint: id }),
    resource: id,
    documentation: PAGES.modifyEndpoint,
    awsCode: 'InvalidParameter',
  });
}
