import * as assert from 'node:assert/strict';
import * as ec2 from '@aws-sdk/client-ec2';
import { failureOf } from '../testing/clients';
import { endpointLab, FIRST_VPC, idNamed, SECOND_VPC, type Lab } from '../testing/endpoint-lab';

const A = idNamed('Subnets', 'SubnetId', 'private-a');
const B = idNamed('Subnets', 'SubnetId', 'private-b');
const DEFAULT = idNamed('SecurityGroups', 'GroupId', 'default');

type Input = Partial<ec2.CreateInstanceConnectEndpointCommandInput>;

async function create(lab: Lab, input: Input = {}): Promise<ec2.Ec2InstanceConnectEndpoint> {
  const answer = await lab.client.send(
    new ec2.CreateInstanceConnectEndpointCommand({ SubnetId: A, ...input }),
  );
  return answer.InstanceConnectEndpoint ?? {};
}

function stateOf(lab: Lab, made: ec2.Ec2InstanceConnectEndpoint): unknown {
  return lab.one('InstanceConnectEndpoints', 'InstanceConnectEndpointId', made.InstanceConnectEndpointId)[
    'State'
  ];
}

describe('an instance connect endpoint', () => {
  it('comes and goes over time', async () => {
    const lab = endpointLab();
    const made = await create(lab, { ClientToken: 't', PreserveClientIp: true });
    const id = made.InstanceConnectEndpointId ?? '';
    assert.match(id, /^eice-0[0-9a-f]{16}$/);
    assert.equal(made.State, 'create-in-progress');
    assert.match(
      made.DnsName ?? '',
      new RegExp(`^${id}\\.[0-9a-z]{8}\\.ec2-instance-connect-endpoint\\.us-east-1\\.amazonaws\\.com$`),
    );
    assert.match(made.FipsDnsName ?? '', /\.fips\.ec2-instance-connect-endpoint\./);
    assert.deepEqual([made.VpcId, made.SubnetId, made.AvailabilityZone], [FIRST_VPC, A, 'us-east-1a']);
    assert.deepEqual(made.SecurityGroupIds, [DEFAULT]);
    assert.equal(made.PreserveClientIp, true);
    assert.deepEqual(await create(lab, { ClientToken: 't', PreserveClientIp: true }), made);
    lab.later();
    assert.equal(stateOf(lab, made), 'create-complete');
    const deleted = await lab.client.send(
      new ec2.DeleteInstanceConnectEndpointCommand({ InstanceConnectEndpointId: id }),
    );
    assert.equal(deleted.InstanceConnectEndpoint?.State, 'delete-in-progress');
    assert.equal(stateOf(lab, made), 'delete-in-progress');
    lab.later();
    assert.deepEqual(lab.all('InstanceConnectEndpoints'), []);
    assert.equal(lab.one('Subnets', 'SubnetId', A)['AvailableIpAddressCount'], 250);
    await create(lab);
  });

  it('is one in a VPC and five in a Region', async () => {
    const lab = endpointLab();
    await create(lab);
    for (const SubnetId of [A, B]) {
      assert.match(
        await failureOf(create(lab, { SubnetId })),
        /^ResourceLimitExceeded: You've reached the quota for the maximum number of Instance Connect Endpoints for this/,
      );
    }
    await create(lab, { SubnetId: idNamed('Subnets', 'SubnetId', 'data-a', SECOND_VPC) });
    const full = endpointLab({}, { quotas: { instanceConnectEndpointsPerRegion: 0 } });
    assert.match(await failureOf(create(full)), /^ResourceLimitExceeded: .*Region/);
  });

  it('is refused what cannot be', async () => {
    const dual = endpointLab({
      Subnets: (subnets) =>
        subnets.map((subnet) => ({
          ...subnet,
          Ipv6CidrBlockAssociationSet: [
            { Ipv6CidrBlock: '2600:1f18::/64', Ipv6CidrBlockState: { State: 'associated' } },
          ],
        })),
    });
    assert.match(
      await failureOf(create(dual, { PreserveClientIp: true })),
      /^InvalidParameterValue: Client IP preservation isn't supported for Dualstack and IPv6/,
    );
    assert.equal((await create(dual)).IpAddressType, 'dualstack');
    const lab = endpointLab();
    const cases: readonly [Input, RegExp][] = [
      [{ SubnetId: 'subnet-0123456789abcdef0' }, /^InvalidSubnetID\.NotFound/],
      [{ SecurityGroupIds: ['sg-0123456789abcdef0'] }, /^InvalidGroup\.NotFound/],
      [
        { SecurityGroupIds: [idNamed('SecurityGroups', 'GroupId', 'default', SECOND_VPC)] },
        /^InvalidParameter/,
      ],
      [{ IpAddressType: 'ipv6' }, /^InvalidParameter: The subnet/],
    ];
    for (const [input, failure] of cases) assert.match(await failureOf(create(lab, input)), failure);
    assert.match(
      await failureOf(
        lab.client.send(
          new ec2.DeleteInstanceConnectEndpointCommand({
            InstanceConnectEndpointId: 'eice-0123456789abcdef0',
          }),
        ),
      ),
      /^InvalidInstanceConnectEndpointId\.NotFound/,
    );
  });
});
