import { strict as assert } from 'node:assert';
import type { Watched } from '../../writing/writer';
import { scriptedEndpoint, type ScriptedEndpoint } from '../testing/scripted-endpoint';
import { ec2Error, html, xml } from '../testing/answers';
import { failureOfResult, valueOfResult } from '../testing/failures';
import { never } from '../testing/fixture';
import { Ec2Writer } from './ec2-writer';
import { CREATE, deletion, NOWHERE } from './testing/calls';
import { CONTEXT, sandboxWriter } from './testing/sandbox-writer';
import { LESSON } from '../../sandbox/testing/account';

const ENDPOINT: Watched = { kind: 'vpc-endpoint', id: NOWHERE };

describe('the state of what was created', () => {
  it('goes by the sandbox from pending to available to none', async () => {
    const { writer, done, later } = sandboxWriter();
    const id = await done({
      operation: 'CreateInstanceConnectEndpoint',
      input: { SubnetId: LESSON.privateSubnet, PreserveClientIp: false },
    });
    const state = () => valueOfResult(writer.stateOf({ kind: 'instance-connect-endpoint', id }, never()));
    assert.equal((await state())?.state, 'create-in-progress');
    later();
    assert.equal((await state())?.state, 'create-complete');
    await done({ operation: 'DeleteInstanceConnectEndpoint', input: { InstanceConnectEndpointId: id } });
    later();
    assert.equal(await state(), undefined);
  });

  it('is that of an endpoint, and none once it is gone', async () => {
    const { writer, done, later } = sandboxWriter();
    const id = await done(CREATE);
    later();
    const state = () => valueOfResult(writer.stateOf({ kind: 'vpc-endpoint', id }, never()));
    assert.deepEqual(await state(), { state: 'available', reason: undefined });
    await done(deletion(id));
    later();
    assert.equal(await state(), undefined);
  });

  for (const kind of ['vpc-endpoint', 'instance-connect-endpoint', 'endpoint-service'] as const) {
    it(`is none of a ${kind} that never was`, async () => {
      const id = {
        'vpc-endpoint': 'vpce',
        'instance-connect-endpoint': 'eice',
        'endpoint-service': 'vpce-svc',
      };
      const { writer } = sandboxWriter();
      const state = await valueOfResult(
        writer.stateOf({ kind, id: `${id[kind]}-0123456789abcdef0` }, never()),
      );
      assert.equal(state, undefined);
    });
  }

  describe('as AWS says it', () => {
    let endpoint: ScriptedEndpoint;
    let writer: Ec2Writer;
    beforeEach(async () => {
      endpoint = await scriptedEndpoint();
      writer = new Ec2Writer(
        {
          region: 'us-east-1',
          credentials: { accessKeyId: 'AKIA', secretAccessKey: 's' },
          endpoint: endpoint.url,
        },
        { account: '111122223333', region: 'us-east-1', partition: 'aws' },
        CONTEXT,
      );
    });
    afterEach(() => endpoint.close());

    function answers(action: string, items: string): void {
      endpoint.script = { [action]: () => xml(200, `<${action}Response>${items}</${action}Response>`) };
    }

    it('is in lower case, with the reason of a failure', async () => {
      answers(
        'DescribeVpcEndpoints',
        `<vpcEndpointSet><item><vpcEndpointId>${NOWHERE}</vpcEndpointId><state>Failed</state>` +
          '<lastError><code>c</code><message>No addresses are left</message></lastError></item></vpcEndpointSet>',
      );
      const state = await valueOfResult(writer.stateOf(ENDPOINT, never()));
      assert.deepEqual(state, { state: 'failed', reason: 'No addresses are left' });
    });

    it('has the message of an Instance Connect endpoint', async () => {
      answers(
        'DescribeInstanceConnectEndpoints',
        '<instanceConnectEndpointSet><item><instanceConnectEndpointId>eice-1</instanceConnectEndpointId>' +
          '<state>create-failed</state><stateMessage>No addresses</stateMessage></item></instanceConnectEndpointSet>',
      );
      const watched: Watched = { kind: 'instance-connect-endpoint', id: 'eice-1' };
      const state = await valueOfResult(writer.stateOf(watched, never()));
      assert.deepEqual(state, { state: 'create-failed', reason: 'No addresses' });
    });

    it('is that of an endpoint service', async () => {
      answers(
        'DescribeVpcEndpointServiceConfigurations',
        '<serviceConfigurationSet><item><serviceId>vpce-svc-1</serviceId><serviceName>s</serviceName>' +
          '<serviceState>Available</serviceState></item></serviceConfigurationSet>',
      );
      const watched: Watched = { kind: 'endpoint-service', id: 'vpce-svc-1' };
      const state = await valueOfResult(writer.stateOf(watched, never()));
      assert.deepEqual(state, { state: 'available', reason: undefined });
    });

    it('is none where the list is empty', async () => {
      answers('DescribeVpcEndpoints', '<vpcEndpointSet/>');
      assert.equal(await valueOfResult(writer.stateOf(ENDPOINT, never())), undefined);
    });

    it('is not known, rather than none, where something else answers', async () => {
      endpoint.script = { DescribeVpcEndpoints: () => html(200) };
      const { failure } = await failureOfResult(writer.stateOf(ENDPOINT, never()));
      assert.equal(failure.reason, 'unexpected-answer');
    });

    it('names the permission that is missing', async () => {
      endpoint.script = { DescribeVpcEndpoints: () => ec2Error('UnauthorizedOperation', 'no', 403) };
      const { failure } = await failureOfResult(writer.stateOf(ENDPOINT, never()));
      assert.ok(failure.reason === 'access-denied');
      assert.equal(failure.action, 'ec2:DescribeVpcEndpoints');
    });

    it('is read again by the SDK where reading was throttled', async () => {
      endpoint.script = {
        DescribeVpcEndpoints: (_call, nth) =>
          nth === 1 ? ec2Error('InternalError', 'An internal error has occurred', 500) : undefined,
      };
      assert.equal(await valueOfResult(writer.stateOf(ENDPOINT, never())), undefined);
      assert.equal(endpoint.count('DescribeVpcEndpoints'), 2);
    });

    it('is cancelled', async () => {
      const { failure } = await failureOfResult(writer.stateOf(ENDPOINT, AbortSignal.abort()));
      assert.equal(failure.reason, 'cancelled');
    });
  });
});
