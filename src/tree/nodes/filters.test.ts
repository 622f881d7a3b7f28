import * as assert from 'node:assert/strict';
import { english } from '../../network/message';
import {
  instance,
  networkInterface,
  networkOf,
  S3_LIST,
  securityGroup,
  vpc,
  type Entry,
} from '../../network/testing/fixtures';
import { linesBelow, treesOf } from '../testing/trees';
import { trafficWords } from './ports';

describe('the words for traffic', () => {
  for (const [protocol, ports, words] of [
    ['all', undefined, 'all traffic'],
    ['tcp', { from: 443, to: 443 }, 'TCP 443'],
    ['udp', { from: 1024, to: 65535 }, 'UDP 1024–65535'],
    ['tcp', { from: 0, to: 65535 }, 'all TCP'],
    ['icmpv6', undefined, 'all ICMPv6'],
    ['icmp', { from: 8, to: 0 }, 'ICMP type 8 code 0'],
    ['icmp', { from: 3, to: -1 }, 'ICMP type 3'],
    ['50', undefined, 'protocol 50'],
  ] as const) {
    it(words, () => {
      assert.equal(english(trafficWords(protocol, ports)), words);
    });
  }
});

describe('the rules of a security group', () => {
  const https = (more: Entry): Entry => ({ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, ...more });
  const network = networkOf({
    Vpcs: [vpc()],
    PrefixLists: [S3_LIST],
    SecurityGroups: [
      securityGroup({
        IpPermissions: [
          https({ IpRanges: [{ CidrIp: '10.0.0.0/8', Description: 'in\u202eside' }] }),
          https({ UserIdGroupPairs: [{ GroupId: 'sg-1' }, { GroupId: 'sg-9', UserId: '444455556666' }] }),
        ],
        IpPermissionsEgress: [
          https({ PrefixListIds: [{ PrefixListId: 'pl-s3' }, { PrefixListId: 'pl-9' }] }),
        ],
      }),
    ],
    NetworkInterfaces: [networkInterface()],
  });

  it('are sentences', () => {
    assert.deepEqual(linesBelow(treesOf(network), 'vpc-1', 'security-groups', 'sg-1'), [
      'lets in TCP 443 from 10.0.0.0/8  in side',
      'lets in TCP 443 from app',
      'lets in TCP 443 from sg-9',
      'lets out TCP 443 to S3 pl-s3',
      'lets out TCP 443 to pl-9',
    ]);
  });

  it('are counted, with the interfaces that use them', () => {
    assert.deepEqual(linesBelow(treesOf(network), 'vpc-1', 'security-groups'), [
      'app  sg-1 · 5 rules · used by 1 interface',
    ]);
  });

  it('of an interface are named by their id where they were not described', () => {
    const unread = networkOf({ Vpcs: [vpc()], NetworkInterfaces: [networkInterface()] });
    assert.deepEqual(linesBelow(treesOf(unread), 'vpc-1', 'compute', 'eni-1'), ['sg-1  not described']);
  });
});

describe('the entries of a network ACL', () => {
  it('are sentences; an IPv4 and an IPv6 closing entry are two', () => {
    const entry = (more: Entry): Entry => ({
      RuleNumber: 32767,
      Egress: false,
      RuleAction: 'deny',
      Protocol: '-1',
      ...more,
    });
    const network = networkOf({
      Vpcs: [vpc()],
      NetworkAcls: [
        {
          NetworkAclId: 'acl-1',
          VpcId: 'vpc-1',
          Entries: [
            entry({ CidrBlock: '0.0.0.0/0' }),
            entry({ Ipv6CidrBlock: '::/0' }),
            entry({
              RuleNumber: 100,
              RuleAction: 'allow',
              Egress: true,
              CidrBlock: '10.0.0.0/8',
              Protocol: '6',
            }),
          ],
        },
      ],
    });
    assert.deepEqual(linesBelow(treesOf(network), 'vpc-1', 'network-acls', 'acl-1'), [
      'in *: denies all traffic from 0.0.0.0/0',
      'in *: denies all traffic from ::/0',
      'out 100: allows all TCP to 10.0.0.0/8',
    ]);
  });
});

describe('instances and interfaces', () => {
  it('an interface stands below its instance, not beside it', () => {
    const network = networkOf({
      Vpcs: [vpc()],
      Reservations: [{ Instances: [instance({ State: { Name: 'stopped' } })] }],
      NetworkInterfaces: [
        networkInterface(),
        networkInterface({ NetworkInterfaceId: 'eni-2', InterfaceType: 'nat_gateway' }),
      ],
    });
    const trees = treesOf(network);
    assert.deepEqual(linesBelow(trees, 'vpc-1', 'compute'), [
      'i-1  10.0.1.5 · us-east-1a · stopped',
      '10.0.1.5  eni-2 · us-east-1a · nat gateway',
    ]);
    assert.deepEqual(linesBelow(trees, 'vpc-1', 'compute', 'i-1'), ['10.0.1.5  eni-1 · us-east-1a']);
  });
});

describe('prefix lists', () => {
  it('say whose they are and how full, and do not say no ranges of unread ones', () => {
    const list = { PrefixListId: 'pl-1', PrefixListName: 'office', OwnerId: '111122223333', MaxEntries: 10 };
    const rows = (more: object): readonly string[] =>
      linesBelow(treesOf(networkOf({ ManagedPrefixLists: [list], ...more })), 'prefix-lists');
    assert.deepEqual(rows({}), ['office  pl-1 · ranges not read · own']);
    assert.deepEqual(
      rows({ PrefixListEntries: [{ PrefixListId: 'pl-1', Entries: [{ Cidr: '192.0.2.0/24' }] }] }),
      ['office  pl-1 · 1 of 10 entries · own'],
    );
  });
});
