import * as assert from 'node:assert/strict';
import { parseAddress } from './address';
import { PUBLIC_SPACE } from './public-space';

function isPublic(text: string): boolean {
  const address = parseAddress(text);
  assert.ok(address, text);
  return PUBLIC_SPACE[address.family].has(address);
}

describe('the public address space', () => {
  for (const text of ['1.1.1.1', '11.0.0.0', '52.216.0.1', '100.63.255.255', '100.128.0.0', '172.32.0.0']) {
    it(`has ${text}`, () => {
      assert.ok(isPublic(text));
    });
  }
  for (const text of ['2600:1f18::1', '3fff:ffff::', '64:ff9b::8.8.8.8']) {
    it(`has ${text}`, () => {
      assert.ok(isPublic(text));
    });
  }
  for (const text of [
    '0.0.0.1',
    '10.255.255.255',
    '100.64.0.0',
    '100.127.255.255',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.19.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    'fd00:ec2::254',
    'fe80::1',
    'ff02::1',
  ]) {
    it(`has not ${text}`, () => {
      assert.ok(!isPublic(text));
    });
  }
});
