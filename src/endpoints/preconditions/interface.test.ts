import * as assert from 'node:assert/strict';
import {
  gatewayEndpoint,
  networkInterface,
  route,
  routeTable,
  securityGroup,
  subnet,
  vpc,
  type Entry,
} from '../../network/testing/fixtures';
import type { Network } from '../../network/network';
import type { InterfacePlan } from '../plan';
import { account, CONNECT, INTERFACE, NAT_TABLE, OPEN_GROUP, said, theOne } from '../testing/plans';

const S3: InterfacePlan = { ...INTERFACE, service: 'com.amazonaws.us-east-1.s3', privateDns: false };

function endpoint(more: Entry = {}): Entry {
  return {
    VpcEndpointId: 'vpce-2',
    VpcEndpointType: 'Interface',
    VpcId: 'vpc-1',
    ServiceName: INTERFACE.service,
    State: 'available',
    PrivateDnsEnabled: true,
    ...more,
  };
}

describe('preconditions of an interface endpoint: subnets', () => {
  it('two subnets in a zone: the remedy leaves the later one out', () => {
    const network = account({
      Subnets: [subnet(), subnet({ SubnetId: 'subnet-2', CidrBlock: '10.0.2.0/24' })],
    });
    const plan = { ...INTERFACE, subnets: [{ subnetId: 'subnet-1' }, { subnetId: 'subnet-2' }] };
    const { remedy, text } = theOne(network, plan, 'two-subnets-in-zone');
    assert.deepEqual(remedy, { kind: 'change-plan', plan: INTERFACE });
    assert.match(text, /subnet-1 and subnet-2 are both in us-east-1a/);
  });

  it('a zone without the service, and one where it is not known', () => {
    const network = account({ Subnets: [subnet({ AvailabilityZone: 'us-east-1e' })] });
    assert.deepEqual(theOne(network, INTERFACE, 'service-not-in-zone').remedy, {
      kind: 'change-plan',
      plan: { ...INTERFACE, subnets: [] },
    });
    const unread = account({ Subnets: [subnet({ AvailabilityZone: 'us-east-1e' })] }, ['ServiceDetails']);
    assert.deepEqual(said(unread, INTERFACE), [`warning service-not-checked ${INTERFACE.service}`]);
  });

  it('no subnet, and one that is named twice', () => {
    assert.equal(theOne(account(), { ...INTERFACE, subnets: [] }, 'no-subnet').severity, 'error');
    const twice = { ...INTERFACE, subnets: [{ subnetId: 'subnet-1' }, { subnetId: 'subnet-1' }] };
    assert.deepEqual(said(account(), twice), ['warning subnet-named-twice subnet-1']);
  });

  it('an address that somebody has names who has it; one that nobody is known to have', () => {
    const plan = { ...INTERFACE, subnets: [{ subnetId: 'subnet-1', ipv4: '10.0.1.5' }] };
    const network = account({ NetworkInterfaces: [networkInterface()] });
    assert.equal(theOne(network, plan, 'address-in-use').text, 'eni-1 has the address 10.0.1.5 already.');
    assert.deepEqual(said(account(), plan), []);
    assert.deepEqual(said(account({}, ['NetworkInterfaces']), plan), [
      'warning address-not-checked subnet-1',
    ]);
  });
});

describe('preconditions of an interface endpoint: the service', () => {
  it('of another Region: the remedy asks for it there, which could not be checked', () => {
    const plan = { ...INTERFACE, service: 'com.amazonaws.eu-west-1.sqs' };
    const { remedy } = theOne(account(), plan, 'unknown-service');
    assert.deepEqual(remedy, { kind: 'change-plan', plan: { ...plan, serviceRegion: 'eu-west-1' } });
    assert.deepEqual(said(account(), { ...plan, serviceRegion: 'eu-west-1' }), [
      `warning service-not-checked ${plan.service}`,
    ]);
  });

  it('of another account is told of only to who asks for it; one of the account’s own is known', () => {
    const plan = { ...INTERFACE, privateDns: false, service: 'com.amazonaws.vpce.us-east-1.vpce-svc-1' };
    assert.deepEqual(said(account(), plan), [`warning service-not-checked ${plan.service}`]);
    const own = { ServiceId: 'vpce-svc-1', ServiceName: plan.service, AcceptanceRequired: true };
    const network = account({ ServiceConfigurations: [own] });
    assert.deepEqual(said(network, plan), []);
    assert.deepEqual(said(network, { ...plan, privateDns: true }), [`error no-private-name ${plan.service}`]);
    const named = account({ ServiceConfigurations: [{ ...own, PrivateDnsName: 'api.example.com' }] });
    assert.deepEqual(said(named, { ...plan, privateDns: true }), [
      `error private-dns-before-acceptance ${plan.service}`,
    ]);
  });
});

describe('preconditions of an interface endpoint: private DNS', () => {
  it('another endpoint with the name: the remedy switches private DNS off', () => {
    const network = account({ VpcEndpoints: [endpoint()] });
    const { resource, remedy, awsCode } = theOne(network, INTERFACE, 'private-dns-conflict');
    assert.deepEqual([resource, awsCode], ['vpce-2', 'InvalidParameter']);
    assert.deepEqual(remedy, { kind: 'change-plan', plan: { ...INTERFACE, privateDns: false } });
    for (const other of [{ PrivateDnsEnabled: false }, { State: 'deleted' }, { VpcId: 'vpc-2' }])
      assert.deepEqual(said(account({ VpcEndpoints: [endpoint(other)] }), INTERFACE), []);
  });

  it('the VPC’s attributes off: the remedy switches on what is off', () => {
    for (const [support, hostnames] of [
      [false, true],
      [true, false],
      [false, false],
    ] as const) {
      const network = account({
        VpcAttributes: [{ VpcId: 'vpc-1', EnableDnsSupport: support, EnableDnsHostnames: hostnames }],
      });
      assert.deepEqual(theOne(network, INTERFACE, 'vpc-dns-off').remedy, {
        kind: 'enable-vpc-dns',
        vpcId: 'vpc-1',
        support: !support,
        hostnames: !hostnames,
      });
      assert.deepEqual(said(network, { ...INTERFACE, privateDns: false }), []);
    }
  });

  it('for inbound resolvers alone: the remedy creates the gateway endpoint first', () => {
    const plan = { ...S3, privateDns: true, inboundResolverOnly: true };
    const { remedy } = theOne(account(), plan, 'inbound-resolver-without-gateway');
    assert.ok(remedy?.kind === 'create-endpoint' && remedy.plan.kind === 'gateway');
    assert.deepEqual(remedy.plan.routeTableIds, ['rtb-1']);
    assert.deepEqual(said(account({ VpcEndpoints: [gatewayEndpoint()] }), plan), []);
    const unread = said(account({}, ['VpcEndpoints']), plan);
    assert.ok(unread.includes('warning inbound-resolver-not-checked vpc-1'), unread.join());
  });
});

describe('preconditions of an interface endpoint: who it lets in', () => {
  const rule = (source: Entry): Entry => ({ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, ...source });

  function withGroup(more: Entry, source?: Entry): Network {
    return account({
      SecurityGroups: [securityGroup({ IpPermissions: source ? [rule(source)] : [], ...more })],
    });
  }

  it('nobody: an existing group is to allow the VPC’s blocks', () => {
    const { severity, remedy } = theOne(withGroup({}), INTERFACE, 'endpoint-group-blocks');
    assert.equal(severity, 'error');
    assert.deepEqual(remedy, { kind: 'allow-ingress', groupId: 'sg-1', port: 443, cidrs: ['10.0.0.0/16'] });
  });

  it('a part of the VPC, or members of a group', () => {
    const part = withGroup({}, { IpRanges: [{ CidrIp: '10.0.1.0/24' }] });
    assert.deepEqual(said(part, INTERFACE), ['warning endpoint-group-blocks-some sg-1']);
    const members = withGroup({}, { UserIdGroupPairs: [{ GroupId: 'sg-7' }] });
    assert.deepEqual(said(members, INTERFACE), ['information endpoint-group-members sg-1']);
  });

  it('all blocks of the VPC count', () => {
    const blocks = ['10.0.0.0/16', '10.1.0.0/16'].map((CidrBlock) => ({
      CidrBlock,
      CidrBlockState: { State: 'associated' },
    }));
    const network = account({ Vpcs: [vpc({ CidrBlockAssociationSet: blocks })] });
    assert.deepEqual(said(network, INTERFACE), ['warning endpoint-group-blocks-some sg-1']);
  });

  it('without a group it is the default one, which lets its members in: a new group is to be made', () => {
    const plan = { ...INTERFACE, securityGroupIds: [] };
    const network = withGroup({ GroupName: 'default' }, { UserIdGroupPairs: [{ GroupId: 'sg-1' }] });
    const { severity, remedy } = theOne(network, plan, 'endpoint-default-group');
    assert.equal(severity, 'warning');
    assert.deepEqual(remedy, {
      kind: 'create-security-group',
      vpcId: 'vpc-1',
      port: 443,
      cidrs: ['10.0.0.0/16'],
    });
    const open = account({ SecurityGroups: [{ ...OPEN_GROUP, GroupName: 'default' }] });
    assert.deepEqual(said(open, plan), []);
    assert.deepEqual(said(account(), plan), ['warning default-group-not-checked vpc-1']);
  });
});

describe('preconditions of an interface endpoint: a free one does', () => {
  it('for a service that has gateway endpoints, where nothing outside is linked', () => {
    const { severity, remedy } = theOne(account(), S3, 'free-endpoint-does');
    assert.equal(severity, 'information');
    assert.ok(remedy?.kind === 'change-plan' && remedy.plan.kind === 'gateway');
    assert.deepEqual(remedy.plan.routeTableIds, ['rtb-1']);
    const linked = routeTable([route('192.168.0.0/16', { TransitGatewayId: 'tgw-1' })]);
    assert.deepEqual(said(account({ RouteTables: [linked] }), S3), []);
  });

  it('with private DNS it takes traffic away from the gateway endpoint that is there', () => {
    const network = account({ VpcEndpoints: [gatewayEndpoint()] });
    assert.deepEqual(said(network, S3), []);
    const plan = { ...S3, privateDns: true };
    assert.deepEqual(theOne(network, plan, 'gateway-endpoint-passed-by').remedy, {
      kind: 'change-plan',
      plan: { ...plan, inboundResolverOnly: true },
    });
  });
});

describe('preconditions of an Instance Connect endpoint', () => {
  it('one in a VPC', () => {
    const there = { InstanceConnectEndpointId: 'eice-1', VpcId: 'vpc-1', State: 'create-complete' };
    const network = account({ InstanceConnectEndpoints: [there] });
    assert.deepEqual(said(network, CONNECT), ['error instance-connect-quota eice-1']);
    const over = account({ InstanceConnectEndpoints: [{ ...there, State: 'delete-complete' }] });
    assert.deepEqual(said(over, CONNECT), []);
  });

  it('the client’s address with IPv4 only: the remedy asks for it', () => {
    const ipv6 = { Ipv6CidrBlock: '2600:1f18::/64', Ipv6CidrBlockState: { State: 'associated' } };
    const network = account({ Subnets: [subnet({ Ipv6CidrBlockAssociationSet: [ipv6] })] });
    const { remedy, text } = theOne(network, CONNECT, 'client-ip-ipv4-only');
    assert.match(text, /this one is dualstack/);
    assert.deepEqual(remedy, { kind: 'change-plan', plan: { ...CONNECT, ipAddressType: 'ipv4' } });
    assert.deepEqual(said(network, { ...CONNECT, ipAddressType: 'ipv4' }), []);
    assert.deepEqual(said(network, { ...CONNECT, preserveClientIp: false }), []);
  });

  it('in a shared VPC AWS’s pages do not say', () => {
    const network = account({ Vpcs: [vpc({ OwnerId: '999988887777' })], RouteTables: [NAT_TABLE] });
    assert.deepEqual(said(network, CONNECT), ['warning shared-vpc-not-checked vpc-1']);
    assert.equal(theOne(network, INTERFACE, 'shared-vpc').severity, 'error');
  });
});
