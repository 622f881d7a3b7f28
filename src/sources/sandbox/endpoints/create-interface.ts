import { textField, type Entity } from '../entity';
import { KINDS } from '../kinds';
import { textOf, textsOf, type Input } from '../protocol/input';
import type { AccountState } from '../state';
import { idOf } from '../store';
import { requireAddressType, requireBlocks, requireRecordType } from './address-type';
import { policyFor, type NewEndpoint } from './create';
import { dnsEntries } from './dns-names';
import { fixedAddresses } from './fixed-addresses';
import { createInterfaces } from './interfaces';
import { requestedPrivateDns, requirePrivateDnsRoom } from './private-dns';
import { requireGroups } from './security-groups';
import { requireService } from './services';
import { requireSubnets } from './subnets';

/**
 * An interface endpoint: one network interface in each subnet, and names that lead to them. Route tables stay as
 * they are.
 * @throws Ec2Error as its parts do
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html
 */
export function createInterface(account: AccountState, input: Input, { id, vpcId }: NewEndpoint): Entity {
  const name = textOf(input, 'ServiceName') ?? '';
  const service = requireService(account, name, 'Interface', textOf(input, 'ServiceRegion'));
  const subnets = requireSubnets(account, textsOf(input, 'SubnetIds') ?? [], vpcId, service);
  const subnetIds = subnets.map((subnet) => idOf(KINDS.subnet, subnet));
  const groups = requireGroups(account, textsOf(input, 'SecurityGroupIds') ?? [], vpcId);
  const policy = policyFor(input, 'Interface', service);
  const addressType = requireAddressType(input, service);
  requireBlocks(subnets, addressType);
  const record = requireRecordType(input, addressType, addressType);
  const privateDns = requestedPrivateDns(input, service, !service.acceptanceRequired);
  requirePrivateDnsRoom(account, privateDns, service, vpcId);
  const fixed = fixedAddresses(input, subnetIds);
  const plan = { endpointId: id, type: 'Interface', groups, addressType, fixed } as const;
  return {
    ServiceName: service.name,
    ServiceRegion: service.region,
    State: service.acceptanceRequired ? 'pendingAcceptance' : 'pending',
    PolicyDocument: policy,
    SubnetIds: subnetIds,
    Groups: groups,
    IpAddressType: addressType,
    DnsOptions: {
      DnsRecordIpType: record,
      PrivateDnsOnlyForInboundResolverEndpoint: privateDns.inboundOnly,
    },
    PrivateDnsEnabled: privateDns.enabled,
    NetworkInterfaceIds: createInterfaces(account, subnets, plan),
    DnsEntries: dnsEntries({
      endpointId: id,
      service,
      region: service.region,
      zones: subnets.flatMap((subnet) => textField(subnet, 'AvailabilityZone') ?? []),
      privateDns: privateDns.enabled,
    }),
  };
}
