import { isCollectionKey, type CollectionKey } from '../collections';
import { regionView, type RegionView } from '../coverage';
import type { DescribeAnswers, Scope } from '../describe';
import { message } from '../message';
import { Network, type RegionProblem } from '../network';
import type { Resource } from '../resource';
import { readBlockPublicAccess, readBlockPublicAccessExclusion } from '../resources/block-public-access';
import {
  readEndpointConnection,
  readEndpointService,
  readServicePermissions,
} from '../resources/endpoint-service';
import {
  readCarrierGateway,
  readEgressOnlyInternetGateway,
  readInternetGateway,
  readVpnGateway,
} from '../resources/gateways';
import { readInstance } from '../resources/instance';
import { readInstanceConnectEndpoint } from '../resources/instance-connect-endpoint';
import { readLoadBalancer } from '../resources/load-balancer';
import { readNatGateway } from '../resources/nat-gateway';
import { readNetworkAcl } from '../resources/network-acl';
import { readNetworkInterface } from '../resources/network-interface';
import { readOfferedService } from '../resources/offered-service';
import { readPrefixList, readPrefixListEntries } from '../resources/prefix-list';
import { readRouteTable } from '../resources/route-table';
import { readSecurityGroup } from '../resources/security-group';
import { readSubnet } from '../resources/subnet';
import {
  readAttachmentIds,
  readTransitGateway,
  readTransitGatewayAttachment,
  readTransitGatewayRoutes,
  readTransitGatewayRouteTable,
} from '../resources/transit-gateway';
import { readVpcEndpoint } from '../resources/vpc-endpoint';
import { readVpcPeeringConnection } from '../resources/vpc-peering-connection';
import { readVpc, readVpcAttributes } from '../resources/vpc';
import { readVpnConnection } from '../resources/vpn-connection';
import { CollectionReader } from './collection-reader';
import type { AnswerProblem, EntryReader } from './reader';

/**
 * Makes a network of describe answers, one account and Region each. An entry that is not as EC2 says it becomes a
 * problem of the network; all others count.
 */
export function normalise(answers: readonly DescribeAnswers[]): Network {
  const steps = normaliseSteps(answers);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, a resource a step: an editor takes a breath in between, and may stop. */
export function* normaliseSteps(
  answers: readonly DescribeAnswers[],
): Generator<undefined, Network, undefined> {
  const resources: Resource[] = [];
  const problems: RegionProblem[] = [];
  const views: RegionView[] = [];
  for (const region of answers) {
    const reader = new CollectionReader(region);
    const seen = new Set<string>();
    for (const resource of readRegion(reader, region.scope)) {
      const identity = `${resource.kind} ${resource.id}`;
      if (seen.has(identity)) problems.push({ ...repeated(resource), scope: region.scope });
      else resources.push(resource);
      seen.add(identity);
      yield;
    }
    for (const problem of reader.problems) problems.push({ ...problem, scope: region.scope });
    views.push(regionView(region, leftOut(reader.problems)));
  }
  return new Network(views, resources, problems);
}

/** From a collection with entries that could not be taken no absence may be concluded. */
function leftOut(problems: readonly AnswerProblem[]): ReadonlyMap<CollectionKey, number> {
  const counts = new Map<CollectionKey, number>();
  for (const { key } of problems) {
    const collection = /^(\w+)\[/.exec(key)?.[1];
    if (collection === undefined || !isCollectionKey(collection)) continue;
    counts.set(collection, (counts.get(collection) ?? 0) + 1);
  }
  return counts;
}

/** Answers put together from several files can hold a page twice. */
function repeated({ kind, id }: Resource): AnswerProblem {
  return { key: id, message: message('stands more than once; the first {kind} of this id counts', { kind }) };
}

type ReadOne = (entry: EntryReader, scope: Scope) => Resource;

/** The collections whose entries stand for themselves. */
const SIMPLE: readonly (readonly [CollectionKey, ReadOne])[] = [
  ['Subnets', readSubnet],
  ['RouteTables', readRouteTable],
  ['InternetGateways', readInternetGateway],
  ['EgressOnlyInternetGateways', readEgressOnlyInternetGateway],
  ['NatGateways', readNatGateway],
  ['VpnGateways', readVpnGateway],
  ['VpnConnections', readVpnConnection],
  ['CarrierGateways', readCarrierGateway],
  ['TransitGateways', readTransitGateway],
  ['VpcPeeringConnections', readVpcPeeringConnection],
  ['VpcEndpoints', readVpcEndpoint],
  ['InstanceConnectEndpoints', readInstanceConnectEndpoint],
  ['VpcEndpointConnections', readEndpointConnection],
  ['ServiceDetails', readOfferedService],
  ['LoadBalancers', readLoadBalancer],
  ['NetworkInterfaces', readNetworkInterface],
  ['SecurityGroups', readSecurityGroup],
  ['NetworkAcls', readNetworkAcl],
  ['VpcBlockPublicAccessOptions', readBlockPublicAccess],
  ['VpcBlockPublicAccessExclusions', readBlockPublicAccessExclusion],
];

function* readRegion(reader: CollectionReader, scope: Scope): Iterable<Resource> {
  const attributes = new Map(reader.read('VpcAttributes', readVpcAttributes));
  yield* reader.each('Vpcs', (entry) => readVpc(entry, scope, attributes.get(entry.text('VpcId'))));
  const permissions = reader.byText('VpcEndpointServicePermissions', 'ServiceId', readServicePermissions);
  yield* reader.each('ServiceConfigurations', (entry) =>
    readEndpointService(entry, scope, permissions.get(entry.text('ServiceId'))),
  );
  for (const [key, readOne] of SIMPLE) yield* reader.each(key, (entry) => readOne(entry, scope));
  // Instances of one reservation stand for themselves: a malformed one takes no other with it.
  yield* reader
    .read('Reservations', (reservation) =>
      reservation
        .each('Instances')
        .flatMap((open) =>
          reader.guard(() => readInstance(open(), scope, reservation.optionalText('OwnerId'))),
        ),
    )
    .flat();
  yield* readTransitGatewayParts(reader, scope);
  yield* readPrefixLists(reader, scope);
}

function* readTransitGatewayParts(reader: CollectionReader, scope: Scope): Iterable<Resource> {
  // The general answer has attachments of every type, the other one the subnets of VPC attachments.
  const vpcAttachments = reader.byText(
    'TransitGatewayVpcAttachments',
    'TransitGatewayAttachmentId',
    (entry) => ({ entry: having(entry, 'TransitGatewayId'), subnetIds: entry.texts('SubnetIds') }),
  );
  const general = reader.byText('TransitGatewayAttachments', 'TransitGatewayAttachmentId', (entry) =>
    having(entry, 'TransitGatewayId'),
  );
  const ids = new Set([...general.keys(), ...vpcAttachments.keys()]);
  for (const id of ids) {
    const vpcAttachment = vpcAttachments.get(id);
    const entry = general.get(id) ?? vpcAttachment?.entry;
    if (!entry) continue;
    yield* reader.guard(() => readTransitGatewayAttachment(entry, scope, vpcAttachment?.subnetIds));
  }
  const tableId = 'TransitGatewayRouteTableId';
  const routes = reader.byText('TransitGatewayRoutes', tableId, readTransitGatewayRoutes);
  const associations = reader.byText('TransitGatewayRouteTableAssociations', tableId, (entry) =>
    readAttachmentIds(entry, 'Associations'),
  );
  const propagations = reader.byText('TransitGatewayRouteTablePropagations', tableId, (entry) =>
    readAttachmentIds(entry, 'TransitGatewayRouteTablePropagations'),
  );
  yield* reader.read('TransitGatewayRouteTables', (entry) => {
    const id = entry.text(tableId);
    return readTransitGatewayRouteTable(entry, scope, {
      routes: routes.get(id),
      associations: associations.get(id),
      propagations: propagations.get(id),
    });
  });
}

function* readPrefixLists(reader: CollectionReader, scope: Scope): Iterable<Resource> {
  const services = reader.byText('PrefixLists', 'PrefixListId', (entry) => ({
    entry: having(entry, 'PrefixListName'),
    cidrs: entry.texts('Cidrs'),
  }));
  const managed = reader.byText('ManagedPrefixLists', 'PrefixListId', (entry) =>
    having(entry, 'PrefixListName'),
  );
  const entries = reader.byText('PrefixListEntries', 'PrefixListId', readPrefixListEntries);
  for (const id of new Set([...services.keys(), ...managed.keys()])) {
    const service = services.get(id);
    const best = managed.get(id) ?? service?.entry;
    if (!best) continue;
    yield* reader.guard(() =>
      readPrefixList(
        best,
        { managed: managed.has(id), serviceCidrs: service?.cidrs, entries: entries.get(id) },
        scope,
      ),
    );
  }
}

/** Of entries that are put together by id, one that lacks what it needs must not stand in for a good one. */
function having(entry: EntryReader, key: string): EntryReader {
  entry.text(key);
  return entry;
}
