import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatAddress, parseAddress, parseCidr } from './address';

const ipv4 = fc.bigInt(0n, (1n << 32n) - 1n);
const ipv6 = fc.bigInt(0n, (1n << 128n) - 1n);

describe('parseAddress', () => {
  for (const [text, value] of [
    ['0.0.0.0', 0n],
    ['10.0.1.5', 0x0a000105n],
    ['255.255.255.255', 0xffffffffn],
  ] as const) {
    it(`reads ${text}`, () => {
      assert.deepEqual(parseAddress(text), { family: 'ipv4', value });
    });
  }

  for (const [text, value] of [
    ['::', 0n],
    ['::1', 1n],
    ['2001:DB8::8', 0x20010db8000000000000000000000008n],
    ['::ffff:10.0.0.1', 0xffff0a000001n],
  ] as const) {
    it(`reads ${text}`, () => {
      assert.deepEqual(parseAddress(text), { family: 'ipv6', value });
    });
  }

  for (const text of [
    '',
    ' ',
    '10',
    '10.1',
    '10.1.2',
    '10.0.0.0.1',
    '10.0.0.256',
    '010.0.0.1',
    '10.0.0.01',
    '0x0a.0.0.1',
    '167772161',
    ' 10.0.0.1',
    '10.0.0.1 ',
    '10.0.0.1\n',
    '10.0.0.1/32',
    '-1.0.0.1',
    'fe80::1%eth0',
    'fe80::1%1',
    '1::2::3',
    ':::',
    '12345::',
    'g::',
    'vpc-0a12f6',
  ]) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      assert.equal(parseAddress(text), undefined);
    });
  }

  it('reads back what formatAddress writes, of any IPv4 address', () => {
    fc.assert(
      fc.property(ipv4, (value) => {
        assert.deepEqual(parseAddress(formatAddress({ family: 'ipv4', value })), { family: 'ipv4', value });
      }),
    );
  });

  it('reads back what formatAddress writes, of any IPv6 address', () => {
    fc.assert(
      fc.property(ipv6, (value) => {
        assert.deepEqual(parseAddress(formatAddress({ family: 'ipv6', value })), { family: 'ipv6', value });
      }),
    );
  });

  it('throws for no text whatever', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9a-f.:/%]{0,24}$/)), (text) => {
        const address = parseAddress(text);
        if (address) assert.equal(parseAddress(formatAddress(address))?.value, address.value);
        parseCidr(text);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('formatAddress', () => {
  it('compresses IPv6 as EC2 does', () => {
    assert.equal(
      formatAddress({ family: 'ipv6', value: 0x20010db8000000000000000000000008n }),
      '2001:db8::8',
    );
    assert.equal(formatAddress({ family: 'ipv6', value: 0n }), '::');
  });
});

describe('parseCidr', () => {
  it('clears host bits', () => {
    assert.deepEqual(parseCidr('10.0.1.77/24'), {
      family: 'ipv4',
      first: 0x0a000100n,
      last: 0x0a0001ffn,
      length: 24,
    });
  });

  it('reads the whole of both families, and single addresses', () => {
    assert.deepEqual(parseCidr('0.0.0.0/0'), {
      family: 'ipv4',
      first: 0n,
      last: (1n << 32n) - 1n,
      length: 0,
    });
    assert.deepEqual(parseCidr('::/0'), { family: 'ipv6', first: 0n, last: (1n << 128n) - 1n, length: 0 });
    assert.deepEqual(parseCidr('::1/128'), { family: 'ipv6', first: 1n, last: 1n, length: 128 });
  });

  for (const text of [
    '10.0.0.0',
    '10.0.0.0/',
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '10.0.0.0/08',
    '10.0.0.0/8/8',
    '10.0.0.0/8 ',
    '10/8',
    '10.1/16',
    '/8',
    '2001:db8::/129',
    'fe80::1%eth0/64',
    'com.amazonaws.us-east-1.s3',
  ]) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      assert.equal(parseCidr(text), undefined);
    });
  }

  it('holds the address it was made of, aligned and of its length', () => {
    fc.assert(
      fc.property(ipv4, fc.integer({ min: 0, max: 32 }), (value, length) => {
        const cidr = parseCidr(`${formatAddress({ family: 'ipv4', value })}/${length}`);
        assert.ok(cidr);
        const size = 2n ** BigInt(32 - length);
        assert.ok(cidr.first <= value && value <= cidr.last);
        assert.equal(cidr.first % size, 0n);
        assert.equal(cidr.last - cidr.first + 1n, size);
      }),
    );
  });
});
