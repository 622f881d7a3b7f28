import type { Scope } from '../../network/describe';
import { entitiesField, entityField, textField, type Entity } from './entity';

/**
 * Every VPC's DNS attributes: those given, else AWS's defaults. DNS support is on; DNS hostnames are on in a
 * default VPC only.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html#vpc-dns-support
 */
export function attributesOfVpcs(vpcs: readonly Entity[], given: readonly Entity[]): readonly Entity[] {
  const known = new Set(given.map((attributes) => attributes['VpcId']));
  const defaults = vpcs
    .filter((vpc) => !known.has(vpc['VpcId']))
    .map((vpc) => ({
      VpcId: vpc['VpcId'],
      EnableDnsSupport: true,
      EnableDnsHostnames: vpc['IsDefault'] === true,
    }));
  return [...given, ...defaults];
}

/** The zones that subnets stand in, for a seed that did not read its zones. */
export function zonesOfSubnets(subnets: readonly Entity[], scope: Scope): readonly Entity[] {
  const zones = new Map<string, Entity>();
  for (const subnet of subnets) {
    const name = textField(subnet, 'AvailabilityZone');
    if (name !== undefined)
      zones.set(name, availabilityZone(name, textField(subnet, 'AvailabilityZoneId'), scope));
  }
  return [...zones.values()].sort((a, b) => (String(a['ZoneName']) < String(b['ZoneName']) ? -1 : 1));
}

/** A zone as DescribeAvailabilityZones shows an ordinary one. */
export function availabilityZone(name: string, id: string | undefined, scope: Scope): Entity {
  return {
    State: 'available',
    OptInStatus: 'opt-in-not-required',
    Messages: [],
    RegionName: scope.region,
    ZoneName: name,
    ...(id === undefined ? {} : { ZoneId: id }),
    GroupName: `${scope.region}-zg-1`,
    NetworkBorderGroup: scope.region,
    ZoneType: 'availability-zone',
  };
}

/** The Elastic IP addresses that network interfaces show to hold: no collection of describe answers lists others. */
export function addressesOfInterfaces(interfaces: readonly Entity[], scope: Scope): readonly Entity[] {
  return interfaces.flatMap((networkInterface) => {
    const instance = textField(entityField(networkInterface, 'Attachment'), 'InstanceId');
    return entitiesField(networkInterface, 'PrivateIpAddresses').flatMap((address) => {
      const association = entityField(address, 'Association');
      // A public address that AWS lends has no allocation.
      if (textField(association, 'AllocationId') === undefined) return [];
      return {
        Domain: 'vpc',
        AllocationId: association['AllocationId'],
        AssociationId: association['AssociationId'],
        ...(instance === undefined ? {} : { InstanceId: instance }),
        NetworkInterfaceId: networkInterface['NetworkInterfaceId'],
        NetworkInterfaceOwnerId: networkInterface['OwnerId'],
        PrivateIpAddress: address['PrivateIpAddress'],
        PublicIp: association['PublicIp'],
        PublicIpv4Pool: 'amazon',
        NetworkBorderGroup: scope.region,
      };
    });
  });
}
