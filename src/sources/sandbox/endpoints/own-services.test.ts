import * as assert from 'node:assert/strict';
import * as ec2 from '@aws-sdk/client-ec2';
import { failureOf } from '../testing/clients';
import type { SandboxOptions } from '../sandbox';
import { endpointLab, idNamed, loadBalancerNamed, type Lab } from '../testing/endpoint-lab';

const A = idNamed('Subnets', 'SubnetId', 'private-a');
const B = idNamed('Subnets', 'SubnetId', 'private-b');
const PRIVATE = idNamed('RouteTables', 'RouteTableId', 'private');
const NLB = loadBalancerNamed('web');
const NLB_2 = NLB.replace('web', 'web-2');
const GWLB = loadBalancerNamed('firewall');

/** With a second Network Load Balancer beside the lesson's, which has IPv6 addresses too. */
function lab(options?: SandboxOptions): Lab {
  return endpointLab(
    {
      LoadBalancers: (all) => [
        ...all,
        { ...all[0], LoadBalancerArn: NLB_2, LoadBalancerName: 'web-2', IpAddressType: 'dualstack' },
      ],
    },
    options,
  );
}

type Input = ec2.CreateVpcEndpointServiceConfigurationCommandInput;

async function offer(
  lab: Lab,
  input: Input = { NetworkLoadBalancerArns: [NLB] },
): Promise<ec2.ServiceConfiguration> {
  const answer = await lab.client.send(new ec2.CreateVpcEndpointServiceConfigurationCommand(input));
  return answer.ServiceConfiguration ?? {};
}

async function consume(
  lab: Lab,
  { ServiceName: name = '' }: ec2.ServiceConfiguration,
  input: Partial<ec2.CreateVpcEndpointCommandInput> = {},
): Promise<string> {
  const made = await lab.create({
    VpcEndpointType: 'Interface',
    ServiceName: name,
    SubnetIds: [A],
    ...input,
  });
  return made.VpcEndpointId ?? '';
}

function stateOf(lab: Lab, id: string): readonly unknown[] {
  return [
    lab.one('VpcEndpoints', 'VpcEndpointId', id)['State'],
    lab.one('VpcEndpointConnections', 'VpcEndpointId', id)['VpcEndpointState'],
  ];
}

describe('an endpoint service of one’s own', () => {
  it('is described, offered, and made once for a token', async () => {
    const account = lab();
    const input = { NetworkLoadBalancerArns: [NLB], ClientToken: 't' };
    const made = await offer(account, input);
    const id = made.ServiceId ?? '';
    assert.match(id, /^vpce-svc-0[0-9a-f]{16}$/);
    assert.equal(made.ServiceName, `com.amazonaws.vpce.us-east-1.${id}`);
    assert.equal(made.ServiceState, 'Available');
    assert.equal(made.AcceptanceRequired, true);
    assert.deepEqual(made.ServiceType, [{ ServiceType: 'Interface' }]);
    assert.deepEqual(await offer(account, input), made);
    const { ServiceConfigurations: all } = await account.client.send(
      new ec2.DescribeVpcEndpointServiceConfigurationsCommand({ ServiceIds: [id] }),
    );
    assert.deepEqual(all, [made]);
    const { ServiceDetails: offered } = await account.client.send(
      new ec2.DescribeVpcEndpointServicesCommand({ ServiceNames: [made.ServiceName] }),
    );
    assert.equal(offered?.[0]?.Owner, '111122223333');
    assert.deepEqual(offered[0].BaseEndpointDnsNames, [`${id}.us-east-1.vpce.amazonaws.com`]);
  });

  it('is refused what cannot be', async () => {
    const account = lab();
    const cases: readonly [Input, RegExp][] = [
      [{}, /^InvalidParameter: exactly one of/],
      [
        { NetworkLoadBalancerArns: [NLB], GatewayLoadBalancerArns: [GWLB] },
        /^InvalidParameter: exactly one of/,
      ],
      [{ NetworkLoadBalancerArns: ['x'] }, /^InvalidNetworkLoadBalancerArn\.Malformed/],
      [{ NetworkLoadBalancerArns: [GWLB] }, /^InvalidNetworkLoadBalancerArn\.Malformed/],
      [
        { NetworkLoadBalancerArns: [NLB.replace('1111', '9999')] },
        /^InvalidNetworkLoadBalancerArn\.NotFound/,
      ],
      [{ GatewayLoadBalancerArns: [GWLB], PrivateDnsName: 'a.example.com' }, /^InvalidParameter/],
      [{ NetworkLoadBalancerArns: [NLB], PrivateDnsName: 'nonsense' }, /^InvalidParameterValue/],
      [{ NetworkLoadBalancerArns: [NLB], SupportedIpAddressTypes: ['x'] }, /^InvalidParameterValue/],
      [{ NetworkLoadBalancerArns: [NLB.replace('web', 'gone')] }, /^InvalidNetworkLoadBalancerArn\.NotFound/],
      // Its load balancer has IPv4 addresses alone.
      [{ NetworkLoadBalancerArns: [NLB], SupportedIpAddressTypes: ['ipv6'] }, /^InvalidParameter: .*ipv6/],
    ];
    for (const [input, failure] of cases) assert.match(await failureOf(offer(account, input)), failure);
    const full = lab({ quotas: { endpointServicesPerRegion: 0 } });
    assert.match(await failureOf(offer(full)), /LimitExceeded/);
  });

  it('has its load balancers to itself, is offered in their zones, and takes IPv6 where they do', async () => {
    const account = lab();
    const made = await offer(account, {
      NetworkLoadBalancerArns: [NLB_2],
      SupportedIpAddressTypes: ['ipv4', 'ipv6'],
    });
    assert.deepEqual(made.AvailabilityZones, ['us-east-1a', 'us-east-1b']);
    assert.match(
      await failureOf(offer(account, { NetworkLoadBalancerArns: [NLB, NLB_2] })),
      /^InvalidParameter: Load balancers .*web-2.* are already associated with another/,
    );
    await offer(account, { NetworkLoadBalancerArns: [NLB] });
  });

  it('takes a load balancer that is well formed for there, where none were read', async () => {
    const account = endpointLab({ LoadBalancers: () => [] });
    const made = await offer(account, { NetworkLoadBalancerArns: [NLB.replace('web', 'other')] });
    assert.equal(made.AvailabilityZones?.length, 6);
  });

  it('sees its endpoints as connections, which it accepts or rejects', async () => {
    const account = lab();
    const service = await offer(account);
    const ServiceId = service.ServiceId ?? '';
    const first = await consume(account, service);
    const second = await consume(account, service, { SubnetIds: [B] });
    assert.deepEqual(stateOf(account, first), ['pendingAcceptance', 'pendingAcceptance']);
    account.later();
    assert.deepEqual(stateOf(account, first), ['pendingAcceptance', 'pendingAcceptance']);
    const ids = [first, 'vpce-0123456789abcdef0', 'vpce-02000000000000053'];
    const accepted = await account.client.send(
      new ec2.AcceptVpcEndpointConnectionsCommand({ ServiceId, VpcEndpointIds: ids }),
    );
    assert.deepEqual(
      accepted.Unsuccessful?.map(({ ResourceId: id, Error: error }) => [id, error?.Code]),
      ids.slice(1).map((id) => [id, 'InvalidVpcEndpoint.NotFound']),
    );
    assert.deepEqual(stateOf(account, first), ['pending', 'pending']);
    account.later();
    assert.deepEqual(stateOf(account, first), ['available', 'available']);
    await account.client.send(
      new ec2.RejectVpcEndpointConnectionsCommand({ ServiceId, VpcEndpointIds: [second] }),
    );
    assert.deepEqual(stateOf(account, second), ['rejected', 'rejected']);
    const again = await account.client.send(
      new ec2.RejectVpcEndpointConnectionsCommand({ ServiceId, VpcEndpointIds: [second] }),
    );
    assert.equal(again.Unsuccessful?.[0]?.Error?.Code, 'InvalidState');
    const { VpcEndpointConnections: connections } = await account.client.send(
      new ec2.DescribeVpcEndpointConnectionsCommand({
        Filters: [{ Name: 'service-id', Values: [ServiceId] }],
      }),
    );
    assert.equal(connections?.length, 2);
    assert.deepEqual(connections[0]?.NetworkLoadBalancerArns, [NLB]);
  });

  it('cannot go, nor change its load balancers, while it is used', async () => {
    const account = lab();
    const service = await offer(account, { NetworkLoadBalancerArns: [NLB], AcceptanceRequired: false });
    const ServiceId = service.ServiceId ?? '';
    const endpoint = await consume(account, service);
    const drop = async (): Promise<readonly unknown[]> => {
      const answer = await account.client.send(
        new ec2.DeleteVpcEndpointServiceConfigurationsCommand({
          ServiceIds: [ServiceId, 'vpce-svc-0123456789abcdef0'],
        }),
      );
      return answer.Unsuccessful?.map(({ Error: error }) => error?.Code) ?? [];
    };
    assert.deepEqual(await drop(), ['ExistingVpcEndpointConnections', 'InvalidVpcEndpointService.NotFound']);
    const change = new ec2.ModifyVpcEndpointServiceConfigurationCommand({
      ServiceId,
      AddNetworkLoadBalancerArns: [NLB_2],
      RemoveNetworkLoadBalancerArns: [NLB],
    });
    assert.match(await failureOf(account.client.send(change)), /^ExistingVpcEndpointConnections/);
    await account.client.send(new ec2.DeleteVpcEndpointsCommand({ VpcEndpointIds: [endpoint] }));
    account.later();
    await account.client.send(change);
    assert.deepEqual(
      account.one('ServiceConfigurations', 'ServiceId', ServiceId)['NetworkLoadBalancerArns'],
      [NLB_2],
    );
    assert.deepEqual(await drop(), ['InvalidVpcEndpointService.NotFound']);
    assert.deepEqual(account.all('ServiceConfigurations'), []);
  });

  it('has a private name once its domain is proved', async () => {
    const account = lab();
    const service = await offer(account, {
      NetworkLoadBalancerArns: [NLB_2],
      AcceptanceRequired: false,
      PrivateDnsName: 'api.example.com',
    });
    const ServiceId = service.ServiceId ?? '';
    assert.equal(service.PrivateDnsNameConfiguration?.State, 'pendingVerification');
    assert.match(
      await failureOf(consume(account, service, { PrivateDnsEnabled: true })),
      /does not provide a private DNS name/,
    );
    await account.client.send(new ec2.StartVpcEndpointServicePrivateDnsVerificationCommand({ ServiceId }));
    account.later();
    const id = await consume(account, service);
    assert.equal(account.one('VpcEndpoints', 'VpcEndpointId', id)['PrivateDnsEnabled'], true);
    await account.client.send(
      new ec2.ModifyVpcEndpointServiceConfigurationCommand({
        ServiceId,
        RemovePrivateDnsName: true,
        AcceptanceRequired: true,
        AddSupportedIpAddressTypes: ['ipv6'],
      }),
    );
    const after = account.one('ServiceConfigurations', 'ServiceId', ServiceId);
    assert.equal(after['PrivateDnsName'], undefined);
    assert.deepEqual(after['SupportedIpAddressTypes'], ['ipv4', 'ipv6']);
    assert.match(
      await failureOf(
        account.client.send(new ec2.StartVpcEndpointServicePrivateDnsVerificationCommand({ ServiceId })),
      ),
      /^InvalidParameter/,
    );
  });

  it('lets private DNS wait for acceptance', async () => {
    const account = lab();
    const service = await offer(account, {
      NetworkLoadBalancerArns: [NLB],
      PrivateDnsName: 'api.example.com',
    });
    await account.client.send(
      new ec2.StartVpcEndpointServicePrivateDnsVerificationCommand({ ServiceId: service.ServiceId ?? '' }),
    );
    account.later();
    assert.match(
      await failureOf(consume(account, service, { PrivateDnsEnabled: true })),
      /^InvalidParameter: Private DNS can only be enabled after the endpoint connection is accepted by the owner of/,
    );
    const id = await consume(account, service);
    assert.equal(account.one('VpcEndpoints', 'VpcEndpointId', id)['PrivateDnsEnabled'], false);
  });

  it('says who may use it', async () => {
    const account = lab();
    const { ServiceId = '' } = await offer(account);
    const change = (
      AddAllowedPrincipals: string[],
      RemoveAllowedPrincipals: string[] = [],
    ): Promise<unknown> =>
      account.client.send(
        new ec2.ModifyVpcEndpointServicePermissionsCommand({
          ServiceId,
          AddAllowedPrincipals,
          RemoveAllowedPrincipals,
        }),
      );
    await change(['arn:aws:iam::444455556666:root', '*']);
    await change(['arn:aws:iam::444455556666:role/x'], ['*']);
    assert.match(await failureOf(change(['nobody'])), /^InvalidParameterValue/);
    const { AllowedPrincipals: allowed } = await account.client.send(
      new ec2.DescribeVpcEndpointServicePermissionsCommand({ ServiceId }),
    );
    assert.deepEqual(
      allowed?.map(({ Principal: principal, PrincipalType: type }) => [principal, type]),
      [
        ['arn:aws:iam::444455556666:root', 'Account'],
        ['arn:aws:iam::444455556666:role/x', 'Role'],
      ],
    );
  });
});

describe('a Gateway Load Balancer endpoint', () => {
  it('has one subnet, no groups and no names, and goes when no route leads to it', async () => {
    const account = lab();
    const service = await offer(account, { GatewayLoadBalancerArns: [GWLB], AcceptanceRequired: false });
    const input = { VpcEndpointType: 'GatewayLoadBalancer', ServiceName: service.ServiceName } as const;
    const cases: readonly [Partial<ec2.CreateVpcEndpointCommandInput>, RegExp][] = [
      [{ SubnetIds: [A, B] }, /^InvalidParameter: Only one subnet/],
      [{ SubnetIds: [] }, /^MissingParameter/],
      [{ SubnetIds: [A], SecurityGroupIds: ['sg-1'] }, /^InvalidParameter: Security group/],
      [{ SubnetIds: [A], PolicyDocument: '{}' }, /^InvalidParameter/],
      [{ SubnetIds: [A], VpcEndpointType: 'Interface' }, /^InvalidParameter: Endpoint type \(Interface\)/],
    ];
    for (const [more, failure] of cases)
      assert.match(await failureOf(account.create({ ...input, ...more })), failure);
    const made = await account.create({ ...input, SubnetIds: [A] });
    assert.deepEqual([made.Groups, made.DnsEntries, made.PrivateDnsEnabled], [[], [], false]);
    const eni = account.one('NetworkInterfaces', 'NetworkInterfaceId', made.NetworkInterfaceIds?.[0]);
    assert.equal(eni['InterfaceType'], 'gateway_load_balancer_endpoint');
    const id = made.VpcEndpointId ?? '';
    account.later();
    const change = new ec2.ModifyVpcEndpointCommand({ VpcEndpointId: id, AddSubnetIds: [B] });
    assert.match(
      await failureOf(account.client.send(change)),
      /^InvalidParameter: Subnets of GatewayLoadBalancer/,
    );
    const route = { RouteTableId: PRIVATE, DestinationCidrBlock: '203.0.113.0/24' };
    await account.client.send(new ec2.CreateRouteCommand({ ...route, VpcEndpointId: id }));
    const drop = new ec2.DeleteVpcEndpointsCommand({ VpcEndpointIds: [id] });
    assert.match(
      (await account.client.send(drop)).Unsuccessful?.[0]?.Error?.Message ?? '',
      /^Endpoint must be removed from route table before deletion/,
    );
    await account.client.send(new ec2.DeleteRouteCommand(route));
    assert.deepEqual((await account.client.send(drop)).Unsuccessful, []);
  });
});

describe('resource and service network endpoints', () => {
  const lattice = 'arn:aws:vpc-lattice:us-east-1:111122223333';

  it('are taken with their ARNs', async () => {
    const account = lab();
    const common = { ServiceName: undefined, SubnetIds: [A] };
    const ResourceConfigurationArn = `${lattice}:resourceconfiguration/rcfg-0123456789abcdef0`;
    const made = await account.create({ ...common, VpcEndpointType: 'Resource', ResourceConfigurationArn });
    assert.equal(made.ResourceConfigurationArn, ResourceConfigurationArn);
    assert.equal(made.NetworkInterfaceIds?.length, 1);
    const ServiceNetworkArn = `${lattice}:servicenetwork/sn-0123456789abcdef0`;
    await account.create({ ...common, VpcEndpointType: 'ServiceNetwork', ServiceNetworkArn });
    assert.match(
      await failureOf(
        account.create({ ...common, VpcEndpointType: 'Resource', ResourceConfigurationArn: 'x' }),
      ),
      /^InvalidResourceConfigurationArn\.Malformed/,
    );
    assert.match(
      await failureOf(account.create({ ...common, VpcEndpointType: 'Resource' })),
      /^MissingParameter/,
    );
    account.later();
    await account.client.send(
      new ec2.ModifyVpcEndpointCommand({ VpcEndpointId: made.VpcEndpointId ?? '', AddSubnetIds: [B] }),
    );
    assert.deepEqual(account.one('VpcEndpoints', 'VpcEndpointId', made.VpcEndpointId)['SubnetIds'], [A, B]);
  });
});
