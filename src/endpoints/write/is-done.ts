import { scopeKey } from '../../network/coverage';
import type { Network } from '../../network/network';
import type { ResourceOf } from '../../network/resource';
import { known } from '../../network/resolved';
import { seenFrom } from '../preconditions/view';
import { COLLECTION_OF, type Named } from './collection-of';
import { endpointIsModified } from './endpoint-is-modified';
import { ingressIsAllowed, routeIsAbsent } from './rules-are-there';
import { connectionsAreAnswered, principalsAreModified, serviceIsModified } from './service-is-modified';
import { all, type Told } from './told';
import type { Write, WriteInputs } from './write';

/**
 * Whether a network shows what a call was to change. It decides whether a call whose answer was lost is sent again, so
 * that it says false only where the change is certainly absent.
 * @param network read after the call
 * @returns undefined where the network cannot tell: a collection was not read, or does not hold what the call changes
 */
export function isDone(network: Network, write: Write): boolean | undefined {
  const { call } = write;
  switch (call.operation) {
    case 'CreateVpcEndpoint':
    case 'CreateInstanceConnectEndpoint':
    case 'CreateVpcEndpointServiceConfiguration':
      // One that looks like it need not be the one: a ClientToken tells them apart, the network does not.
      return undefined;
    case 'ModifyVpcEndpoint':
      return ofOne(network, write, 'vpc-endpoint', call.input.VpcEndpointId, (endpoint) =>
        endpointIsModified(endpoint, call.input),
      );
    case 'DeleteVpcEndpoints':
      return all(call.input.VpcEndpointIds.map((id) => isGone(network, write, 'vpc-endpoint', id)));
    case 'DeleteInstanceConnectEndpoint':
      return isGone(network, write, 'instance-connect-endpoint', call.input.InstanceConnectEndpointId);
    case 'ModifyVpcAttribute': {
      const { input } = call;
      return ofOne(network, write, 'vpc', input.VpcId, (vpc) =>
        'EnableDnsSupport' in input
          ? is(known(vpc.dnsSupport), input.EnableDnsSupport.Value)
          : is(known(vpc.dnsHostnames), input.EnableDnsHostnames.Value),
      );
    }
    case 'CreateSecurityGroup':
      if (createdId(network, write) !== undefined) return true;
      return network.isRead('SecurityGroups', write.scope) ? false : undefined;
    case 'AuthorizeSecurityGroupIngress':
      return ofOne(network, write, 'security-group', call.input.GroupId, (group) =>
        ingressIsAllowed(group, call.input),
      );
    case 'DeleteRoute':
      return ofOne(network, write, 'route-table', call.input.RouteTableId, (table) =>
        routeIsAbsent(table, call.input),
      );
    case 'CreateTags':
      return ofTags(network, write, call.input.Resources, (tags) =>
        call.input.Tags.every(({ Key, Value }) => tags.get(Key) === Value),
      );
    case 'DeleteTags':
      return ofTags(
        network,
        write,
        call.input.Resources,
        (tags) => !call.input.Tags.some(({ Key }) => tags.has(Key)),
      );
    case 'ModifyVpcEndpointServiceConfiguration':
      return ofOne(network, write, 'endpoint-service', call.input.ServiceId, (service) =>
        serviceIsModified(service, call.input),
      );
    case 'ModifyVpcEndpointServicePermissions':
      return ofOne(network, write, 'endpoint-service', call.input.ServiceId, (service) =>
        principalsAreModified(service, call.input),
      );
    case 'AcceptVpcEndpointConnections':
      return ofConnections(network, write, call.input, 'accept');
    case 'RejectVpcEndpointConnections':
      return ofConnections(network, write, call.input, 'reject');
    case 'StartVpcEndpointServicePrivateDnsVerification':
      // A verification that is pending may have been so before; only its success tells.
      return ofOne(network, write, 'endpoint-service', call.input.ServiceId, ({ privateDnsProof }) =>
        privateDnsProof?.state === 'verified' ? true : undefined,
      );
    case 'DeleteVpcEndpointServiceConfigurations':
      return all(call.input.ServiceIds.map((id) => isGone(network, write, 'endpoint-service', id)));
  }
}

/**
 * The id of what a call without a ClientToken has made, as the network shows it: security groups alone are made so,
 * and their names are unique in a VPC. The description and the tags must be the same too, lest another group be taken
 * for it.
 */
export function createdId(network: Network, { scope, call }: Write): string | undefined {
  if (call.operation !== 'CreateSecurityGroup') return undefined;
  const { VpcId, GroupName, Description, TagSpecifications = [] } = call.input;
  const tags = TagSpecifications.flatMap(({ Tags }) => Tags);
  return network
    .inVpc('security-group', { id: VpcId, scope })
    .find(
      (group) =>
        group.groupName === GroupName &&
        group.description === Description &&
        tags.every(({ Key, Value }) => group.tags.get(Key) === Value),
    )?.id;
}

/** Asks one resource. What is not there cannot have been changed, unless it was not read. */
function ofOne<K extends Named>(
  network: Network,
  write: Write,
  kind: K,
  id: string,
  ask: (resource: ResourceOf<K>) => Told,
): Told {
  const found = seenFrom(network, kind, id, write);
  if (found) return ask(found);
  return network.isRead(COLLECTION_OF[kind], write.scope) ? false : undefined;
}

function isGone(
  network: Network,
  write: Write,
  kind: 'vpc-endpoint' | 'instance-connect-endpoint' | 'endpoint-service',
  id: string,
): Told {
  const found = seenFrom(network, kind, id, write);
  if (found) return ['deleting', 'deleted', 'delete-in-progress', 'delete-complete'].includes(found.state);
  return network.isRead(COLLECTION_OF[kind], write.scope) ? true : undefined;
}

function ofTags(
  network: Network,
  { scope }: Write,
  ids: readonly string[],
  ask: (tags: ReadonlyMap<string, string>) => boolean,
): Told {
  return all(
    ids.map((id) => {
      // Tags can be on what no network holds, so that nothing follows from an id that is not there.
      const resource = network.find(id).find((one) => scopeKey(one.scope) === scopeKey(scope));
      return resource && ask(resource.tags);
    }),
  );
}

function ofConnections(
  network: Network,
  { scope }: Write,
  input: WriteInputs['AcceptVpcEndpointConnections'],
  answer: 'accept' | 'reject',
): Told {
  const seenThere = network
    .all('endpoint-connection')
    .filter((one) => scopeKey(one.scope) === scopeKey(scope));
  return connectionsAreAnswered(seenThere, input, answer, network.isRead('VpcEndpointConnections', scope));
}

function is(value: boolean | undefined, wanted: boolean): Told {
  return value === undefined ? undefined : value === wanted;
}
