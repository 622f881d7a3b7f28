import * as assert from 'node:assert/strict';
import { english, message } from '../network/message';
import { Names, withoutKeys } from './names';

describe('names', () => {
  it('are addresses without their unit, and of a table that no code declares those of its VPC', () => {
    const names = new Names(['net.yaml', 'app.yaml']);
    assert.equal(names.of('net.yaml#Vpc'), 'Vpc');
    assert.equal(names.of('other.yaml#Vpc'), 'other.yaml#Vpc');
    assert.equal(names.of('net.yaml#Vpc#main'), 'Vpc');
    assert.equal(
      english(names.in(message('{table} is it.', { table: 'net.yaml#Vpc#main' }))),
      'Vpc (main) is it.',
    );
  });

  it('are those of the resource where all of its instances are meant, and once then', () => {
    const names = new Names([]).withInstances(
      new Map([
        ['aws_nat_gateway.n[0]', 'aws_nat_gateway.n'],
        ['aws_nat_gateway.n[1]', 'aws_nat_gateway.n'],
      ]),
    );
    const text = message('{target}: {n}', {
      target: 'aws_nat_gateway.n[0], aws_nat_gateway.n[1], aws_nat_gateway.m[0]',
      n: 2,
    });
    assert.equal(english(names.in(text)), 'aws_nat_gateway.n, aws_nat_gateway.m[0]: 2');
  });

  it('lose their keys, whatever stands in these', () => {
    assert.equal(withoutKeys('module.net["a[0].b"].aws_subnet.s[12]'), 'module.net.aws_subnet.s');
    assert.equal(withoutKeys('module.net["say \\"[x]\\""].aws_subnet.s'), 'module.net.aws_subnet.s');
  });
});
