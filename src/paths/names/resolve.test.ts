import assert from 'node:assert/strict';
import { english } from '../../network/message';
import type { Network } from '../../network/network';
import { normalise } from '../../network/normalise/normalise';
import {
  answersOf,
  gatewayEndpoint,
  networkInterface,
  networkOf,
  route,
  routeTable,
  S3_LIST,
  SCOPE,
  subnet,
  vpc,
  type Collections,
  type Entry,
} from '../../network/testing/fixtures';
import { PUBLIC_SPACE } from '../../network/addresses/public-space';
import type { Families } from '../question';
import { readQuestion } from '../read-question';
import type { Resolution } from './resolution';
import { resolve } from './resolve';

const VIEW = { vpcId: 'vpc-1', scope: SCOPE };

/** Two zones, DNS attributes on, an interface endpoint for SQS with private DNS. */
function sqs(more: Entry = {}): Entry {
  return {
    VpcEndpointId: 'vpce-9',
    VpcEndpointType: 'Interface',
    VpcId: 'vpc-1',
    OwnerId: SCOPE.account,
    ServiceName: 'com.amazonaws.us-east-1.sqs',
    State: 'available',
    PrivateDnsEnabled: true,
    SubnetIds: ['subnet-1', 'subnet-2'],
    NetworkInterfaceIds: ['eni-a', 'eni-b'],
    DnsEntries: [
      { DnsName: 'vpce-9-abc.sqs.us-east-1.vpce.amazonaws.com' },
      { DnsName: 'vpce-9-abc-us-east-1a.sqs.us-east-1.vpce.amazonaws.com' },
      { DnsName: 'vpce-9-abc-us-east-1b.sqs.us-east-1.vpce.amazonaws.com' },
      { DnsName: 'sqs.us-east-1.amazonaws.com' },
    ],
    ...more,
  };
}

function eni(id: string, address: string, zone: string): Entry {
  return networkInterface({
    NetworkInterfaceId: id,
    InterfaceType: 'vpc_endpoint',
    AvailabilityZone: zone,
    PrivateIpAddresses: [{ PrivateIpAddress: address, Primary: true }],
  });
}

function network(more: Collections = {}, without: readonly (keyof Collections)[] = []): Network {
  const all: Collections = {
    Vpcs: [vpc()],
    VpcAttributes: [{ VpcId: 'vpc-1', EnableDnsSupport: true, EnableDnsHostnames: true }],
    Subnets: [
      subnet(),
      subnet({ SubnetId: 'subnet-2', CidrBlock: '10.0.2.0/24', AvailabilityZone: 'us-east-1b' }),
    ],
    VpcEndpoints: [sqs()],
    NetworkInterfaces: [eni('eni-a', '10.0.1.9', 'us-east-1a'), eni('eni-b', '10.0.2.9', 'us-east-1b')],
    PrefixLists: [S3_LIST],
    ...more,
  };
  return networkOf(
    Object.fromEntries(Object.entries(all).filter(([key]) => !without.some((one) => one === key))),
  );
}

function ask(of: Network, to: string, families: Families = 'ipv4'): Resolution {
  const read = readQuestion(of, { from: 'subnet-1', to });
  assert.ok(read.ok, read.ok ? '' : english(read.problem));
  return resolve(of, { ...read.question, families }, VIEW);
}

function cidrs({ targets }: Resolution): readonly string[] {
  return targets.flatMap(({ addresses }) => addresses.set.toCidrs());
}

function said({ missing, assumptions, notes }: Resolution): readonly string[] {
  return [...missing, ...assumptions, ...notes].map(english);
}

function lookup(resolution: Resolution): string {
  return english(resolution.lookup?.explanation ?? '');
}

describe('what a service means', () => {
  it('is the addresses of an endpoint with private DNS, of all zones (rule 34)', () => {
    const answer = ask(network(), 'sqs');
    assert.deepEqual(cidrs(answer), ['10.0.1.9/32', '10.0.2.9/32']);
    assert.equal(answer.targets[0]?.endpoint?.id, 'vpce-9');
    assert.equal(
      lookup(answer),
      'sqs.us-east-1.amazonaws.com gives 10.0.1.9 and 10.0.2.9, one for each zone.',
    );
    assert.deepEqual(said(answer), []);
    assert.equal(answer.endsAt, 'service');
  });

  for (const [attribute, attributes] of [
    ['enableDnsHostnames', { EnableDnsSupport: true, EnableDnsHostnames: false }],
    ['enableDnsSupport', { EnableDnsSupport: false, EnableDnsHostnames: true }],
  ] as const) {
    it(`is public where ${attribute} is off (rule 34)`, () => {
      const answer = ask(network({ VpcAttributes: [{ VpcId: 'vpc-1', ...attributes }] }), 'sqs');
      assert.equal(answer.targets[0]?.endpoint, undefined);
      assert.equal(answer.targets[0]?.addresses.which, 'some');
      assert.deepEqual(answer.missing, []);
      assert.ok(said(answer).some((text) => text.includes(`${attribute} is off`)));
      assert.equal(
        answer.assumptions.map(english).some((text) => text.includes('another resolver')),
        attribute === 'enableDnsSupport',
      );
    });
  }

  it('is not known where the attributes were not read, and names the key', () => {
    const answer = ask(network({}, ['VpcAttributes']), 'sqs');
    assert.deepEqual(answer.missing.map(english), ['VpcAttributes was not read']);
  });

  for (const [what, more] of [
    ['private DNS is off', { PrivateDnsEnabled: false }],
    ['it is pending', { State: 'pending' }],
    ['it is deleting', { State: 'deleting' }],
    ['inbound Resolver endpoints only', { DnsOptions: { PrivateDnsOnlyForInboundResolverEndpoint: true } }],
  ] as const) {
    it(`is public where the endpoint does not answer: ${what}`, () => {
      const answer = ask(network({ VpcEndpoints: [sqs(more)] }), 'sqs');
      assert.equal(answer.targets[0]?.endpoint, undefined);
      assert.ok(
        answer.notes.map(english).some((text) => text.includes(what)),
        String(said(answer)),
      );
      assert.deepEqual(answer.missing, []);
    });
  }

  it('does not take the endpoint of another Region or VPC', () => {
    for (const more of [
      { ServiceRegion: 'eu-west-1' },
      { VpcId: 'vpc-2' },
      { ServiceName: 'com.amazonaws.us-east-1.sns', DnsEntries: [] },
    ]) {
      const answer = ask(network({ VpcEndpoints: [sqs(more)] }), 'sqs');
      assert.equal(answer.targets[0]?.endpoint, undefined, JSON.stringify(more));
    }
  });

  it('says which collection is missing for the interfaces of the endpoint', () => {
    const answer = ask(network({}, ['NetworkInterfaces']), 'sqs');
    assert.deepEqual(answer.missing.map(english), ['NetworkInterfaces was not read']);
    const [target] = answer.targets;
    assert.equal(target?.endpoint?.id, 'vpce-9');
    assert.equal(target.addresses.which, 'some');
  });

  it('needs the endpoints, unless no interface in the VPC is one of an endpoint', () => {
    assert.deepEqual(ask(network({}, ['VpcEndpoints']), 'sqs').missing.map(english), [
      'VpcEndpoints was not read',
    ]);
    const none = network({ NetworkInterfaces: [networkInterface()] }, ['VpcEndpoints']);
    assert.deepEqual(ask(none, 'sqs').missing, []);
    const unread = network({}, ['VpcEndpoints', 'NetworkInterfaces']);
    assert.deepEqual(ask(unread, 'sqs').missing.map(english), ['VpcEndpoints was not read']);
  });

  it('takes it for granted that the owner of a shared VPC has no endpoint that was not seen', () => {
    const shared = network({ Vpcs: [vpc({ OwnerId: '999988887777' })], VpcEndpoints: [] });
    assert.ok(
      ask(shared, 'sqs')
        .assumptions.map(english)
        .some((text) => text.includes('999988887777')),
    );
    assert.deepEqual(ask(network({ VpcEndpoints: [] }), 'sqs').assumptions.map(english), [
      'No private hosted zone of the VPC answers sqs.us-east-1.amazonaws.com.',
    ]);
  });

  it("sees the owner's endpoints in a shared VPC whose owner was read as well", () => {
    const owner = { ...SCOPE, account: '999988887777' };
    const both = normalise([
      answersOf({
        Vpcs: [vpc({ OwnerId: owner.account })],
        Subnets: [subnet()],
        VpcEndpoints: [],
        NetworkInterfaces: [],
      }),
      answersOf(
        {
          Vpcs: [vpc({ OwnerId: owner.account })],
          VpcAttributes: [{ VpcId: 'vpc-1', EnableDnsSupport: true, EnableDnsHostnames: true }],
          VpcEndpoints: [sqs({ NetworkInterfaceIds: ['eni-a'] })],
          NetworkInterfaces: [eni('eni-a', '10.0.1.9', 'us-east-1a')],
        },
        { scope: owner },
      ),
    ]);
    assert.deepEqual(cidrs(ask(both, 'sqs')), ['10.0.1.9/32']);
  });

  it('is the same object for all who see it alike', () => {
    const of = network();
    assert.equal(ask(of, 'sqs'), ask(of, 'sqs'));
    const [here] = ask(of, 'sns').targets;
    const [there] = resolve(of, questionOf(of, 'sns'), { ...VIEW, vpcId: 'vpc-2' }).targets;
    assert.equal(here?.addresses, there?.addresses);
  });
});

function questionOf(of: Network, to: string): Parameters<typeof resolve>[1] {
  const read = readQuestion(of, { from: 'subnet-1', to });
  assert.ok(read.ok);
  return read.question;
}

describe('the public addresses of a service', () => {
  const DYNAMODB = {
    PrefixListId: 'pl-ddb',
    PrefixListName: 'com.amazonaws.us-east-1.dynamodb',
    Cidrs: ['52.94.0.0/22'],
  };

  it('are exactly those of its prefix list (rule 8)', () => {
    const answer = ask(network(), 's3');
    assert.deepEqual(cidrs(answer), ['3.5.0.0/20', '52.216.0.0/15']);
    const [target] = answer.targets;
    assert.equal(target?.addresses.which, 'all');
    assert.deepEqual([...target.addresses.lists], ['pl-s3']);
    assert.equal(lookup(answer), 's3.us-east-1.amazonaws.com gives public addresses of S3 in 2 ranges.');
  });

  it('are in no list of another service, nor in its ranges (rule 11)', () => {
    const lists = { PrefixLists: [S3_LIST, DYNAMODB] };
    assert.deepEqual([...(ask(network(lists), 's3').targets[0]?.addresses.notInLists ?? [])], ['pl-ddb']);
    const [sns] = ask(network(lists), 'sns').targets;
    assert.equal(sns?.addresses.which, 'some');
    assert.deepEqual([...sns.addresses.notInLists].sort(), ['pl-ddb', 'pl-s3']);
    const taken = PUBLIC_SPACE.ipv4.subtract(sns.addresses.set).toCidrs();
    assert.deepEqual(taken, ['3.5.0.0/20', '52.94.0.0/22', '52.216.0.0/15']);
  });

  it('may be in a list of the service that it is called like', () => {
    const [streams] = ask(network({ PrefixLists: [S3_LIST, DYNAMODB] }), 'dynamodb-streams').targets;
    assert.deepEqual([...(streams?.addresses.notInLists ?? [])], ['pl-s3']);
  });

  it('of another Region are in no list of this one (rule 10)', () => {
    const [target] = ask(network(), 'com.amazonaws.eu-west-1.s3').targets;
    assert.equal(target?.addresses.which, 'some');
    assert.deepEqual([...target.addresses.notInLists], ['pl-s3']);
    assert.deepEqual([...target.addresses.lists], []);
  });

  it('are some where the ranges were not read, and still in the list', () => {
    const of = network({ ManagedPrefixLists: [{ ...S3_LIST, OwnerId: 'AWS' }] }, ['PrefixLists']);
    const answer = ask(of, 's3');
    const [target] = answer.targets;
    assert.equal(target?.addresses.which, 'some');
    assert.deepEqual([...target.addresses.lists], ['pl-s3']);
    assert.ok(answer.assumptions.some((each) => english(each).includes('ranges of its prefix list')));
    assert.deepEqual(answer.missing, []);
  });

  it('are in the list that the routes of a gateway endpoint name where no list was read', () => {
    const of = network(
      {
        VpcEndpoints: [gatewayEndpoint()],
        RouteTables: [routeTable([route('pl-1', { GatewayId: 'vpce-1' })])],
      },
      ['PrefixLists'],
    );
    assert.deepEqual([...(ask(of, 's3').targets[0]?.addresses.lists ?? [])], ['pl-1']);
    assert.deepEqual([...(ask(of, 'sns').targets[0]?.addresses.notInLists ?? [])], ['pl-1']);
  });

  it('are none of a family that a known list has no ranges of', () => {
    const answer = ask(network(), 's3', 'ipv6');
    assert.deepEqual(answer.targets, []);
    assert.deepEqual(answer.notes.map(english), ['The prefix list of S3 in us-east-1 has no IPv6 ranges.']);
    const both = network({
      PrefixLists: [
        S3_LIST,
        {
          PrefixListId: 'pl-6',
          PrefixListName: 'com.amazonaws.us-east-1.ipv6.s3',
          Cidrs: ['2600:1fa0::/32'],
        },
      ],
    });
    const [target] = ask(both, 's3', 'ipv6').targets;
    assert.deepEqual(target?.addresses.set.toCidrs(), ['2600:1fa0::/32']);
    assert.deepEqual([...target.addresses.lists], ['pl-6']);
    assert.deepEqual([...target.addresses.notInLists], ['pl-s3']);
  });

  it('come family by family where both are asked for', () => {
    const answer = ask(network({ VpcEndpoints: [] }), 'sns', 'dualstack');
    assert.deepEqual(
      answer.targets.map(({ addresses }) => addresses.family),
      ['ipv4', 'ipv6'],
    );
  });
});

describe('what a host name means', () => {
  it('takes the regional name of an endpoint to all zones, a zonal one to its own (rules 31 to 33)', () => {
    const of = network({ VpcEndpoints: [sqs({ PrivateDnsEnabled: false })] }, ['VpcAttributes']);
    assert.deepEqual(cidrs(ask(of, 'vpce-9-abc.sqs.us-east-1.vpce.amazonaws.com')), [
      '10.0.1.9/32',
      '10.0.2.9/32',
    ]);
    const zonal = ask(of, 'vpce-9-abc-us-east-1b.sqs.us-east-1.vpce.amazonaws.com');
    assert.deepEqual(cidrs(zonal), ['10.0.2.9/32']);
    assert.equal(zonal.lookup?.rule, 'interface-endpoint-names');
    assert.deepEqual(ask(of, 'vpce-9-other.sqs.us-east-1.vpce.amazonaws.com').targets, []);
  });

  it('needs something before the names of an endpoint for S3 (rule 31)', () => {
    const s3 = sqs({
      ServiceName: 'com.amazonaws.us-east-1.s3',
      DnsEntries: [
        { DnsName: '*.vpce-9-abc.s3.us-east-1.vpce.amazonaws.com' },
        { DnsName: '*.vpce-9-abc-us-east-1a.s3.us-east-1.vpce.amazonaws.com' },
      ],
    });
    const of = network({ VpcEndpoints: [s3] });
    for (const host of ['bucket', 'accesspoint', 'photos.bucket'])
      assert.deepEqual(cidrs(ask(of, `${host}.vpce-9-abc.s3.us-east-1.vpce.amazonaws.com`)), [
        '10.0.1.9/32',
        '10.0.2.9/32',
      ]);
    assert.deepEqual(cidrs(ask(of, 'bucket.vpce-9-abc-us-east-1a.s3.us-east-1.vpce.amazonaws.com')), [
      '10.0.1.9/32',
    ]);
    const bare = ask(of, 'vpce-9-abc.s3.us-east-1.vpce.amazonaws.com');
    assert.deepEqual(bare.targets, []);
    assert.ok(said(bare).some((text) => text.includes('bucket.')));
  });

  it('does not know the addresses of an endpoint that was not seen', () => {
    const of = network();
    assert.deepEqual(ask(of, 'vpce-7-abc.sqs.us-east-1.vpce.amazonaws.com').missing.map(english), [
      'vpce-7-abc.sqs.us-east-1.vpce.amazonaws.com is a name of vpce-7, which is not among the endpoints read',
    ]);
  });

  for (const host of [
    's3.us-east-1.amazonaws.com',
    'photos.of.me.s3.us-east-1.amazonaws.com',
    's3.dualstack.us-east-1.amazonaws.com',
    's3.amazonaws.com',
    'photos.s3.amazonaws.com',
    'photos.s3-us-east-1.amazonaws.com',
    'S3.us-east-1.amazonaws.com.',
  ]) {
    it(`takes ${host} as S3`, () => {
      const answer = ask(network(), host);
      assert.deepEqual(cidrs(answer), ['3.5.0.0/20', '52.216.0.0/15']);
      assert.equal(answer.endsAt, 'service');
    });
  }

  it('takes the private names of an endpoint as its own', () => {
    const of = network();
    assert.deepEqual(cidrs(ask(of, 'sqs.us-east-1.amazonaws.com')), ['10.0.1.9/32', '10.0.2.9/32']);
    // Its private names are known, and this is none of them.
    assert.equal(ask(of, 'sqs.us-east-1.api.aws').targets[0]?.endpoint, undefined);
    const partner = sqs({
      ServiceName: 'com.amazonaws.vpce.us-east-1.vpce-svc-1',
      DnsEntries: [{ DnsName: '*.partner.example' }],
    });
    assert.equal(
      ask(network({ VpcEndpoints: [partner] }), 'api.partner.example').targets[0]?.endpoint?.id,
      'vpce-9',
    );
    assert.equal(
      ask(network({ VpcEndpoints: [partner] }), 'partner.example').targets[0]?.endpoint,
      undefined,
    );
  });

  it("takes wildcard names of ECR as the endpoint's", () => {
    const ecr = sqs({
      ServiceName: 'com.amazonaws.us-east-1.ecr.dkr',
      DnsEntries: [{ DnsName: '*.dkr.ecr.us-east-1.amazonaws.com' }],
    });
    const of = network({ VpcEndpoints: [ecr] });
    assert.equal(ask(of, '111122223333.dkr.ecr.us-east-1.amazonaws.com').targets[0]?.endpoint?.id, 'vpce-9');
    assert.equal(ask(of, 'ecr.dkr').targets[0]?.endpoint?.id, 'vpce-9');
    assert.equal(ask(of, 'api.ecr.us-east-1.amazonaws.com').targets[0]?.endpoint, undefined);
  });

  it('takes names of instances as their addresses', () => {
    const of = network({
      NetworkInterfaces: [
        networkInterface({
          PrivateIpAddresses: [
            { PrivateIpAddress: '10.0.1.5', Primary: true, Association: { PublicIp: '203.0.113.25' } },
          ],
          Attachment: { InstanceId: 'i-1', DeviceIndex: 0 },
        }),
      ],
      Reservations: [
        {
          Instances: [
            { InstanceId: 'i-1', VpcId: 'vpc-1', SubnetId: 'subnet-1', State: { Name: 'running' } },
          ],
        },
      ],
    });
    for (const host of [
      'ip-10-0-1-5.ec2.internal',
      'ip-10-0-1-5.us-west-2.compute.internal',
      'i-1.ec2.internal',
      'ec2-203-0-113-25.compute-1.amazonaws.com',
    ])
      assert.deepEqual(cidrs(ask(of, host)), ['10.0.1.5/32'], host);
    assert.deepEqual(cidrs(ask(of, 'ec2-203-0-113-26.compute-1.amazonaws.com')), ['203.0.113.26/32']);
  });

  it('claims nothing of what may be in a VPC', () => {
    for (const host of [
      'db.abc.us-east-1.rds.amazonaws.com',
      'fs-1.efs.us-east-1.amazonaws.com',
      'x.elb.us-east-1.amazonaws.com',
    ])
      assert.equal(ask(network(), host).missing.length, 1, host);
  });

  it('takes any other name as public, and says so', () => {
    const answer = ask(network({}, ['VpcEndpoints']), 'example.com');
    assert.equal(answer.endsAt, 'internet');
    assert.equal(answer.targets[0]?.addresses.which, 'some');
    assert.ok(answer.assumptions.map(english).some((text) => text.includes('private hosted zones')));
    assert.deepEqual(answer.missing, []);
  });
});

describe('what addresses and resources mean', () => {
  it('is exact for addresses and CIDRs', () => {
    assert.deepEqual(cidrs(ask(network(), '10.0.0.0/8')), ['10.0.0.0/8']);
    assert.equal(ask(network(), '10.0.2.5').endsAt, 'network');
    assert.equal(ask(network(), '0.0.0.0/0').endsAt, 'internet');
    assert.deepEqual(ask(network(), '10.0.2.5', 'ipv6').targets, []);
  });

  it('knows that what is private is in no list of AWS, read or not', () => {
    const of = network({ ManagedPrefixLists: [{ ...S3_LIST, OwnerId: 'AWS' }] }, ['PrefixLists']);
    assert.deepEqual([...(ask(of, '10.9.0.1').targets[0]?.addresses.notInLists ?? [])], ['pl-s3']);
    assert.deepEqual([...(ask(of, '52.216.0.1').targets[0]?.addresses.notInLists ?? [])], []);
  });

  it('is the addresses of subnets, VPCs, lists, endpoints and NAT gateways', () => {
    const of = network({
      VpcEndpoints: [sqs(), gatewayEndpoint()],
      NatGateways: [
        {
          NatGatewayId: 'nat-1',
          VpcId: 'vpc-1',
          SubnetId: 'subnet-1',
          NatGatewayAddresses: [{ PrivateIp: '10.0.1.7', PublicIp: '203.0.113.1' }],
        },
      ],
    });
    assert.deepEqual(cidrs(ask(of, 'subnet-2')), ['10.0.2.0/24']);
    assert.deepEqual(cidrs(ask(of, 'vpc-1')), ['10.0.0.0/16']);
    assert.deepEqual(cidrs(ask(of, 'pl-s3')), ['3.5.0.0/20', '52.216.0.0/15']);
    assert.deepEqual(cidrs(ask(of, 'vpce-1')), ['3.5.0.0/20', '52.216.0.0/15']);
    assert.deepEqual(cidrs(ask(of, 'vpce-9')), ['10.0.1.9/32', '10.0.2.9/32']);
    assert.equal(ask(of, 'vpce-9').targets[0]?.endpoint?.id, 'vpce-9');
    assert.deepEqual(cidrs(ask(of, 'nat-1')), ['10.0.1.7/32']);
    assert.deepEqual(cidrs(ask(of, 'eni-a')), ['10.0.1.9/32']);
  });

  it('says which key is missing for a list without its ranges', () => {
    const of = network({
      ManagedPrefixLists: [{ PrefixListId: 'pl-9', PrefixListName: 'office', OwnerId: SCOPE.account }],
    });
    assert.deepEqual(ask(of, 'pl-9').missing.map(english), ['PrefixListEntries was not read']);
  });
});
