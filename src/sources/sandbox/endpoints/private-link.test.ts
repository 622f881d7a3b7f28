import * as assert from 'node:assert/strict';
import * as ec2 from '@aws-sdk/client-ec2';
import { normalise } from '../../../network/normalise/normalise';
import { isPrivateNameVerified, type EndpointService } from '../../../network/resources/endpoint-service';
import { failureOf } from '../testing/clients';
import {
  endpointLab,
  FIRST_VPC,
  idNamed,
  loadBalancerNamed,
  SECOND_VPC,
  type Lab,
} from '../testing/endpoint-lab';

const CONSUMER = idNamed('Subnets', 'SubnetId', 'private-a');
const CONSUMER_B = idNamed('Subnets', 'SubnetId', 'private-b');

/** The lesson's second VPC offers what stands behind its load balancer; the first one uses it. */
async function offered(lab: Lab, name?: string): Promise<EndpointService> {
  const { ServiceConfiguration: made } = await lab.client.send(
    new ec2.CreateVpcEndpointServiceConfigurationCommand({
      NetworkLoadBalancerArns: [loadBalancerNamed('web')],
      AcceptanceRequired: true,
      ...(name === undefined ? {} : { PrivateDnsName: name }),
    }),
  );
  const service = normalise([lab.sandbox.answers()]).get('endpoint-service', made?.ServiceId ?? '');
  assert.ok(service);
  return service;
}

async function connected(lab: Lab, service: EndpointService, subnet = CONSUMER): Promise<string> {
  const made = await lab.create({
    VpcId: FIRST_VPC,
    VpcEndpointType: 'Interface',
    ServiceName: service.serviceName,
    SubnetIds: [subnet],
  });
  return made.VpcEndpointId ?? '';
}

/** The endpoint's state as its owner sees it, and as the service's owner does. */
function states(lab: Lab, id: string): readonly (string | undefined)[] {
  const network = normalise([lab.sandbox.answers()]);
  return [network.get('vpc-endpoint', id)?.state, network.get('endpoint-connection', id)?.state];
}

describe('PrivateLink across two VPCs', () => {
  it('is offered in the second VPC, used in the first, and waits until it is accepted', async () => {
    const lab = endpointLab();
    const service = await offered(lab);
    const balancer = normalise([lab.sandbox.answers()]).get(
      'load-balancer',
      service.networkLoadBalancerArns[0] ?? '',
    );
    assert.equal(balancer?.vpcId, SECOND_VPC);
    const id = await connected(lab, service);
    lab.later();
    assert.deepEqual(states(lab, id), ['pendingacceptance', 'pendingacceptance']);
    const connection = normalise([lab.sandbox.answers()]).get('endpoint-connection', id);
    assert.deepEqual(
      [connection?.serviceId, connection?.endpointOwner, connection?.region, connection?.ipAddressType],
      [service.id, '111122223333', 'us-east-1', 'ipv4'],
    );
    assert.ok(connection?.createdAt instanceof Date && connection.dnsEntries.length > 0);
    const answer = new ec2.AcceptVpcEndpointConnectionsCommand({
      ServiceId: service.id,
      VpcEndpointIds: [id],
    });
    assert.deepEqual((await lab.client.send(answer)).Unsuccessful, []);
    assert.deepEqual(states(lab, id), ['pending', 'pending']);
    lab.later();
    assert.deepEqual(states(lab, id), ['available', 'available']);
  });

  it('can be rejected before and after, accepted again, and tells of each what could not be done', async () => {
    const lab = endpointLab();
    const service = await offered(lab);
    const [first, second] = [await connected(lab, service), await connected(lab, service, CONSUMER_B)];
    const decide = async (command: 'Accept' | 'Reject', ...ids: readonly string[]): Promise<unknown> => {
      const input = { ServiceId: service.id, VpcEndpointIds: [...ids] };
      const { Unsuccessful: failures } =
        command === 'Accept'
          ? await lab.client.send(new ec2.AcceptVpcEndpointConnectionsCommand(input))
          : await lab.client.send(new ec2.RejectVpcEndpointConnectionsCommand(input));
      return failures?.map(({ ResourceId: id, Error: error }) => [id, error?.Code]);
    };
    assert.deepEqual(await decide('Reject', first), []);
    assert.deepEqual(states(lab, first), ['rejected', 'rejected']);
    assert.deepEqual(await decide('Reject', first, second), [[first, 'InvalidState']]);
    assert.deepEqual(states(lab, second), ['rejected', 'rejected']);
    assert.deepEqual(await decide('Accept', first), []);
    lab.later();
    assert.deepEqual(await decide('Accept', first), [[first, 'InvalidState']]);
    assert.deepEqual(await decide('Reject', first), []);
    lab.later();
    assert.deepEqual(states(lab, first), ['rejected', 'rejected']);
  });

  it('has a private name once the record was there and its domain was verified', async () => {
    const lab = endpointLab();
    const service = await offered(lab, 'api.example.com');
    const { privateDnsProof: proof } = service;
    assert.equal(isPrivateNameVerified(service), false);
    assert.equal(proof?.recordType, 'TXT');
    assert.match(`${proof.recordName ?? ''} ${proof.recordValue ?? ''}`, /^_\w+ vpce:\w+$/);
    const start = new ec2.StartVpcEndpointServicePrivateDnsVerificationCommand({ ServiceId: service.id });
    assert.equal((await lab.client.send(start)).ReturnValue, true);
    lab.later();
    const after = normalise([lab.sandbox.answers()]).get('endpoint-service', service.id);
    assert.equal(after && isPrivateNameVerified(after), true);
    assert.deepEqual(after?.privateDnsProof, { ...proof, state: 'verified' });
    const id = await connected(lab, service);
    const on = new ec2.ModifyVpcEndpointCommand({ VpcEndpointId: id, PrivateDnsEnabled: true });
    assert.match(await failureOf(lab.client.send(on)), /^IncorrectState/);
    await lab.client.send(
      new ec2.AcceptVpcEndpointConnectionsCommand({ ServiceId: service.id, VpcEndpointIds: [id] }),
    );
    lab.later();
    await lab.client.send(on);
    lab.later();
    const endpoint = normalise([lab.sandbox.answers()]).get('vpc-endpoint', id);
    assert.equal(endpoint?.privateDns, true);
    assert.ok(endpoint.dnsEntries.some(({ name }) => name === 'api.example.com'));
  });

  it('cannot be withdrawn while somebody is connected, and takes its permissions with it', async () => {
    const lab = endpointLab();
    const service = await offered(lab);
    const id = await connected(lab, service);
    await lab.client.send(
      new ec2.ModifyVpcEndpointServicePermissionsCommand({
        ServiceId: service.id,
        AddAllowedPrincipals: ['arn:aws:iam::444455556666:root'],
      }),
    );
    const allowed = normalise([lab.sandbox.answers()]).get('endpoint-service', service.id)?.allowedPrincipals;
    assert.deepEqual(allowed, [{ principal: 'arn:aws:iam::444455556666:root', type: 'Account' }]);
    const drop = new ec2.DeleteVpcEndpointServiceConfigurationsCommand({ ServiceIds: [service.id] });
    const failures = (await lab.client.send(drop)).Unsuccessful;
    assert.deepEqual(
      failures?.map(({ Error: error }) => error?.Code),
      ['ExistingVpcEndpointConnections'],
    );
    await lab.client.send(
      new ec2.RejectVpcEndpointConnectionsCommand({ ServiceId: service.id, VpcEndpointIds: [id] }),
    );
    assert.deepEqual((await lab.client.send(drop)).Unsuccessful, []);
    for (const key of [
      'ServiceConfigurations',
      'VpcEndpointConnections',
      'VpcEndpointServicePermissions',
    ] as const)
      assert.deepEqual(lab.all(key), [], key);
  });
});
