import assert from 'node:assert/strict';
import { english } from '../../network/message';
import { routeTable, subnet, vpc } from '../../network/testing/fixtures';
import { ask, lesson, TO_IGW } from '../testing/ask';

describe('a subnet that another account shares', () => {
  const OWNER = '444455556666';
  const shared = lesson({
    Vpcs: [vpc({ OwnerId: OWNER })],
    Subnets: [subnet({ OwnerId: OWNER })],
    NatGateways: [],
    InternetGateways: [],
    TransitGatewayAttachments: [],
  });

  it('does not show its owner’s NAT gateway: that one is not seen does not mean that it is gone', () => {
    const trace = ask(shared, { from: 'subnet-1', to: 's3' });
    assert.equal(trace.verdict, 'undetermined');
    assert.match(english(trace.classes[0]?.missing[0] ?? ''), /NatGateways of account 444455556666/);
  });

  it('does not show the subnets that are not shared', () => {
    assert.equal(ask(shared, { from: 'subnet-1', to: '10.0.200.1' }).verdict, 'undetermined');
  });

  it('does not show the internet gateway that traffic comes in by', () => {
    assert.equal(
      ask({ ...shared, RouteTables: [routeTable([TO_IGW])] }, { from: 'internet', to: 'subnet-1' }).verdict,
      'undetermined',
    );
  });
});
