import { message } from '../../network/message';
import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import { because } from '../../paths/because';
import { notRead } from '../../paths/not-read';
import type { Problem } from '../problem';
import { PAGES } from './pages';
import { error, warning } from './report';
import { repeated, seenFrom, type InSubnets } from './view';

/** An endpoint with network interfaces needs a subnet, and all of them of its VPC. */
export function subnetsFit(network: Network, { vpc, subnets }: InSubnets): readonly Problem[] {
  const ids = subnets.map(({ subnetId }) => subnetId);
  if (ids.filter((id) => id !== '').length === 0) {
    return [
      error({
        code: 'no-subnet',
        message: message('No subnet is chosen: the endpoint would have no address in VPC {vpc}.', {
          vpc: vpc.id,
        }),
        resource: vpc.id,
        documentation: PAGES.createInterface,
      }),
    ];
  }
  return [
    ...[...new Set(ids)].flatMap((id) => subnetFits(network, vpc, id) ?? []),
    ...[...new Set(repeated(ids))].map((id) => namedTwice(id, subnets)),
  ];
}

function subnetFits(network: Network, vpc: InSubnets['vpc'], id: string): Problem | undefined {
  const args = { subnet: id, vpc: vpc.id };
  const subnet = seenFrom(network, 'subnet', id, vpc);
  if (!subnet) {
    if (!network.isRead('Subnets', vpc.scope)) {
      const reason = notRead(network, 'Subnets', vpc.scope);
      return warning({
        code: 'subnet-not-checked',
        message: because(
          'Whether subnet {subnet} is one of VPC {vpc}, and in which zone, could not be checked:',
          args,
          reason,
        ),
        resource: id,
        documentation: PAGES.createInterface,
      });
    }
    return error({
      code: 'subnet-not-found',
      message: message('Subnet {subnet} is not in this account and Region.', { subnet: id }),
      resource: id,
      documentation: PAGES.errors,
      awsCode: 'InvalidSubnetID.NotFound',
    });
  }
  const vpcId = known(subnet.vpcId);
  if (vpcId === undefined || vpcId === vpc.id) return undefined;
  return error({
    code: 'subnet-of-other-vpc',
    message: message('Subnet {subnet} is one of VPC {other}, not of VPC {vpc}.', { ...args, other: vpcId }),
    resource: id,
    documentation: PAGES.createInterface,
    awsCode: 'InvalidParameter',
  });
}

/** EC2 takes the id once; two sets of addresses for it are a contradiction. */
function namedTwice(id: string, subnets: InSubnets['subnets']): Problem {
  const fixed = subnets.filter((one) => one.subnetId === id && (one.ipv4 ?? one.ipv6) !== undefined);
  const facts = { code: 'subnet-named-twice', resource: id, documentation: PAGES.subnetConfiguration };
  return fixed.length > 1
    ? error({
        ...facts,
        message: message('Subnet {subnet} has addresses twice: it gets one network interface.', {
          subnet: id,
        }),
        awsCode: 'InvalidParameter',
      })
    : warning({
        ...facts,
        message: message('Subnet {subnet} is named twice: it gets one network interface.', { subnet: id }),
      });
}
