import assert from 'node:assert/strict';
import { english } from '../../network/message';
import {
  instance,
  networkInterface,
  networkOf,
  route,
  routeTable,
  subnet,
  vpc,
} from '../../network/testing/fixtures';
import { readQuestion } from '../read-question';
import { verdictSentence } from '../sentence';
import { ask, codesOf, lesson, natGateway, without } from '../testing/ask';

describe('who is not there', () => {
  it('an instance that is stopped neither sends nor receives', () => {
    const stopped = lesson({
      Reservations: [
        {
          ReservationId: 'r-1',
          OwnerId: '111122223333',
          Instances: [instance({ State: { Name: 'stopped' } })],
        },
      ],
    });
    assert.deepEqual(codesOf(ask(stopped, { from: 'i-1', to: 's3' })), ['BAD_STATE']);
    assert.ok(codesOf(ask(stopped, { from: 'subnet-public', to: '10.0.1.5' })).includes('BAD_STATE'));
  });

  it('an interface of an endpoint starts nothing (rule 35)', () => {
    const network = networkOf(
      lesson({ NetworkInterfaces: [networkInterface({ InterfaceType: 'vpc_endpoint' })] }),
    );
    assert.equal(readQuestion(network, { from: 'eni-1', to: 's3' }).ok, false);
  });
});

describe('a NAT gateway with several addresses', () => {
  it('sends from one of them, and which is not claimed', () => {
    const two = natGateway({
      NatGatewayAddresses: [
        { PublicIp: '54.80.112.7', PrivateIp: '10.0.101.9' },
        { PublicIp: '54.80.112.8', PrivateIp: '10.0.101.10' },
      ],
    });
    const trace = ask(lesson({ NatGateways: [two] }), { from: 'subnet-1', to: 's3' });
    assert.equal(trace.verdict, 'reachable');
    assert.equal(trace.classes[0]?.ways[0]?.seenSource, undefined);
  });
});

describe('IPv6', () => {
  const block = (cidr: string, more = {}): object => ({
    Ipv6CidrBlockAssociationSet: [
      { Ipv6CidrBlock: cidr, Ipv6CidrBlockState: { State: 'associated' }, ...more },
    ],
  });
  const asked = { from: 'subnet-1', to: '2600::1' };
  const by = (target: object, own: object): ReturnType<typeof lesson> =>
    lesson({
      Subnets: [subnet(own as never)],
      RouteTables: [
        routeTable([
          { DestinationIpv6CidrBlock: '::/0', State: 'active', Origin: 'CreateRoute', ...target },
          {
            DestinationIpv6CidrBlock: '64:ff9b::/96',
            NatGatewayId: 'nat-1',
            State: 'active',
            Origin: 'CreateRoute',
          },
        ]),
      ],
      EgressOnlyInternetGateways: [
        { EgressOnlyInternetGatewayId: 'eigw-1', Attachments: [{ VpcId: 'vpc-1', State: 'attached' }] },
      ],
    });

  it('private addresses get out neither by an internet gateway nor by an egress-only one', () => {
    for (const target of [{ GatewayId: 'igw-1' }, { EgressOnlyInternetGatewayId: 'eigw-1' }]) {
      assert.deepEqual(codesOf(ask(by(target, block('fd00:1::/64')), asked)), [
        'IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS',
      ]);
      const given = block('2600:1f18:1::/64', { Ipv6AddressAttribute: 'private' });
      assert.deepEqual(codesOf(ask(by(target, given), asked)), ['IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS']);
      assert.equal(ask(by(target, block('2600:1f18:1::/64')), asked).verdict, 'reachable');
    }
  });

  it('an egress-only gateway leads to no private address', () => {
    const trace = ask(by({ EgressOnlyInternetGatewayId: 'eigw-1' }, block('2600:1f18:1::/64')), {
      from: 'subnet-1',
      to: 'fd12::1',
    });
    assert.deepEqual(codesOf(trace), ['NO_POSSIBLE_DESTINATION']);
  });

  it('what a NAT gateway translates (NAT64) is open', () => {
    const network = by({ GatewayId: 'igw-1' }, block('2600:1f18:1::/64'));
    assert.equal(ask(network, { from: 'subnet-1', to: '64:ff9b::808:808' }).verdict, 'undetermined');
  });
});

describe('link-local addresses', () => {
  it('follow no route table: nothing is said of them', () => {
    for (const from of ['subnet-1', 'subnet-public', 'i-1']) {
      const trace = ask(lesson(), { from, to: '169.254.169.254' });
      assert.equal(trace.verdict, 'undetermined');
      assert.equal(trace.via, 'local');
      assert.deepEqual(codesOf(trace), []);
    }
  });
});

describe('a question from the internet', () => {
  it('is open where it is about something of which nothing was read', () => {
    const unread = without(lesson(), 'NetworkInterfaces');
    assert.equal(ask(unread, { from: 'internet', to: '54.1.1.1' }).verdict, 'undetermined');
    for (const to of ['8.8.8.8', 's3', 'example.com', '52.0.0.0/8'])
      assert.equal(ask(lesson(), { from: 'internet', to }).verdict, 'undetermined', to);
  });

  it('about an address that stands in several VPCs is a question which one is meant', () => {
    const twice = networkOf(
      lesson({
        Vpcs: [vpc(), vpc({ VpcId: 'vpc-2' })],
        Subnets: [subnet(), subnet({ SubnetId: 'subnet-2', VpcId: 'vpc-2' })],
        NetworkInterfaces: [
          networkInterface(),
          networkInterface({ NetworkInterfaceId: 'eni-2', VpcId: 'vpc-2', SubnetId: 'subnet-2' }),
        ],
      }),
    );
    const asked = { from: 'internet', to: '10.0.1.5' };
    assert.equal(readQuestion(twice, asked).ok, false);
    const read = readQuestion(twice, { ...asked, vpc: 'vpc-2' });
    assert.ok(read.ok && read.question.to.kind === 'resource');
    assert.equal(read.question.to.resource.id, 'eni-2');
  });

  it('about a secondary address without a public one is not answered for the primary', () => {
    const network = lesson({
      NetworkInterfaces: [
        networkInterface({
          PrivateIpAddresses: [
            { PrivateIpAddress: '10.0.1.5', Primary: true, Association: { PublicIp: '54.1.1.1' } },
            { PrivateIpAddress: '10.0.1.6', Primary: false },
          ],
        }),
      ],
    });
    const codes = codesOf(ask(network, { from: 'internet', to: '10.0.1.6' }));
    assert.ok(codes.includes('IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS'));
    assert.ok(
      !codesOf(ask(network, { from: 'internet', to: 'eni-1' })).includes(
        'IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS',
      ),
    );
  });
});

describe('the sentence of an answer that does not come back', () => {
  it('does not say that there is no route there', () => {
    const network = lesson({
      Vpcs: [vpc(), vpc({ VpcId: 'vpc-2', CidrBlock: '10.8.0.0/16', CidrBlockAssociationSet: [] })],
      Subnets: [subnet(), subnet({ SubnetId: 'subnet-far', VpcId: 'vpc-2', CidrBlock: '10.8.1.0/24' })],
      RouteTables: [
        routeTable([route('10.8.0.0/16', { VpcPeeringConnectionId: 'pcx-1' })]),
        routeTable([], { RouteTableId: 'rtb-far', VpcId: 'vpc-2', Routes: [] }),
      ],
      NetworkAcls: [],
      VpcPeeringConnections: [
        {
          VpcPeeringConnectionId: 'pcx-1',
          Status: { Code: 'active' },
          RequesterVpcInfo: { VpcId: 'vpc-1' },
          AccepterVpcInfo: { VpcId: 'vpc-2', CidrBlock: '10.8.0.0/16' },
        },
      ],
    });
    const said = english(verdictSentence(ask(network, { from: 'subnet-1', to: '10.8.1.9' })));
    assert.match(said, /The answer does not come back: route table rtb-far/);
  });
});

describe('a price', () => {
  it('is not that of a service of the same Region for a host name of another one', () => {
    const host = (region: string): string => `b.s3.${region}.amazonaws.com`;
    assert.ok(ask(lesson(), { from: 'subnet-1', to: host('us-east-1') }).cost);
    assert.equal(ask(lesson(), { from: 'subnet-1', to: host('eu-west-1') }).cost, undefined);
  });
});
