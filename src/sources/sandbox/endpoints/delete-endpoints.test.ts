import * as assert from 'node:assert/strict';
import * as ec2 from '@aws-sdk/client-ec2';
import { TurnableClock } from '../clock';
import { createSandbox } from '../sandbox';
import { failureOf } from '../testing/clients';
import { endpointLab, idNamed, service, type Lab } from '../testing/endpoint-lab';

const A = idNamed('Subnets', 'SubnetId', 'private-a');
const PRIVATE = idNamed('RouteTables', 'RouteTableId', 'private');
const NOWHERE = 'vpce-0123456789abcdef0';

async function remove(
  lab: Lab,
  ...ids: readonly (string | undefined)[]
): Promise<readonly ec2.UnsuccessfulItem[]> {
  const VpcEndpointIds = ids.map((id) => id ?? '');
  return (await lab.client.send(new ec2.DeleteVpcEndpointsCommand({ VpcEndpointIds }))).Unsuccessful ?? [];
}

describe('deleting VPC endpoints', () => {
  it('takes routes away at once, interfaces and the rest after a while', async () => {
    const lab = endpointLab();
    const before = lab.all('RouteTables');
    const gateway = await lab.create({ RouteTableIds: [PRIVATE] });
    const ssm: Partial<ec2.CreateVpcEndpointCommandInput> = {
      VpcEndpointType: 'Interface',
      ServiceName: service('ssm'),
      SubnetIds: [A],
    };
    const made = await lab.create(ssm);
    lab.later();
    assert.deepEqual(await remove(lab, gateway.VpcEndpointId, made.VpcEndpointId), []);
    assert.deepEqual(lab.all('RouteTables'), before);
    assert.equal(lab.one('VpcEndpoints', 'VpcEndpointId', made.VpcEndpointId)['State'], 'deleting');
    assert.match(await failureOf(lab.create(ssm)), /conflicting DNS domain/, 'its zone is not gone yet');
    assert.deepEqual(await remove(lab, made.VpcEndpointId), [], 'once more changes nothing');
    lab.later();
    assert.equal(lab.all('VpcEndpoints').length, 2);
    assert.equal(lab.one('Subnets', 'SubnetId', A)['AvailableIpAddressCount'], 250);
    assert.match(
      await failureOf(
        lab.client.send(new ec2.DescribeVpcEndpointsCommand({ VpcEndpointIds: [made.VpcEndpointId ?? ''] })),
      ),
      /^InvalidVpcEndpointId\.NotFound/,
    );
    await lab.create(ssm);
  });

  it('answers 200 with those that it could not', async () => {
    const lab = endpointLab({
      VpcEndpoints: (all) => all.map((one, index) => ({ ...one, RequesterManaged: index === 0 })),
    });
    const [managed, own] = lab.all('VpcEndpoints').map((one) => String(one['VpcEndpointId']));
    assert.deepEqual(await remove(lab, NOWHERE, managed, own), [
      {
        ResourceId: NOWHERE,
        Error: {
          Code: 'InvalidVpcEndpoint.NotFound',
          Message: `The Vpc Endpoint Id '${NOWHERE}' does not exist`,
        },
      },
      {
        ResourceId: managed,
        Error: {
          Code: 'InvalidParameter',
          Message:
            'Operation is not allowed for requester-managed VPC endpoints for the service com.amazonaws.us-east-1.s3.',
        },
      },
    ]);
    lab.later();
    assert.deepEqual(
      lab.all('VpcEndpoints').map((one) => one['VpcEndpointId']),
      [managed],
    );
  });

  it('refuses malformed ids as a whole, and no ids', async () => {
    const lab = endpointLab();
    const { VpcEndpointId: id } = await lab.create({});
    assert.match(await failureOf(remove(lab, id, 'x')), /^InvalidVpcEndpointId\.Malformed/);
    assert.equal(lab.one('VpcEndpoints', 'VpcEndpointId', id)['State'], 'available');
    assert.match(await failureOf(remove(lab)), /^MissingParameter/);
  });

  it('lets one that is deleted while pending not come back', async () => {
    const lab = endpointLab();
    const made = await lab.create({
      VpcEndpointType: 'Interface',
      ServiceName: service('ssm'),
      SubnetIds: [A],
    });
    await remove(lab, made.VpcEndpointId);
    lab.later();
    assert.equal(lab.all('VpcEndpoints').length, 2);
  });

  it('goes on in a snapshot that was taken meanwhile', async () => {
    const lab = endpointLab();
    const input = { VpcEndpointType: 'Interface', SubnetIds: [A] } as const;
    const going = await lab.create({ ...input, SubnetIds: [A], ServiceName: service('kms') });
    const coming = await lab.create({ ...input, SubnetIds: [A], ServiceName: service('ssm') });
    await remove(lab, going.VpcEndpointId);
    const clock = new TurnableClock();
    const reopened = createSandbox(lab.sandbox.answers(), { clock });
    clock.advance(60_000);
    const found = reopened.answers().collections.get('VpcEndpoints') as readonly ec2.VpcEndpoint[];
    assert.deepEqual(
      found.slice(2).map(({ VpcEndpointId: id, State: state }) => [id, state]),
      [[coming.VpcEndpointId, 'available']],
    );
  });
});
