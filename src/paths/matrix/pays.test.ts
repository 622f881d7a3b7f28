import * as assert from 'node:assert/strict';
import { networkOf, subnet } from '../../network/testing/fixtures';
import type { Matrix } from '../matrix';
import type { Via } from '../trace';
import type { MatrixCell } from './cell';
import { pays, type Pays } from './pays';

const SUBNETS = networkOf({
  Subnets: [
    subnet(),
    subnet({ SubnetId: 'subnet-2', AvailabilityZone: 'us-east-1b' }),
    subnet({ SubnetId: 'subnet-3', AvailabilityZone: 'us-east-1b' }),
    subnet({ SubnetId: 'subnet-4', VpcId: 'vpc-2' }),
  ],
}).all('subnet');

function reached(via: Via): MatrixCell {
  return { verdict: 'reachable', via, vias: [via] };
}

const BLOCKED: MatrixCell = { verdict: 'blocked', via: 'none', vias: ['none'] };
const NAT = reached('nat-gateway');

/** One cell for each of the subnets. */
function paysFor(service: string, cells: readonly MatrixCell[]): Pays {
  const rows = cells.flatMap((cell, index) => {
    const row = SUBNETS[index];
    return row ? [{ subnet: row, cells: [cell] }] : [];
  });
  const matrix: Matrix = { services: [service], rows };
  return pays(matrix, 0);
}

describe('what an endpoint would pay', () => {
  it('is in place where every subnet has a way through one', () => {
    assert.deepEqual(paysFor('s3', [reached('gateway-endpoint'), reached('interface-endpoint')]), {
      kind: 'in-place',
    });
  });

  it('is free for a service of gateway endpoints that some subnet reaches otherwise', () => {
    assert.deepEqual(paysFor('s3', [reached('gateway-endpoint'), NAT]), { kind: 'free' });
    assert.deepEqual(paysFor('com.amazonaws.us-east-1.dynamodb', [reached('internet-gateway')]), {
      kind: 'free',
    });
  });

  it('is counted from the traffic at which an interface in each zone that uses NAT costs less', () => {
    // 2 zones × 730 h × 0.01 USD / (0.045 − 0.01) USD/GB
    const two = paysFor('sqs', [NAT, NAT, NAT]);
    assert.equal(two.kind === 'from' && Math.round(two.gb), 417);
    assert.equal(two.kind === 'from' && two.price.region, 'us-east-1');
  });

  it('is that of the VPC where it pays soonest', () => {
    const one = paysFor('sqs', [NAT, NAT, NAT, NAT]);
    assert.equal(one.kind === 'from' && Math.round(one.gb), 209);
  });

  it('is nothing where nothing goes through NAT', () => {
    assert.deepEqual(paysFor('sqs', [BLOCKED, reached('internet-gateway')]), { kind: 'nothing' });
    assert.deepEqual(paysFor('sqs', []), { kind: 'nothing' });
  });
});
