import * as assert from 'node:assert/strict';
import { message } from '../../../network/message';
import { condition } from '../../../network/presence';
import { known, unknown } from '../../../network/resolved';
import type { Value } from '../value';
import { serviceNameOf } from './service-names';

const OPEN: Value = unknown(message('it is not known'));

function nameOf(value: Value | undefined, region = 'eu-west-1'): string | undefined {
  return known(serviceNameOf(value, region));
}

function text(...parts: readonly Value[]): Value {
  return { kind: 'interpolated', parts };
}

function either(then: Value, otherwise: Value): Value {
  return { kind: 'choice', condition: condition('on'), then, otherwise };
}

describe('the name of a service', () => {
  it('is as it is written', () => {
    assert.equal(nameOf('com.amazonaws.us-east-1.s3'), 'com.amazonaws.us-east-1.s3');
    assert.equal(nameOf(''), undefined);
    assert.equal(nameOf(undefined), undefined);
    assert.equal(nameOf(OPEN), undefined);
  });

  it('has the Region of the endpoint for what is not known in the middle, and none where that is not known', () => {
    assert.equal(nameOf(text('com.amazonaws.', OPEN, '.ecr.api')), 'com.amazonaws.eu-west-1.ecr.api');
    assert.equal(nameOf(text('com.amazonaws.', OPEN, '.s3'), ''), 'com.amazonaws.s3');
    assert.equal(nameOf(text('cn.com.amazonaws.', OPEN, '.sqs')), 'cn.com.amazonaws.eu-west-1.sqs');
    assert.equal(nameOf(text(OPEN, '.s3')), 'com.amazonaws.eu-west-1.s3');
  });

  it('is not known where its end, or more than its prefix and its Region, is not', () => {
    assert.equal(nameOf(text('com.amazonaws.eu-west-1.', OPEN)), undefined);
    assert.equal(nameOf(text('com.amazonaws.', OPEN, '.', OPEN)), undefined);
    // A partition's prefix and a Region, both looked up.
    assert.equal(nameOf(text(OPEN, '.', OPEN, '.s3')), 'com.amazonaws.eu-west-1.s3');
  });

  it('under a condition is known where all are the same, but for the prefix of China', () => {
    assert.equal(nameOf(either('com.amazonaws.eu-west-1.s3', 'com.amazonaws.eu-west-1.sqs')), undefined);
    assert.equal(
      nameOf(either(text('cn.com.amazonaws.', OPEN, '.sqs'), text('com.amazonaws.', OPEN, '.sqs'))),
      'cn.com.amazonaws.eu-west-1.sqs',
    );
  });
});
