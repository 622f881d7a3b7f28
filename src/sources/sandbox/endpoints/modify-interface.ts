import { textField, type Entity } from '../entity';
import { KINDS } from '../kinds';
import type { Input } from '../protocol/input';
import type { AccountState } from '../state';
import { idOf, requireAll } from '../store';
import { requireAddressType, requireBlocks, requireRecordType } from './address-type';
import { dnsEntries, uniquePart } from './dns-names';
import { typeOf } from './endpoint-type';
import { fixedAddresses } from './fixed-addresses';
import { createInterfaces, interfacesOf, removeInterfaces, setGroups } from './interfaces';
import { modifiedGroups } from './modified-groups';
import { dnsOptionsOf } from './modify';
import { addressTypeOf } from './modify-gateway';
import { modifiedSubnets } from './modified-subnets';
import { privateDnsOf, requestedPrivateDns, requirePrivateDnsRoom } from './private-dns';
import type { EndpointService } from './services';

/**
 * An interface endpoint with other subnets, groups, addresses or private DNS; its network interfaces and names
 * follow. An interface whose addresses change is made anew.
 * @param service undefined for resource and service network endpoints
 * @returns the members that change
 * @throws Ec2Error as its parts do
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/interface-endpoints.html
 */
export function modifyInterface(
  account: AccountState,
  input: Input,
  endpoint: Entity,
  service: EndpointService | undefined,
): Entity {
  const id = idOf(KINDS.vpcEndpoint, endpoint);
  const vpcId = textField(endpoint, 'VpcId') ?? '';
  const groups = modifiedGroups(account, input, endpoint, vpcId);
  const subnetIds = modifiedSubnets(account, input, endpoint, vpcId, service);
  const subnets = requireAll(account, KINDS.subnet, subnetIds);
  const before = addressTypeOf(endpoint);
  const addressType = requireAddressType(input, service, before);
  requireBlocks(subnets, addressType);
  const fixed = fixedAddresses(input, subnetIds);
  const keeps = (one: Entity): boolean => {
    const subnet = textField(one, 'SubnetId') ?? '';
    return addressType === before && subnetIds.includes(subnet) && !fixed.has(subnet);
  };
  const kept = interfacesOf(account, endpoint).filter(keeps);
  const keptSubnets = kept.map((one) => textField(one, 'SubnetId') ?? '');
  const others = interfacesOf(account, endpoint).filter((one) => !keeps(one));
  removeInterfaces(
    account,
    endpoint,
    others.flatMap((one) => textField(one, 'SubnetId') ?? []),
  );
  // Removed interfaces freed addresses: the subnets are read again.
  const anew = requireAll(
    account,
    KINDS.subnet,
    subnetIds.filter((subnet) => !keptSubnets.includes(subnet)),
  );
  const plan = { endpointId: id, type: typeOf(endpoint), groups, addressType, fixed };
  const made = createInterfaces(account, anew, plan);
  const changed = {
    SubnetIds: subnetIds,
    Groups: groups,
    IpAddressType: addressType,
    NetworkInterfaceIds: [...kept.map((one) => idOf(KINDS.networkInterface, one)), ...made],
  };
  setGroups(account, changed, groups);
  return { ...changed, ...names(account, input, endpoint, service, subnets, addressType) };
}

/** Private DNS and all names. */
function names(
  account: AccountState,
  input: Input,
  endpoint: Entity,
  service: EndpointService | undefined,
  subnets: readonly Entity[],
  addressType: ReturnType<typeof addressTypeOf>,
): Entity {
  const options = dnsOptionsOf(endpoint);
  const otherwise = input['IpAddressType'] === undefined ? textField(options, 'DnsRecordIpType') : undefined;
  const record = requireRecordType(input, addressType, otherwise ?? addressType);
  if (service === undefined) return { DnsOptions: { ...options, DnsRecordIpType: record } };
  const before = privateDnsOf(endpoint);
  const privateDns = requestedPrivateDns(input, service, true, before);
  const id = idOf(KINDS.vpcEndpoint, endpoint);
  const changes = privateDns.enabled !== before.enabled || privateDns.inboundOnly !== before.inboundOnly;
  if (changes) requirePrivateDnsRoom(account, privateDns, service, textField(endpoint, 'VpcId') ?? '', id);
  return {
    PrivateDnsEnabled: privateDns.enabled,
    DnsOptions: {
      ...options,
      DnsRecordIpType: record,
      PrivateDnsOnlyForInboundResolverEndpoint: privateDns.inboundOnly,
    },
    DnsEntries: dnsEntries({
      endpointId: id,
      service,
      region: service.region,
      zones: subnets.flatMap((subnet) => textField(subnet, 'AvailabilityZone') ?? []),
      privateDns: privateDns.enabled,
      unique: uniquePart(endpoint),
    }),
  };
}
