import { textField, type Entity } from '../entity';
import { Ec2Error } from '../errors';
import { KINDS } from '../kinds';
import type { AccountState } from '../state';
import { idOf, requireAll } from '../store';
import { invalidParameter } from './endpoint-type';
import type { EndpointService } from './services';

/**
 * The subnets that an endpoint is to have network interfaces in: all of its VPC, each in another zone, which its
 * service must be offered in.
 * @param others subnets that the endpoint keeps
 * @throws Ec2Error InvalidSubnetID.NotFound, InvalidParameter, DuplicateSubnetsInSameZone
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html
 */
export function requireSubnets(
  account: AccountState,
  ids: readonly string[],
  vpcId: string,
  service?: EndpointService,
  others: readonly Entity[] = [],
): readonly Entity[] {
  const subnets = requireAll(account, KINDS.subnet, [...new Set(ids)]);
  for (const subnet of subnets) requireInVpc(subnet, vpcId);
  const unoffered = subnets.find((subnet) => !isOfferedIn(service, textField(subnet, 'AvailabilityZone')));
  if (unoffered !== undefined) {
    throw invalidParameter(
      `The VPC endpoint service ${service?.name ?? ''} does not support the availability zone of the subnet: ` +
        `${idOf(KINDS.subnet, unoffered)}.`,
    );
  }
  requireDifferentZones([...others, ...subnets]);
  return subnets;
}

/** What a service's own list of zones leaves out is refused; a snapshot may have no such list. */
function isOfferedIn(service: EndpointService | undefined, zone: string | undefined): boolean {
  if (service === undefined || service.zones.length === 0 || zone === undefined) return true;
  return service.zones.includes(zone);
}

function requireDifferentZones(subnets: readonly Entity[]): void {
  const seen = new Set<unknown>();
  for (const subnet of subnets) {
    const zone = subnet['AvailabilityZone'];
    if (seen.has(zone)) {
      // EC2's words (terraform-aws-vpc#583)
      throw new Ec2Error(
        'DuplicateSubnetsInSameZone',
        `Found another VPC endpoint subnet in the availability zone of ${idOf(KINDS.subnet, subnet)}. VPC endpoint ` +
          'subnets should be in different availability zones supported by the VPC endpoint service.',
      );
    }
    seen.add(zone);
  }
}

function requireInVpc(subnet: Entity, vpcId: string): void {
  if (subnet['VpcId'] === vpcId) return;
  throw invalidParameter(
    `Subnet ${idOf(KINDS.subnet, subnet)} and network ${vpcId} belong to different networks.`,
  );
}
