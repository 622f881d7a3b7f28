import * as assert from 'node:assert/strict';
import { english } from '../../network/message';
import { hoverLines } from './hover-lines';
import { declared, endpoint, NAT, tables } from './testing/linted';

function lines(text: string, id: string): readonly string[] {
  const { network } = declared(text);
  const resource = network.resources.find((one) => one.id === id);
  assert.ok(resource, id);
  return hoverLines(network, resource, english).map(english);
}

describe('what is read on a declared resource', () => {
  const text = tables({ a: NAT, b: '' }) + endpoint('[aws_route_table.a.id]');

  it('is of a route table who uses it, its way out, and the way to S3 and DynamoDB', () => {
    assert.deepEqual(lines(text, 'aws_route_table.a'), [
      'Serves aws_subnet.a',
      'Way out: NAT',
      'S3: through gateway endpoint aws_vpc_endpoint.s3',
      'DynamoDB: no gateway endpoint; NAT',
    ]);
    assert.deepEqual(lines(text, 'aws_route_table.b').slice(1), [
      'Way out: isolated',
      'S3: no gateway endpoint; isolated',
      'DynamoDB: no gateway endpoint; isolated',
    ]);
  });

  it('is of a gateway endpoint whom it serves, and whom not', () => {
    assert.deepEqual(lines(text, 'aws_vpc_endpoint.s3'), [
      'Route tables served: aws_route_table.a',
      'Subnets served: aws_subnet.a',
      'Not served: aws_route_table.b',
      'Traffic through it costs nothing',
    ]);
  });

  it('says that it is not known where it is not', () => {
    const open = tables({ a: NAT }) + endpoint('var.tables');
    assert.ok(
      lines(open, 'aws_route_table.a').includes('S3: whether a gateway endpoint serves it is not known'),
    );
  });

  it('is nothing of what is neither', () => {
    assert.deepEqual(lines(text, 'aws_vpc.main'), []);
  });
});
