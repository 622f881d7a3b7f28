import * as assert from 'node:assert/strict';
import type { Fault } from '../sandbox/faults';
import { createSandbox } from '../sandbox/sandbox';
import { classicLesson } from '../sandbox/seed/classic-lesson';
import { findService } from './find-service';
import type { CallContext } from './failure-of';

const context: CallContext = {
  profile: 'sandbox',
  region: 'us-east-1',
  action: 'ec2:Describe*',
  host: 'sandbox',
  way: 'keys',
  signIn: undefined,
};

describe('a service by its name', () => {
  const find = (name: string, faults: readonly Fault[] = []): ReturnType<typeof findService> => {
    const { requestHandler } = createSandbox(classicLesson(), { faults });
    const credentials = { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' };
    const connection = { region: 'us-east-1', credentials, requestHandler };
    const scope = { account: '111122223333', region: 'us-east-1', partition: 'aws' };
    return findService(connection, { name, region: undefined }, scope, context, new AbortController().signal);
  };

  it('is found once for each type', async () => {
    const found = await find('com.amazonaws.us-east-1.s3');
    assert.ok(found.ok);
    assert.deepEqual(
      found.value.map(({ types }) => types),
      [['Gateway'], ['Interface']],
    );
  });

  it('that AWS does not know is none', async () => {
    const name = 'com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0';
    assert.deepEqual(await find(name), { ok: true, value: [] });
  });

  it('that may not be asked for is a failure that names the action', async () => {
    const found = await find('com.amazonaws.us-east-1.s3', [{ fault: 'denied' }]);
    assert.ok(!found.ok);
    assert.equal(found.failure.reason, 'access-denied');
    assert.equal('action' in found.failure && found.failure.action, 'ec2:DescribeVpcEndpointServices');
  });
});
