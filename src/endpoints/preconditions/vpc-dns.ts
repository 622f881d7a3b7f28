import { message } from '../../network/message';
import type { Network } from '../../network/network';
import { isUnknown } from '../../network/resolved';
import { because } from '../../paths/because';
import type { Problem } from '../problem';
import { PAGES } from './pages';
import { error, warning } from './report';
import { seenFrom, type InVpc } from './view';

/**
 * Private DNS needs both DNS attributes of the VPC.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-dns.html
 */
export function vpcHasDns(
  network: Network,
  { vpc, privateDns }: InVpc & { readonly privateDns: boolean },
): readonly Problem[] {
  const seen = privateDns ? seenFrom(network, 'vpc', vpc.id, vpc) : undefined;
  if (!seen) return [];
  const { dnsSupport, dnsHostnames } = seen;
  const facts = { resource: vpc.id, documentation: PAGES.vpcDns };
  if (dnsSupport === false || dnsHostnames === false) {
    const args = { vpc: vpc.id };
    return [
      error({
        code: 'vpc-dns-off',
        message:
          dnsSupport === false && dnsHostnames === false
            ? message(
                'Private DNS needs enableDnsSupport and enableDnsHostnames of VPC {vpc}: both are off.',
                args,
              )
            : dnsSupport === false
              ? message('Private DNS needs enableDnsSupport of VPC {vpc}, which is off.', args)
              : message('Private DNS needs enableDnsHostnames of VPC {vpc}, which is off.', args),
        awsCode: 'InvalidParameter',
        remedy: {
          kind: 'enable-vpc-dns',
          vpcId: vpc.id,
          support: dnsSupport !== true,
          hostnames: dnsHostnames !== true,
        },
        ...facts,
      }),
    ];
  }
  const unread = [dnsSupport, dnsHostnames].find(isUnknown);
  if (unread === undefined) return [];
  return [
    warning({
      code: 'vpc-dns-not-checked',
      message: because(
        'Whether enableDnsSupport and enableDnsHostnames of VPC {vpc}, which private DNS needs, are on could not be checked:',
        { vpc: vpc.id },
        unread.unknown,
      ),
      ...facts,
    }),
  ];
}
