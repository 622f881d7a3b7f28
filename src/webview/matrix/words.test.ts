import * as assert from 'node:assert/strict';
import { words as keys } from './testing/words';
import { say, sayCount } from './words';

const words = {
  ...keys,
  cell: '{subnet} to {service}: {way}',
  'subnets.one': '{n} subnet',
  'subnets.many': '{n} subnets',
};

describe('the words of the page', () => {
  it('are filled with names as they are, braces included', () => {
    assert.equal(say(words, 'cell', { subnet: '{way}', service: 'S3', way: 'NAT' }), '{way} to S3: NAT');
  });

  it('have forms by number, with separators of thousands', () => {
    assert.equal(sayCount(words, 'subnets', 1), '1 subnet');
    assert.equal(sayCount(words, 'subnets', 5000), `${(5000).toLocaleString()} subnets`);
  });

  it('keep a place that nobody fills', () => {
    assert.equal(say(words, 'cell', {}), '{subnet} to {service}: {way}');
  });
});
