import * as assert from 'node:assert/strict';
import { english } from '../../../network/message';
import { networkOf, route, routeTable, subnet, vpc } from '../../../network/testing/fixtures';
import { matrix } from '../../../paths/matrix';
import { cellView } from './cell-view';
import { needsOfUnknown } from './unknown-needs';

const network = networkOf({
  Vpcs: [vpc(), vpc({ VpcId: 'vpc-2' })],
  Subnets: [subnet(), subnet({ SubnetId: 'subnet-2' }), subnet({ SubnetId: 'subnet-3', VpcId: 'vpc-2' })],
  RouteTables: [
    routeTable([route('0.0.0.0/0', { NatGatewayId: 'nat-1' })]),
    routeTable([], { RouteTableId: 'rtb-2', VpcId: 'vpc-2' }),
  ],
});

describe('the sentence of a cell', () => {
  it('is that of the path, and says how to open it', () => {
    const cell = cellView(network, 'subnet-1', 's3', english);
    assert.match(cell?.sentence ?? '', /subnet-1.*S3/);
    assert.match(cell?.detail ?? '', /^TCP 443, IPv4 · .*Enter opens the path$/);
    assert.equal(cell?.canCreate, true);
  });

  it('is the problem where the service is not known', () => {
    const cell = cellView(network, 'subnet-1', 'no such service', english);
    assert.notEqual(cell?.sentence, '');
    assert.equal(cell?.canCreate, false);
  });

  it('is nothing for a subnet that is gone', () => {
    assert.equal(cellView(network, 'subnet-9', 's3', english), undefined);
  });
});

describe('what would settle undetermined cells', () => {
  const needsFor = (services: readonly string[]): readonly unknown[] => {
    const steps = needsOfUnknown(network, matrix(network, services));
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  };

  it('is each collection once, with the DNS attributes of VPCs whose cells are undetermined', () => {
    const cells = matrix(network, ['s3', 'sqs']).rows.flatMap(({ cells: row }) => row);
    assert.ok(cells.some(({ verdict }) => verdict === 'undetermined'));
    const needs = needsFor(['s3', 'sqs']);
    assert.deepEqual(
      needs.filter((need) => JSON.stringify(need).includes('VpcAttributes')),
      [{ key: 'VpcAttributes', ids: ['vpc-1', 'vpc-2'] }],
    );
  });

  it('is nothing where nothing is asked', () => {
    assert.deepEqual(needsFor([]), []);
  });
});
