import * as assert from 'node:assert/strict';
import { GATEWAY as GATEWAY_PLAN, CONNECT, INTERFACE } from '../../endpoints/testing/plans';
import { SERVICE } from '../../endpoints/code/testing/plans';
import type { Plan } from '../../endpoints/plan';
import {
  gatewayEndpoint,
  networkOf,
  SCOPE,
  type Collections,
  type Entry,
} from '../../network/testing/fixtures';
import type { JournalEntry } from './journal';
import { findUnfinished, likeIt, type Unfinished } from './unfinished';

const STARTED = '2026-02-01T12:00:00.000Z';

function entry(plan: Plan, before: readonly string[] = []): JournalEntry {
  return {
    token: 't',
    root: { kind: 'account', key: 'k' },
    scope: SCOPE,
    plan,
    before,
    startedAt: STARTED,
    endpointId: undefined,
  };
}

function find(
  endpoints: readonly Entry[],
  { plan = GATEWAY_PLAN, before = [] }: { readonly plan?: Plan; readonly before?: readonly string[] } = {},
): Unfinished {
  return findUnfinished(networkOf({ VpcEndpoints: endpoints }), entry(plan, before));
}

const NEW = gatewayEndpoint({ VpcEndpointId: 'vpce-2', CreationTimestamp: '2026-02-01T12:00:02.000Z' });

describe('looking for what an unfinished creation made', () => {
  it('finds the one that was not there before', () => {
    assert.deepEqual(find([gatewayEndpoint(), NEW], { before: ['vpce-1'] }), { found: 'vpce-2' });
  });

  it('finds none where only others are there: another VPC, type or service, or one of before', () => {
    assert.equal(find([]), 'none');
    assert.equal(find([gatewayEndpoint()], { before: ['vpce-1'] }), 'none');
    assert.equal(find([{ ...NEW, VpcId: 'vpc-2' }]), 'none');
    assert.equal(find([{ ...NEW, VpcEndpointType: 'Interface' }]), 'none');
    assert.equal(find([{ ...NEW, ServiceName: 'com.amazonaws.us-east-1.dynamodb' }]), 'none');
    const elsewhere = networkOf({ VpcEndpoints: [NEW] }, { scope: { ...SCOPE, region: 'eu-west-1' } });
    assert.equal(findUnfinished(elsewhere, entry(GATEWAY_PLAN)), 'not-read');
  });

  it('takes none that was created before, but bears clocks that differ by some minutes', () => {
    assert.equal(find([{ ...NEW, CreationTimestamp: '2026-02-01T11:50:00.000Z' }]), 'none');
    assert.deepEqual(find([{ ...NEW, CreationTimestamp: '2026-02-01T11:56:00.000Z' }]), { found: 'vpce-2' });
  });

  it('chooses none of several', () => {
    assert.equal(find([NEW, { ...NEW, VpcEndpointId: 'vpce-3' }]), 'several');
  });

  it('says that it cannot tell where endpoints were not read, or not wholly', () => {
    assert.equal(findUnfinished(networkOf({}), entry(GATEWAY_PLAN)), 'not-read');
    assert.equal(find([NEW, { VpcEndpointId: 7 }]), 'not-read');
    assert.equal(findUnfinished(networkOf({ VpcEndpoints: [] }), entry(CONNECT)), 'not-read');
  });

  it('knows every kind by what it leads to', () => {
    const cases: readonly (readonly [Plan, Collections])[] = [
      [
        INTERFACE,
        { VpcEndpoints: [{ ...NEW, VpcEndpointType: 'Interface', ServiceName: INTERFACE.service }] },
      ],
      [
        { ...INTERFACE, kind: 'resource', resourceConfigurationArn: 'arn:r' },
        { VpcEndpoints: [{ ...NEW, VpcEndpointType: 'Resource', ResourceConfigurationArn: 'arn:r' }] },
      ],
      [
        { ...INTERFACE, kind: 'service-network', serviceNetworkArn: 'arn:n' },
        { VpcEndpoints: [{ ...NEW, VpcEndpointType: 'ServiceNetwork', ServiceNetworkArn: 'arn:n' }] },
      ],
      [
        CONNECT,
        {
          InstanceConnectEndpoints: [
            {
              InstanceConnectEndpointId: 'eice-1',
              VpcId: 'vpc-1',
              SubnetId: 'subnet-1',
              State: 'create-complete',
            },
          ],
        },
      ],
      [
        { ...SERVICE, scope: SCOPE },
        {
          ServiceConfigurations: [
            {
              ServiceId: 'vpce-svc-1',
              ServiceName: 's',
              NetworkLoadBalancerArns: SERVICE.networkLoadBalancerArns,
            },
          ],
        },
      ],
    ];
    for (const [plan, collections] of cases) {
      const network = networkOf(collections);
      const [id, ...others] = likeIt(network, plan);
      assert.deepEqual(others, [], plan.kind);
      assert.deepEqual(findUnfinished(network, entry(plan)), { found: id }, plan.kind);
      assert.equal(findUnfinished(network, entry(plan, likeIt(network, plan))), 'none', plan.kind);
    }
  });
});
