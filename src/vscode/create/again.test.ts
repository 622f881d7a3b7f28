import * as assert from 'node:assert/strict';
import type { Plan } from '../../endpoints/plan';
import { gatewayEndpoint, networkOf, only, vpc } from '../../network/testing/fixtures';
import { againAfter } from './again';

function again(more: Record<string, unknown>): Plan | undefined {
  const network = networkOf({ Vpcs: [vpc()], VpcEndpoints: [gatewayEndpoint(more)] });
  return againAfter(network, only(network.all('vpc-endpoint')));
}

describe('creating again what was deleted', () => {
  it('leaves out the tags that AWS keeps to itself', () => {
    const plan = again({
      Tags: [
        { Key: 'aws:cloudformation:stack-name', Value: 'network' },
        { Key: 'Name', Value: 's3' },
      ],
    });
    assert.deepEqual([...(plan?.tags ?? [])], [['Name', 's3']]);
  });

  it('takes the policy that AWS gives by itself for full access, and keeps any other', () => {
    const statement = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };
    const full = JSON.stringify({ Version: '2008-10-17', Statement: [statement] }, null, 2);
    const plan = again({ PolicyDocument: full });
    assert.ok(plan?.kind === 'gateway');
    assert.equal(plan.policy, 'full');
    const document = JSON.stringify({ Statement: [{ ...statement, Action: 's3:GetObject' }] });
    const other = again({ PolicyDocument: document });
    assert.ok(other?.kind === 'gateway');
    assert.deepEqual(other.policy, { document });
  });

  it('keeps the type of DNS records', () => {
    const plan = again({ DnsOptions: { DnsRecordIpType: 'dualstack' } });
    assert.ok(plan?.kind === 'gateway');
    assert.equal(plan.dnsRecordIpType, 'dualstack');
  });

  it('is not offered for a type whose plan is not known', () => {
    assert.equal(again({ VpcEndpointType: 'ServiceNetwork', ServiceName: undefined }), undefined);
  });
});
