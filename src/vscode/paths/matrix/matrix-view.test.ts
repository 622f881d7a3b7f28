import * as assert from 'node:assert/strict';
import { english } from '../../../network/message';
import type { Network } from '../../../network/network';
import {
  answersOf,
  associated,
  named,
  networkOf,
  route,
  routeTable,
  SCOPE,
  subnet,
  vpc,
} from '../../../network/testing/fixtures';
import { normalise } from '../../../network/normalise/normalise';
import type { Matrix } from '../../../paths/matrix';
import type { MatrixCell } from '../../../paths/matrix/cell';
import { WAYS, type MatrixView } from '../../../webview/matrix/protocol';
import { labelOfService, matrixViewSteps } from './matrix-view';

const NAT: MatrixCell = { verdict: 'reachable', via: 'nat-gateway', vias: ['nat-gateway'] };
const GATEWAY: MatrixCell = { verdict: 'reachable', via: 'gateway-endpoint', vias: ['gateway-endpoint'] };
const INTERFACE: MatrixCell = {
  verdict: 'reachable',
  via: 'interface-endpoint',
  vias: ['interface-endpoint'],
};
const BLOCKED: MatrixCell = { verdict: 'blocked', via: 'none', vias: ['none'] };

/** A matrix with the same cells for every subnet, in the order of the answers. */
function matrixOf(network: Network, services: readonly string[], cells: readonly MatrixCell[]): Matrix {
  return { services, rows: network.all('subnet').map((one) => ({ subnet: one, cells })) };
}

function viewOf(network: Network, matrix: Matrix): MatrixView {
  const steps = matrixViewSteps({
    network,
    matrix,
    origin: { kind: 'sandbox', label: 'Sandbox' },
    servicesOffered: 0,
    render: english,
  });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('the view of a matrix', () => {
  it('has VPCs and subnets by name, with the glyph of the way out of their tables', () => {
    const network = networkOf({
      Vpcs: [vpc({ ...named('prod') }), vpc({ VpcId: 'vpc-2', ...named('legacy') })],
      Subnets: [
        subnet({ SubnetId: 'subnet-10', ...named('private-10') }),
        subnet({ SubnetId: 'subnet-2', ...named('private-2') }),
        subnet({ SubnetId: 'subnet-3', VpcId: 'vpc-2' }),
      ],
      RouteTables: [
        routeTable([route('0.0.0.0/0', { NatGatewayId: 'nat-1' })]),
        routeTable([], { RouteTableId: 'rtb-2', Associations: [associated('subnet-2')] }),
      ],
    });
    const view = viewOf(network, matrixOf(network, ['s3'], [NAT]));
    assert.deepEqual(view.vpcs, [
      { label: 'legacy', detail: 'vpc-2 · 10.0.0.0/16' },
      { label: 'prod', detail: 'vpc-1 · 10.0.0.0/16' },
    ]);
    assert.deepEqual(
      view.subnets.map(({ vpc: at, glyph, label, detail }) => [at, glyph, label, detail]),
      [
        [0, 'ques', 'subnet-3', 'us-east-1a'],
        [1, 'slash', 'private-2', 'us-east-1a'],
        [1, 'lock', 'private-10', 'us-east-1a'],
      ],
    );
  });

  it('counts each cell as its way', () => {
    const network = networkOf({ Vpcs: [vpc()], Subnets: [subnet()] });
    const cells = [NAT, GATEWAY, BLOCKED];
    const view = viewOf(network, matrixOf(network, ['s3', 'dynamodb', 'sqs'], cells));
    assert.deepEqual(
      view.subnets[0]?.cells.map((at) => WAYS[at]),
      ['nat', 'gateway', 'blocked'],
    );
  });

  it('says what an endpoint would pay, and where the price is from', () => {
    const network = networkOf({
      Vpcs: [vpc()],
      Subnets: [subnet(), subnet({ SubnetId: 'subnet-2', AvailabilityZone: 'us-east-1b' })],
    });
    const services = ['s3', 'dynamodb', 'sqs', 'kms', 'sts'];
    const view = viewOf(network, matrixOf(network, services, [NAT, GATEWAY, NAT, INTERFACE, BLOCKED]));
    assert.deepEqual(
      view.services.map(({ label, pays }) => [label, pays.title, pays.better]),
      [
        ['S3', 'free', true],
        ['DynamoDB', 'in place', false],
        ['sqs', 'from 417 GB', true],
        ['kms', 'in place', false],
        ['sts', '–', false],
      ],
    );
    assert.equal(view.price, 'us-east-1, 2026, AWS PrivateLink pricing');
  });

  it('names no price where none was computed with', () => {
    const network = networkOf({ Vpcs: [vpc()], Subnets: [subnet()] });
    assert.equal(viewOf(network, matrixOf(network, ['s3'], [NAT])).price, '');
  });

  it('tells accounts and Regions apart where there are several', () => {
    const other = { ...SCOPE, region: 'eu-west-1' };
    const described = { Vpcs: [vpc()], Subnets: [subnet()] };
    const network = normalise([answersOf(described), answersOf(described, { scope: other })]);
    const view = viewOf(network, matrixOf(network, ['s3'], [NAT]));
    assert.deepEqual(
      view.vpcs.map(({ detail }) => detail),
      ['10.0.0.0/16 · us-east-1 · 111122223333', '10.0.0.0/16 · eu-west-1 · 111122223333'],
    );
  });

  it('shows a subnet whose VPC was not described, and makes hostile names harmless', () => {
    const network = networkOf({ Subnets: [subnet({ ...named('a\u202Eb\n<b>') })] });
    const view = viewOf(network, matrixOf(network, ['s3'], [NAT]));
    assert.deepEqual(view.vpcs, [{ label: 'vpc-1', detail: '' }]);
    assert.equal(view.subnets[0]?.label, 'a b <b>');
  });
});

describe('the label of a service', () => {
  for (const [service, label] of [
    ['s3', 'S3'],
    ['ecr.api', 'ecr.api'],
    ['com.amazonaws.vpce.us-east-1.vpce-svc-1', 'com.amazonaws.vpce.us-east-1.vpce-svc-1'],
  ] as const) {
    it(`${service} is ${label}`, () => {
      assert.equal(labelOfService(service), label);
    });
  }
});
