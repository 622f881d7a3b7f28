import * as assert from 'node:assert/strict';
import { english, message } from '../../network/message';
import type { Network } from '../../network/network';
import { condition } from '../../network/presence';
import { unknown } from '../../network/resolved';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import {
  associated,
  gatewayEndpoint,
  networkInterface,
  networkOf,
  peering,
  route,
  routeTable,
  securityGroup,
  subnet,
  type Collections,
  type Entry,
} from '../../network/testing/fixtures';
import { EVERYTHING_OUT, lesson, TO_NAT, without } from '../../paths/testing/ask';
import { found, mended, one, withChange } from '../testing/rules';

const DOUBT = unknown(message('var.x has no value'));
const FROM_VPC: Entry = {
  IpProtocol: 'tcp',
  FromPort: 443,
  ToPort: 443,
  IpRanges: [{ CidrIp: '10.0.0.0/16' }],
};
const GROUP = securityGroup({ IpPermissions: [FROM_VPC], IpPermissionsEgress: [EVERYTHING_OUT] });

function interfaceEndpoint(short: string, more: Entry = {}): Entry {
  return {
    VpcEndpointId: 'vpce-if',
    VpcEndpointType: 'Interface',
    VpcId: 'vpc-1',
    OwnerId: '111122223333',
    ServiceName: `com.amazonaws.us-east-1.${short}`,
    State: 'available',
    SubnetIds: ['subnet-1'],
    Groups: [{ GroupId: 'sg-1' }],
    PrivateDnsEnabled: true,
    ...more,
  };
}

/** The lesson with nothing that leads out of the account, and these endpoints. */
function withEndpoints(endpoints: readonly Entry[], more: Collections = {}): Collections {
  return lesson({ VpcEndpoints: endpoints, VpnGateways: [], SecurityGroups: [GROUP], ...more });
}

describe('IF001: an interface endpoint where the gateway one is free', () => {
  const s3 = (more: Entry = {}, others: Collections = {}): Collections =>
    withEndpoints([interfaceEndpoint('s3', more)], others);

  it('is a warning with its price, which the gateway endpoint mends', () => {
    const network = networkOf(s3());
    const finding = one(network, 'IF001');
    assert.equal(finding.severity, 'warning');
    assert.equal(
      english(finding.message),
      'Interface endpoint vpce-if for S3 is paid for, and nothing outside VPC vpc-1 is seen to need it: it costs 7.3 USD a month and 0.01 USD a GB (us-east-1, 2026, AWS PrivateLink pricing), a gateway endpoint nothing.',
    );
    assert.ok(finding.remedy?.kind === 'create-endpoint' && finding.remedy.plan.kind === 'gateway');
    const then = mended(network, finding);
    assert.deepEqual(then && found(then, 'IF001'), []);
  });

  it('leaves the endpoint’s policy to the gateway endpoint', () => {
    const PolicyDocument = '{"Statement":[]}';
    const { remedy } = one(networkOf(s3({ PolicyDocument })), 'IF001');
    assert.ok(remedy?.kind === 'create-endpoint' && remedy.plan.kind === 'gateway');
    assert.deepEqual(remedy.plan.policy, { document: PolicyDocument });
  });

  it('is silent where callers from outside may need it', () => {
    const silent = (collections: Collections): void => {
      assert.deepEqual(found(networkOf(collections), 'IF001'), []);
    };
    silent(s3({}, { VpcPeeringConnections: [peering()] }));
    silent(
      s3(
        {},
        { VpnGateways: [{ VpnGatewayId: 'vgw-1', VpcAttachments: [{ VpcId: 'vpc-1', State: 'attached' }] }] },
      ),
    );
    silent(
      s3({}, { RouteTables: [routeTable([TO_NAT, route('192.168.0.0/16', { TransitGatewayId: 'tgw-1' })])] }),
    );
    silent(s3({ ServiceRegion: 'eu-west-1' }));
    silent(s3({ DnsOptions: { PrivateDnsOnlyForInboundResolverEndpoint: true } }));
    silent(s3({ RequesterManaged: true }));
    silent(withEndpoints([interfaceEndpoint('s3'), gatewayEndpoint()]));
    silent(withEndpoints([interfaceEndpoint('sqs')]));
  });

  it('is silent where it was not read who may need it', () => {
    for (const key of ['VpnGateways', 'VpcPeeringConnections', 'TransitGatewayAttachments'] as const)
      assert.deepEqual(found(networkOf(without(s3(), key)), 'IF001'), [], key);
  });

  it('is information where a load balancer may lead to it', () => {
    const balancer = networkInterface({
      NetworkInterfaceId: 'eni-elb',
      Description: 'ELB app/web/1',
    });
    const network = networkOf(s3({}, { NetworkInterfaces: [balancer] }));
    assert.deepEqual(found(network, 'IF001'), ['information IF001 vpce-if s3']);
    const unread = networkOf(without(s3(), 'NetworkInterfaces'));
    assert.deepEqual(found(unread, 'IF001'), ['information IF001 vpce-if s3']);
  });
});

describe('IF003: private DNS while the DNS of the VPC is off', () => {
  const dns = (EnableDnsSupport: boolean, EnableDnsHostnames: boolean): Collections =>
    withEndpoints([interfaceEndpoint('sqs')], {
      VpcAttributes: [{ VpcId: 'vpc-1', EnableDnsSupport, EnableDnsHostnames }],
    });

  it('is an error, which switching DNS on mends', () => {
    const network = networkOf(dns(true, false));
    const finding = one(network, 'IF003');
    assert.equal(finding.severity, 'error');
    assert.equal(
      english(finding.message),
      'vpce-if has private DNS on, which does not answer: Private DNS needs enableDnsHostnames of VPC vpc-1, which is off.',
    );
    const then = mended(network, finding);
    assert.deepEqual(then && found(then, 'IF003'), []);
  });

  it('is silent where both are on, not known, or private DNS is off', () => {
    assert.deepEqual(found(networkOf(dns(true, true)), 'IF003'), []);
    assert.deepEqual(found(networkOf(without(dns(false, false), 'VpcAttributes')), 'IF003'), []);
    const off = withEndpoints([interfaceEndpoint('sqs', { PrivateDnsEnabled: false })], {
      VpcAttributes: [{ VpcId: 'vpc-1', EnableDnsSupport: false, EnableDnsHostnames: false }],
    });
    assert.deepEqual(found(networkOf(off), 'IF003'), []);
    const doubt = { privateDns: DOUBT };
    const unsure = withChange<VpcEndpoint>(networkOf(dns(false, false)), 'vpc-endpoint', 'vpce-if', doubt);
    assert.deepEqual(found(unsure, 'IF003'), []);
  });

  it('is a warning where the endpoint hangs on a condition', () => {
    const maybe = { presence: condition('IsProd') };
    const network = withChange<VpcEndpoint>(networkOf(dns(false, true)), 'vpc-endpoint', 'vpce-if', maybe);
    assert.deepEqual(found(network, 'IF003'), ['warning IF003 vpce-if sqs']);
  });
});

describe('IF005: the endpoint’s security group lacks TCP 443 from the VPC', () => {
  const group = (permissions: readonly Entry[], short = 'sqs'): Collections =>
    withEndpoints([interfaceEndpoint(short)], {
      SecurityGroups: [securityGroup({ IpPermissions: permissions })],
    });

  it('is an error where nothing gets in, which a rule mends', () => {
    const network = networkOf(group([]));
    const finding = one(network, 'IF005');
    assert.equal(finding.severity, 'error');
    assert.equal(finding.related[0]?.resource.id, 'sg-1');
    const then = mended(network, finding);
    assert.deepEqual(then && found(then, 'IF005'), []);
  });

  it('is a warning where a part of the VPC gets in', () => {
    const part = { ...FROM_VPC, IpRanges: [{ CidrIp: '10.0.1.0/24' }] };
    assert.deepEqual(found(networkOf(group([part])), 'IF005'), ['warning IF005 vpce-if sqs']);
  });

  it('is silent where all of it gets in, and where that is not known', () => {
    assert.deepEqual(found(networkOf(group([FROM_VPC])), 'IF005'), []);
    const members = { IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: 'sg-app' }] };
    assert.deepEqual(found(networkOf(group([members])), 'IF005'), []);
    assert.deepEqual(found(networkOf(without(group([]), 'SecurityGroups')), 'IF005'), []);
    const doubt = { securityGroupIds: ['sg-1', DOUBT] };
    const unsure = withChange<VpcEndpoint>(networkOf(group([])), 'vpc-endpoint', 'vpce-if', doubt);
    assert.deepEqual(found(unsure, 'IF005'), []);
  });

  it('is silent for services that are called by other ports', () => {
    assert.deepEqual(found(networkOf(group([], 'email-smtp')), 'IF005'), []);
    const own = withEndpoints(
      [interfaceEndpoint('x', { ServiceName: 'com.amazonaws.vpce.us-east-1.vpce-svc-0a1' })],
      { SecurityGroups: [securityGroup()] },
    );
    assert.deepEqual(found(networkOf(own), 'IF005'), []);
  });
});

describe('IF006 and IF007: what EC2 would refuse', () => {
  it('finds two subnets in a zone, and not in two', () => {
    const second = (AvailabilityZone: string): Network =>
      networkOf(
        withEndpoints([interfaceEndpoint('sqs', { SubnetIds: ['subnet-1', 'subnet-2'] })], {
          Subnets: [subnet(), subnet({ SubnetId: 'subnet-2', CidrBlock: '10.0.2.0/24', AvailabilityZone })],
        }),
      );
    const network = second('us-east-1a');
    const finding = one(network, 'IF006');
    assert.equal(finding.severity, 'error');
    const then = mended(network, finding);
    assert.deepEqual(then && found(then, 'IF006'), []);
    assert.deepEqual(found(second('us-east-1b'), 'IF006'), []);
  });

  it('finds two endpoints with one private name, and not where one has none', () => {
    const two = (more: Entry): Network =>
      networkOf(
        withEndpoints([
          interfaceEndpoint('sqs'),
          interfaceEndpoint('sqs', { VpcEndpointId: 'vpce-2', ...more }),
        ]),
      );
    assert.deepEqual(found(two({}), 'IF007'), ['error IF007 vpce-if sqs']);
    assert.deepEqual(found(two({ PrivateDnsEnabled: false }), 'IF007'), []);
    assert.deepEqual(found(two({ ServiceName: 'com.amazonaws.us-east-1.kms' }), 'IF007'), []);
    assert.deepEqual(found(two({ VpcId: 'vpc-2' }), 'IF007'), []);
  });
});

describe('IF009: ECR endpoints without the S3 gateway endpoint', () => {
  const ecr = (tables: readonly Entry[], others: readonly Entry[] = []): Collections =>
    withEndpoints(
      [
        interfaceEndpoint('ecr.dkr', { VpcEndpointId: 'vpce-dkr' }),
        interfaceEndpoint('ecr.api', { VpcEndpointId: 'vpce-api' }),
        ...others,
      ],
      { RouteTables: tables },
    );

  it('is an error in isolated subnets and a warning with NAT, once for a VPC', () => {
    assert.deepEqual(found(networkOf(ecr([routeTable([])])), 'IF009'), ['error IF009 vpce-dkr s3']);
    assert.deepEqual(found(networkOf(ecr([routeTable([TO_NAT])])), 'IF009'), ['warning IF009 vpce-dkr s3']);
  });

  it('is mended by the endpoint, or by giving the table to the one that is there', () => {
    const network = networkOf(ecr([routeTable([])]));
    const then = mended(network, one(network, 'IF009'));
    assert.deepEqual(then && found(then, 'IF009'), []);
    const beside = networkOf(
      ecr(
        [
          routeTable([]),
          routeTable([route('pl-s3', { GatewayId: 'vpce-1' })], {
            RouteTableId: 'rtb-2',
            Associations: [associated('subnet-public')],
          }),
        ],
        [gatewayEndpoint({ RouteTableIds: ['rtb-2'] })],
      ),
    );
    const { remedy } = one(beside, 'IF009');
    assert.equal(remedy?.kind, 'attach-route-tables');
  });

  it('is silent where layers have another way, or that is not known', () => {
    const central = routeTable([route('0.0.0.0/0', { TransitGatewayId: 'tgw-1' })]);
    assert.deepEqual(found(networkOf(ecr([central])), 'IF009'), []);
    const named = ecr([routeTable([])], [interfaceEndpoint('s3', { VpcEndpointId: 'vpce-s3' })]);
    assert.deepEqual(found(networkOf(named), 'IF009'), []);
    assert.deepEqual(found(networkOf(without(ecr([routeTable([])]), 'RouteTables')), 'IF009'), []);
    const served = routeTable([route('pl-s3', { GatewayId: 'vpce-1' })]);
    assert.deepEqual(found(networkOf(ecr([served], [gatewayEndpoint()])), 'IF009'), []);
  });
});

describe('IF010: an interface endpoint in one zone, clients in others', () => {
  const zones = (more: Entry = {}, others: Collections = {}): Collections =>
    withEndpoints([interfaceEndpoint('sqs', more)], {
      Subnets: [
        subnet(),
        subnet({ SubnetId: 'subnet-b', CidrBlock: '10.0.2.0/24', AvailabilityZone: 'us-east-1b' }),
        subnet({ SubnetId: 'subnet-c', CidrBlock: '10.0.3.0/24', AvailabilityZone: 'us-east-1c' }),
      ],
      NetworkInterfaces: [networkInterface({ SubnetId: 'subnet-b' })],
      ...others,
    });

  it('is information with the price of another zone, for zones with clients alone', () => {
    const network = networkOf(zones());
    const finding = one(network, 'IF010');
    assert.equal(finding.severity, 'information');
    assert.equal(
      english(finding.message),
      'Interface endpoint vpce-if for sqs is in us-east-1a alone, and clients of the VPC are in other zones: they lose it when us-east-1a fails; another zone costs 0.01 USD an hour (us-east-1, 2026, AWS PrivateLink pricing).',
    );
    assert.deepEqual(finding.remedy, {
      kind: 'change-subnets',
      endpointId: 'vpce-if',
      add: ['subnet-b'],
      remove: [],
    });
    const then = mended(network, finding);
    assert.deepEqual(then && found(then, 'IF010'), []);
  });

  it('is silent where no clients are seen elsewhere, or nobody knows who they are', () => {
    const silent = (collections: Collections): void => {
      assert.deepEqual(found(networkOf(collections), 'IF010'), []);
    };
    silent(zones({ SubnetIds: ['subnet-1', 'subnet-b'] }));
    silent(zones({ PrivateDnsEnabled: false }));
    silent(zones({}, { NetworkInterfaces: [], Reservations: [] }));
    silent(without(without(zones(), 'NetworkInterfaces'), 'Reservations'));
    silent(
      zones(
        {},
        { NetworkInterfaces: [networkInterface({ SubnetId: 'subnet-b', InterfaceType: 'vpc_endpoint' })] },
      ),
    );
    const doubt = { subnetIds: ['subnet-1', DOUBT] };
    const unsure = withChange<VpcEndpoint>(networkOf(zones()), 'vpc-endpoint', 'vpce-if', doubt);
    assert.deepEqual(found(unsure, 'IF010'), []);
  });
});
