import { Ec2Error } from '../errors';
import { TAG_FILTERS } from '../filters';
import { KINDS } from '../kinds';
import { textsOf } from '../protocol/input';
import type { Action } from './action';
import { select } from './describe';

const LISTING = {
  name: 'DescribeAddresses',
  ids: { parameter: 'AllocationIds', kind: KINDS.allocation },
  filters: {
    ...TAG_FILTERS,
    'allocation-id': 'AllocationId',
    'association-id': 'AssociationId',
    domain: 'Domain',
    'instance-id': 'InstanceId',
    'network-border-group': 'NetworkBorderGroup',
    'network-interface-id': 'NetworkInterfaceId',
    'network-interface-owner-id': 'NetworkInterfaceOwnerId',
    'private-ip-address': 'PrivateIpAddress',
    'public-ip': 'PublicIp',
  },
};

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAddresses.html */
export const describeAddresses: Action = {
  name: LISTING.name,
  run(input, account) {
    const addresses = account.entities('Addresses');
    const ips = textsOf(input, 'PublicIps') ?? [];
    const absent = ips.find((ip) => !addresses.some((address) => address['PublicIp'] === ip));
    if (absent !== undefined) throw new Ec2Error('InvalidAddress.NotFound', `Address '${absent}' not found.`);
    const named =
      ips.length === 0 ? addresses : addresses.filter((entry) => ips.includes(String(entry['PublicIp'])));
    return { Addresses: select(LISTING, input, named).items };
  },
};
