import { strict as assert } from 'node:assert';
import { isUnknown } from '../../../network/resolved';
import { classicLesson } from '../../../sources/sandbox/seed/classic-lesson';
import { openSandbox } from './read-sandbox';

const never = new AbortController().signal;

describe('the services of a sandbox', () => {
  it('can be offered behind its load balancers, which are those of its own account and Region', async () => {
    const sandbox = openSandbox();
    const { scope } = classicLesson();
    const found = await sandbox.loadBalancers(scope, never);
    assert.deepEqual(found.ok && found.value.map(({ loadBalancerName }) => loadBalancerName), [
      'web',
      'firewall',
    ]);
    const other = await sandbox.loadBalancers({ ...scope, account: '444455556666' }, never);
    assert.equal(!other.ok && other.failure.reason, 'account-changed');
  });

  it('say nothing of who may use a copied one, where that was not read', async () => {
    const lesson = classicLesson();
    const collections = new Map(lesson.collections);
    const service = (id: string): unknown => ({ ServiceId: id, ServiceName: id });
    collections.set('ServiceConfigurations', [service('vpce-svc-1'), service('vpce-svc-2')]);
    collections.set('VpcEndpointServicePermissions', [{ ServiceId: 'vpce-svc-2', AllowedPrincipals: [] }]);
    const read = await openSandbox({ ...lesson, collections }).read(never);
    assert.ok(read.ok);
    const [unread, known] = read.value.network.all('endpoint-service');
    assert.ok(unread && isUnknown(unread.allowedPrincipals));
    assert.deepEqual(known?.allowedPrincipals, []);
  });
});
