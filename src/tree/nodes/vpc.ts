import { message, type Text } from '../../network/message';
import type { Network, VpcReference } from '../../network/network';
import { isUnknown, known } from '../../network/resolved';
import { inForce, type Vpc } from '../../network/resources/vpc';
import type { NodeSpec } from '../node';
import { resourceNode, unusual } from './resource-node';
import { vpcFolders } from './vpc-folders';

/** `prod  vpc-0a12f6 · 10.0.0.0/16 · default`. */
export function vpcNode(network: Network, vpc: Vpc): NodeSpec {
  const [ipv4, ...more] = vpc.cidrBlocks.filter(inForce);
  const others = more.length + vpc.ipv6CidrBlocks.filter(inForce).length;
  return resourceNode(vpc, {
    description: [
      ipv4 && known(ipv4.cidr),
      others > 0 ? `+${others}` : undefined,
      vpc.isDefault ? message('default') : undefined,
      vpc.owner === vpc.scope.account ? undefined : message('shared by {owner}', { owner: vpc.owner }),
      unusual(vpc.state, 'available'),
    ],
    glyph: 'vpc',
    children: () => [...dnsRow(vpc), ...vpcFolders(network, vpc)],
  });
}

/**
 * Whether names resolve in the VPC: private DNS of interface endpoints needs both. Shown once it was read.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-dns-support.html
 */
function dnsRow({ dnsSupport, dnsHostnames }: Vpc): readonly NodeSpec[] {
  if (isUnknown(dnsSupport) || isUnknown(dnsHostnames)) return [];
  const both = dnsSupport && dnsHostnames;
  return [
    {
      segment: 'dns',
      subject: { kind: 'rule' },
      label: message('DNS'),
      role: message('Attribute'),
      description: [
        dnsSupport ? message('resolution on') : message('resolution off'),
        dnsHostnames ? message('hostnames on') : message('hostnames off'),
        both ? undefined : message('no private DNS'),
      ],
      glyph: 'name-lookup',
    },
  ];
}

/** A VPC that subnets or tables name and that was not described: what is in it is shown all the same. */
export function undescribedVpcNode(network: Network, vpc: VpcReference, why: Text): NodeSpec {
  return {
    segment: vpc.id,
    subject: { kind: 'undescribed-vpc', id: vpc.id },
    label: vpc.id,
    role: message('VPC'),
    description: [why],
    glyph: 'vpc',
    tone: 'warn',
    children: () => vpcFolders(network, vpc),
  };
}
