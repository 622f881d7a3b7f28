import type { CollectionKey } from '../collections';
import { regionView } from '../coverage';
import type { DescribeAnswers, Scope } from '../describe';
import { message } from '../message';
import { Network, type RegionProblem } from '../network';
import type { Resource } from '../resource';
import { readBlockPublicAccess, readBlockPublicAccessExclusion } from '../resources/block-public-access';
import { readEndpointConnection, readEndpointService } from '../resources/endpoint-service';
import {
  readCarrierGateway,
  readEgressOnlyInternetGateway,
  readInternetGateway,
  readVpnGateway,
} from '../resources/gateways';
import { readInstance } from '../resources/instance';
import { readInstanceConnectEndpoint } from '../resources/instance-connect-endpoint';
import { readNatGateway } from '../resources/nat-gateway';
import { readNetworkAcl } from '../resources/network-acl';
import { readNetworkInterface } from '../resources/network-interface';
import { readOfferedService } from '../resources/offered-service';
import { readPrefixList } from '../resources/prefix-list';
import { readRouteTable } from '../resources/route-table';
import { readSecurityGroup } from '../resources/security-group';
import { readSubnet } from '../resources/subnet';
import {
  readTransitGateway,
  readTransitGatewayAttachment,
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
  const resources: Resource[] = [];
  const problems: RegionProblem[] = [];
  for (const region of answers) {
    const reader = new CollectionReader(region);
    const seen = new Set<string>();
    for (const resource of readRegion(reader, region.scope)) {
      const identity = `${resource.kind} ${resource.id}`;
      if (seen.has(identity)) problems.push({ ...repeated(resource), scope: region.scope });
      else resources.push(resource);
      seen.add(identity);
    }
    for (const problem of reader.problems) problems.push({ ...problem, scope: region.scope });
  }
  return new Network(answers.map(regionView), resources, problems);
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
  ['ServiceConfigurations', readEndpointService],
  ['VpcEndpointConnections', readEndpointConnection],
  ['ServiceDetails', readOfferedService],
  ['NetworkInterfaces', readNetworkInterface],
  ['SecurityGroups', readSecurityGroup],
  ['NetworkAcls', readNetworkAcl],
  ['VpcBlockPublicAccessOptions', readBlockPublicAccess],
  ['VpcBlockPublicAccessExclusions', readBlockPublicAccessExclusion],
];

function* readRegion(reader: CollectionReader, scope: Scope): Iterable<Resource> {
  const attributes = new Map(reader.read('VpcAttributes', readVpcAttributes));
  yield* reader.read('Vpcs', (entry) => readVpc(entry, scope, attributes.get(entry.text('VpcId'))));
  for (const [key, readOne] of SIMPLE) yield* reader.read(key, (entry) => readOne(entry, scope));
  yield* reader
    .read('Reservations', (reservation) =>
      reservation
        .list('Instances')
        .map((entry) => readInstance(entry, scope, reservation.optionalText('OwnerId'))),
    )
    .flat();
  yield* readTransitGatewayParts(reader, scope);
  yield* readPrefixLists(reader, scope);
}

function* readTransitGatewayParts(reader: CollectionReader, scope: Scope): Iterable<Resource> {
  // The general answer has attachments of every type, the other one the subnets of VPC attachments.
  const vpcAttachments = reader.byText('TransitGatewayVpcAttachments', 'TransitGatewayAttachmentId');
  const general = reader.byText('TransitGatewayAttachments', 'TransitGatewayAttachmentId');
  const ids = new Set([...general.keys(), ...vpcAttachments.keys()]);
  for (const id of ids) {
    const vpcAttachment = vpcAttachments.get(id);
    const entry = general.get(id) ?? vpcAttachment;
    if (!entry) continue;
    yield* reader.guard(() => readTransitGatewayAttachment(entry, scope, vpcAttachment));
  }
  const routes = reader.byText('TransitGatewayRoutes', 'TransitGatewayRouteTableId');
  const associations = reader.byText('TransitGatewayRouteTableAssociations', 'TransitGatewayRouteTableId');
  const propagations = reader.byText('TransitGatewayRouteTablePropagations', 'TransitGatewayRouteTableId');
  yield* reader.read('TransitGatewayRouteTables', (entry) => {
    const id = entry.text('TransitGatewayRouteTableId');
    return readTransitGatewayRouteTable(entry, scope, {
      routes: routes.get(id),
      associations: associations.get(id),
      propagations: propagations.get(id),
    });
  });
}

function* readPrefixLists(reader: CollectionReader, scope: Scope): Iterable<Resource> {
  const services = reader.byText('PrefixLists', 'PrefixListId');
  const managed = reader.byText('ManagedPrefixLists', 'PrefixListId');
  const entries = reader.byText('PrefixListEntries', 'PrefixListId');
  for (const id of new Set([...services.keys(), ...managed.keys()])) {
    yield* reader.guard(() =>
      readPrefixList(
        { service: services.get(id), managed: managed.get(id), entries: entries.get(id) },
        scope,
      ),
    );
  }
}
