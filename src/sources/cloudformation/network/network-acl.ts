import { allOf, condition, not, type Presence } from '../../../network/presence';
import type { NetworkAclEntryFields, Part } from '../../declared/network/part';
import type { DeclaredResource } from '../../declared/unit';
import type { Value } from '../../declared/value';
import { isLiteral } from '../evaluate/kinds';
import type { Family } from './family';
import { alternatives, entry, type Given, written } from './written';

type Direction = NetworkAclEntryFields['direction'];

export const NETWORK_ACLS: Family = [
  ['AWS::EC2::NetworkAcl', networkAcl],
  ['AWS::EC2::NetworkAclEntry', entries],
  ['AWS::EC2::SubnetNetworkAclAssociation', association],
];

function networkAcl(of: DeclaredResource): readonly Part[] {
  return [
    {
      kind: 'network-acl',
      of,
      names: { vpcId: 'VpcId' },
      vpc: written(of, 'VpcId'),
      adopts: undefined,
      entries: [],
      hasMoreEntries: false,
      subnets: undefined,
    },
  ];
}

/**
 * An entry is for what comes in unless it says `Egress: true`.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-networkaclentry.html
 */
function entries(of: DeclaredResource): readonly Part[] {
  const egress = written(of, 'Egress');
  if (egress === undefined) return [aclEntry(of, 'ingress', {})];
  return alternatives(egress).flatMap((each) => directions(of, each));
}

function directions(of: DeclaredResource, { value, under }: Given): readonly Part[] {
  const known = isTrue(value);
  if (known !== undefined) return [aclEntry(of, known ? 'egress' : 'ingress', { under })];
  // Not known which, but one of the two.
  const isEgress = condition(`${of.address}.Egress`);
  return [
    aclEntry(of, 'egress', { under: allOf(under, isEgress) }),
    aclEntry(of, 'ingress', { under: allOf(under, not(isEgress)) }),
  ];
}

function isTrue(value: Value): boolean | undefined {
  const text = isLiteral(value) ? String(value).toLowerCase() : undefined;
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

function aclEntry(of: DeclaredResource, direction: Direction, when: { under?: Presence }): Part {
  const ports = written(of, 'PortRange');
  return {
    kind: 'network-acl-entry',
    of,
    ...when,
    names: { networkAclId: 'NetworkAclId', cidr: 'CidrBlock', ports: 'PortRange' },
    acl: written(of, 'NetworkAclId'),
    direction,
    number: written(of, 'RuleNumber'),
    action: written(of, 'RuleAction'),
    protocol: written(of, 'Protocol'),
    cidr: written(of, 'CidrBlock'),
    ipv6Cidr: written(of, 'Ipv6CidrBlock'),
    fromPort: entry(ports, 'From'),
    toPort: entry(ports, 'To'),
  };
}

function association(of: DeclaredResource): readonly Part[] {
  return [
    {
      kind: 'network-acl-association',
      of,
      names: { networkAclId: 'NetworkAclId', subnetIds: 'SubnetId' },
      acl: written(of, 'NetworkAclId'),
      subnet: written(of, 'SubnetId'),
    },
  ];
}
