import assert from 'node:assert/strict';
import { english } from '../network/message';
import type { Network } from '../network/network';
import { normalise } from '../network/normalise/normalise';
import {
  answersOf,
  instance,
  networkInterface,
  networkOf,
  routeTable,
  S3_LIST,
  SCOPE,
  securityGroup,
  subnet,
  vpc,
  type Collections,
} from '../network/testing/fixtures';
import type { Question } from './question';
import { readQuestion, type AskedQuestion } from './read-question';

const SERVICES = ['sqs', 'ecr.api', 'ecr.dkr'].map((short) => ({
  ServiceName: `com.amazonaws.us-east-1.${short}`,
  ServiceType: [{ ServiceType: 'Interface' }],
}));

function network(more: Collections = {}): Network {
  return networkOf({
    Vpcs: [vpc()],
    Subnets: [subnet()],
    RouteTables: [routeTable([])],
    NetworkInterfaces: [networkInterface({ Attachment: { InstanceId: 'i-1', DeviceIndex: 0 } })],
    Reservations: [{ Instances: [instance(), { InstanceId: 'i-9', State: { Name: 'terminated' } }] }],
    SecurityGroups: [securityGroup()],
    ServiceDetails: SERVICES,
    PrefixLists: [S3_LIST],
    VpcEndpoints: [],
    ...more,
  });
}

function read(of: Network, asked: Partial<AskedQuestion>): Question {
  const answer = readQuestion(of, { from: 'subnet-1', to: 's3', ...asked });
  assert.ok(answer.ok, answer.ok ? '' : english(answer.problem));
  return answer.question;
}

function problem(of: Network, asked: Partial<AskedQuestion>): string {
  const answer = readQuestion(of, { from: 'subnet-1', to: 's3', ...asked });
  assert.ok(!answer.ok, JSON.stringify(asked));
  return english(answer.problem);
}

describe('reading where traffic starts', () => {
  it('takes subnets, instances, interfaces, addresses and the internet', () => {
    const of = network();
    assert.equal(read(of, {}).from.kind, 'subnet');
    for (const text of ['i-1', 'eni-1', '10.0.1.5']) {
      const { from } = read(of, { from: text });
      assert.ok(from.kind === 'station' && from.station.resource.id === 'eni-1', text);
    }
    const { from } = read(of, { from: '10.0.1.77' });
    assert.ok(from.kind === 'address' && from.subnet.id === 'subnet-1');
    assert.equal(read(of, { from: 'internet', to: 'i-1' }).from.kind, 'internet');
  });

  for (const [from, says] of [
    ['subnet-9', 'subnet-9 is not in the network: Subnets was read without it.'],
    [
      'subnet',
      'subnet is no subnet, instance or network interface id, no private address and not `internet`.',
    ],
    ['i-9', 'i-9 is terminated and in no subnet.'],
    ['vpc-1', 'vpc-1 is a VPC: ask from one of its subnets.'],
    ['rtb-1', 'Traffic does not start at rtb-1: ask from a subnet, an instance or a network interface.'],
    ['10.9.0.1', '10.9.0.1 is in no subnet of the network: vpc-1 (111122223333, us-east-1).'],
    ['52.1.2.3', '52.1.2.3 is in no subnet of the network: vpc-1 (111122223333, us-east-1).'],
  ] as const) {
    it(`refuses ${from}`, () => {
      assert.equal(problem(network(), { from }), says);
    });
  }

  it('says that a collection was not read instead of denying what may be in it', () => {
    const of = networkOf({ Vpcs: [vpc()] });
    assert.equal(problem(of, { from: 'subnet-9' }), 'subnet-9 is not known: Subnets was not read.');
    assert.equal(
      problem(of, { from: '10.0.1.5' }),
      '10.0.1.5 is in no subnet that is known: Subnets was not read.',
    );
  });

  it('names the private address of a public one', () => {
    const eni = networkInterface({
      PrivateIpAddresses: [
        { PrivateIpAddress: '10.0.1.5', Primary: true, Association: { PublicIp: '52.1.2.3' } },
      ],
    });
    const says = problem(network({ NetworkInterfaces: [eni] }), { from: '52.1.2.3' });
    assert.equal(says, '52.1.2.3 is the public address of eni-1: ask from its private address 10.0.1.5.');
  });

  it('lists the VPCs that have an address, and takes the one that is asked for', () => {
    const of = network({
      Vpcs: [vpc(), vpc({ VpcId: 'vpc-2' })],
      Subnets: [subnet(), subnet({ SubnetId: 'subnet-2', VpcId: 'vpc-2' })],
    });
    assert.equal(
      problem(of, { from: '10.0.1.77' }),
      '10.0.1.77 is in several places: vpc-1 (111122223333, us-east-1), vpc-2 (111122223333, us-east-1). Say which VPC, account or Region is meant.',
    );
    const { from } = read(of, { from: '10.0.1.77', vpc: 'vpc-2' });
    assert.ok(from.kind === 'address' && from.subnet.id === 'subnet-2');
    assert.match(problem(of, { from: '10.0.1.77', vpc: 'vpc-3' }), /not where it is asked for/);
  });

  it("takes the owner's view of a shared subnet, and asks between accounts that have an id each", () => {
    const other = { ...SCOPE, account: '444455556666' };
    const two = (owner: string): Network =>
      normalise([
        answersOf({ Subnets: [subnet({ OwnerId: owner })] }),
        answersOf({ Subnets: [subnet({ OwnerId: other.account })] }, { scope: other }),
      ]);
    const { from } = read(two(other.account), {});
    assert.ok(from.kind === 'subnet' && from.subnet.scope.account === other.account);
    assert.match(problem(two(SCOPE.account), {}), /several places/);
    const chosen = read(two(SCOPE.account), { account: SCOPE.account }).from;
    assert.ok(chosen.kind === 'subnet' && chosen.subnet.scope.account === SCOPE.account);
  });
});

describe('reading where traffic goes', () => {
  it('takes short and full names of services', () => {
    const of = network();
    for (const [to, name, region] of [
      ['s3', 'com.amazonaws.us-east-1.s3', 'us-east-1'],
      ['S3', 'com.amazonaws.us-east-1.s3', 'us-east-1'],
      ['ecr.api', 'com.amazonaws.us-east-1.ecr.api', 'us-east-1'],
      ['com.amazonaws.us-east-1.sqs', 'com.amazonaws.us-east-1.sqs', 'us-east-1'],
      ['com.amazonaws.eu-west-1.sqs', 'com.amazonaws.eu-west-1.sqs', 'eu-west-1'],
    ] as const) {
      const answer = read(of, { to }).to;
      assert.ok(answer.kind === 'service', to);
      assert.deepEqual([answer.service.name, answer.region], [name, region]);
    }
  });

  it('refuses services that the Region does not offer, where that was read', () => {
    assert.equal(problem(network(), { to: 'nosuch' }), 'nosuch is no service of us-east-1.');
    assert.equal(
      problem(network(), { to: 'ecr' }),
      'ecr is no service of us-east-1; there are ecr.api, ecr.dkr.',
    );
    assert.match(problem(network(), { to: 'com.amazonaws.us-east-1.nosuch' }), /is no service of us-east-1/);
    const unread = networkOf({ Subnets: [subnet()] });
    for (const to of ['nosuch', 'sagemaker.api', 'com.amazonaws.us-east-1.nosuch'])
      assert.equal(read(unread, { to }).to.kind, 'service', to);
    const used = network({
      VpcEndpoints: [
        {
          VpcEndpointId: 'vpce-1',
          VpcEndpointType: 'Interface',
          VpcId: 'vpc-1',
          ServiceName: 'com.amazonaws.us-east-1.rare',
        },
      ],
    });
    assert.equal(read(used, { to: 'rare' }).to.kind, 'service');
  });

  it('takes host names, addresses, CIDRs and ids', () => {
    const of = network();
    for (const [to, kind] of [
      ['example.com', 'host'],
      ['sqs.us-east-1.amazonaws.com', 'host'],
      ['photos.s3.amazonaws.com.', 'host'],
      ['8.8.8.8', 'address'],
      ['10.0.0.0/8', 'cidr'],
      ['i-1', 'resource'],
      ['pl-s3', 'resource'],
      ['vpc-1', 'resource'],
    ] as const)
      assert.equal(read(of, { to }).to.kind, kind, to);
    assert.equal(read(networkOf({ Subnets: [subnet()] }), { to: 'vpc-lattice' }).to.kind, 'service');
  });

  for (const [to, says] of [
    ['internet', /0\.0\.0\.0\/0/],
    ['10.0.0.0/33', /is no CIDR/],
    ['10.0.0', /is no address/],
    ['10.0.0.256', /is no address/],
    ['fe80:::1', /is no address/],
    ['https://example.com/x', /is a URL/],
    ['i-77', /Reservations was read without it/],
    ['nat-77', /NatGateways was not read/],
    ['rtb-1', /has no address/],
    ['sg-1', /is a security group/],
    ['i-9', /terminated/],
    ['', /is no service/],
    ['a b', /is no service/],
  ] as const) {
    it(`refuses ${JSON.stringify(to)}`, () => {
      assert.match(problem(network(), { to }), says);
    });
  }

  it("takes the destination of the source's account, whichever VPC is said for the source", () => {
    const of = network({
      Vpcs: [vpc(), vpc({ VpcId: 'vpc-2' })],
      Subnets: [subnet(), subnet({ SubnetId: 'subnet-2', VpcId: 'vpc-2' })],
    });
    assert.equal(read(of, { to: 'subnet-2', vpc: 'vpc-1' }).to.kind, 'resource');
  });
});

describe('reading protocol, port and families', () => {
  it('is TCP 443 unless something else is said; ICMP has no port', () => {
    assert.deepEqual(read(network(), {}).flow, { protocol: 'tcp', port: 443 });
    assert.deepEqual(read(network(), { protocol: 'udp', port: 53 }).flow, { protocol: 'udp', port: 53 });
    assert.deepEqual(read(network(), { protocol: 'icmp', port: 443 }).flow, {
      protocol: 'icmp',
      port: undefined,
    });
  });

  it('refuses protocols and ports that there are none of', () => {
    assert.match(problem(network(), { protocol: 'sctp' }), /tcp, udp, icmp/);
    for (const port of [0, 65_536, 1.5, Number.NaN]) assert.match(problem(network(), { port }), /1 to 65535/);
    assert.match(problem(network(), { families: 'ipx' }), /dualstack/);
  });

  it('takes the family of an address or CIDR, and refuses the other', () => {
    const of = network();
    assert.equal(read(of, {}).families, 'ipv4');
    assert.equal(read(of, { families: 'dualstack' }).families, 'dualstack');
    assert.equal(read(of, { to: '2600::1' }).families, 'ipv6');
    assert.equal(read(of, { to: '::/0', families: 'dualstack' }).families, 'ipv6');
    assert.match(problem(of, { to: '2600::1', families: 'ipv4' }), /IPv6/);
    assert.match(problem(of, { to: '10.0.0.0/8', families: 'ipv6' }), /IPv4/);
    assert.match(
      problem(of, { from: '10.0.1.77', to: '2600::1' }),
      /IPv4 address, and the destination an IPv6 one/,
    );
  });

  it('asks an IPv6-only subnet about IPv6', () => {
    const six = {
      ...subnet(),
      CidrBlock: undefined,
      Ipv6CidrBlockAssociationSet: [
        { Ipv6CidrBlock: '2600:1f18::/64', Ipv6CidrBlockState: { State: 'associated' } },
      ],
    };
    assert.equal(read(network({ Subnets: [six] }), {}).families, 'ipv6');
  });
});
