import * as assert from 'node:assert/strict';
import { english } from '../../network/message';
import { reachOf } from './reach';
import { declared, endpoint, INTERNET, NAT, tables } from './testing/linted';

function reach(text: string, isOne = true): readonly [string, string | undefined] | undefined {
  const { network } = declared(text);
  const [vpc] = network.all('vpc');
  assert.ok(vpc);
  const found = reachOf(network, vpc, 's3', () => isOne);
  return found && [english(found.sentence), found.subnet?.id];
}

describe('how the private tables of a VPC reach a service', () => {
  it('is through NAT, as many as do, from a subnet of one that does', () => {
    const text = tables({ a: NAT, b: NAT, c: NAT, d: INTERNET }) + endpoint('[aws_route_table.a.id]');
    assert.deepEqual(reach(text), ['2 of 3 private route tables reach S3 through NAT', 'aws_subnet.b']);
    assert.deepEqual(reach(tables({ a: NAT })), [
      'The private route table reaches S3 through NAT',
      'aws_subnet.a',
    ]);
  });

  it('is through the endpoint where it serves them', () => {
    const text = tables({ a: NAT, b: '' }) + endpoint('[aws_route_table.a.id, aws_route_table.b.id]');
    assert.equal(reach(text)?.[0], '2 of 2 private route tables reach S3 through a gateway endpoint');
  });

  it('is not at all without NAT and endpoint', () => {
    assert.equal(
      reach(tables({ a: '', b: '' }))?.[0],
      '2 private route tables have no gateway endpoint for S3, and no NAT',
    );
  });

  it('is not counted where one stands for several', () => {
    const text = tables({ a: NAT, b: NAT }) + endpoint('[aws_route_table.a.id]');
    assert.equal(reach(text, false)?.[0], 'Some private route tables reach S3 through NAT');
    assert.equal(reach(tables({ a: NAT, b: NAT }), false)?.[0], 'Private route tables reach S3 through NAT');
  });

  it('is not said of public tables alone, nor where it is not known', () => {
    assert.equal(reach(tables({ a: INTERNET })), undefined);
    assert.equal(reach(tables({ a: NAT }) + endpoint('var.tables')), undefined);
    assert.equal(
      reach(
        tables({
          a: 'dynamic "route" {\n for_each = var.routes\n content {\n cidr_block = route.value\n }\n }',
        }),
      ),
      undefined,
    );
  });
});
