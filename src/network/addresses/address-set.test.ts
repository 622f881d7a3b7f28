import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { BITS, formatAddress, parseAddress, parseCidr, type Family } from './address';
import { AddressSet } from './address-set';

/**
 * The model: sets of the 64 addresses at one place in the address space. A block within that window is one or more
 * of them; what is outside never changes. The window ends with the last address there is, where arithmetic breaks.
 */
const SPAN = 64;
const start = (family: Family): bigint => (1n << BigInt(BITS[family])) - BigInt(SPAN);

const block = fc
  .tuple(fc.integer({ min: 0, max: SPAN - 1 }), fc.integer({ min: 0, max: 6 }))
  .map(([at, host]) => ({ at, host }));
const blocks = fc.array(block, { maxLength: 8 });
type Blocks = readonly { readonly at: number; readonly host: number }[];

function setOf(family: Family, list: Blocks): AddressSet {
  return AddressSet.parse(
    family,
    list.map(
      ({ at, host }) =>
        `${formatAddress({ family, value: start(family) + BigInt(at) })}/${BITS[family] - host}`,
    ),
  );
}

function modelOf(list: Blocks): ReadonlySet<number> {
  return new Set(
    list.flatMap(({ at, host }) => {
      const size = 2 ** host;
      return Array.from({ length: size }, (_, i) => Math.floor(at / size) * size + i);
    }),
  );
}

function members(family: Family, set: AddressSet): readonly number[] {
  return Array.from({ length: SPAN }, (_, i) => i).filter((i) =>
    set.has({ family, value: start(family) + BigInt(i) }),
  );
}

const where = (test: (i: number) => boolean): readonly number[] =>
  Array.from({ length: SPAN }, (_, i) => i).filter(test);

for (const family of ['ipv4', 'ipv6'] as const) {
  describe(`AddressSet of ${family}, against a set of numbers`, () => {
    const pair = (
      check: (a: AddressSet, b: AddressSet, x: ReadonlySet<number>, y: ReadonlySet<number>) => void,
    ): void => {
      fc.assert(
        fc.property(blocks, blocks, (a, b) => {
          check(setOf(family, a), setOf(family, b), modelOf(a), modelOf(b));
        }),
        { numRuns: 300 },
      );
    };

    it('has', () => {
      pair((a, _b, x) => {
        assert.deepEqual(
          members(family, a),
          where((i) => x.has(i)),
        );
      });
    });

    it('size', () => {
      pair((a, _b, x) => {
        assert.equal(a.size, BigInt(x.size));
        assert.equal(a.isEmpty, x.size === 0);
      });
    });

    it('union', () => {
      pair((a, b, x, y) => {
        assert.deepEqual(
          members(family, a.union(b)),
          where((i) => x.has(i) || y.has(i)),
        );
        assert.equal(a.union(b).size, BigInt(new Set([...x, ...y]).size));
      });
    });

    it('intersect', () => {
      pair((a, b, x, y) => {
        const both = where((i) => x.has(i) && y.has(i));
        assert.deepEqual(members(family, a.intersect(b)), both);
        assert.equal(a.intersect(b).size, BigInt(both.length));
      });
    });

    it('subtract', () => {
      pair((a, b, x, y) => {
        const rest = where((i) => x.has(i) && !y.has(i));
        assert.deepEqual(members(family, a.subtract(b)), rest);
        assert.equal(a.subtract(b).size, BigInt(rest.length));
      });
    });

    it('covers', () => {
      pair((a, b, x, y) => {
        assert.equal(
          a.covers(b),
          [...y].every((i) => x.has(i)),
        );
        assert.ok(a.covers(a.intersect(b)));
        assert.ok(a.union(b).covers(b));
      });
    });

    it('toCidrs: the same addresses, in order, apart, and no two that one block could replace', () => {
      pair((a) => {
        const cidrs = a.toCidrs();
        assert.deepEqual(AddressSet.parse(family, cidrs).toCidrs(), cidrs);
        assert.deepEqual(members(family, AddressSet.parse(family, cidrs)), members(family, a));
        const parsed = cidrs.map((cidr) => {
          const made = parseCidr(cidr);
          assert.ok(made, cidr);
          return made;
        });
        parsed.forEach((cidr, i) => {
          const next = parsed[i + 1];
          if (!next) return;
          assert.ok(cidr.last < next.first);
          const size = cidr.last - cidr.first + 1n;
          const siblings =
            cidr.length === next.length && cidr.first % (2n * size) === 0n && next.first === cidr.last + 1n;
          assert.ok(!siblings, `${String(cidrs[i])} and ${String(cidrs[i + 1])} are one block`);
        });
      });
    });
  });
}

describe('AddressSet', () => {
  it('is the whole of a family as one block', () => {
    assert.deepEqual(AddressSet.parse('ipv4', ['0.0.0.0/1', '128.0.0.0/1']).toCidrs(), ['0.0.0.0/0']);
    assert.deepEqual(AddressSet.parse('ipv6', ['8000::/1', '::/1']).toCidrs(), ['::/0']);
    assert.equal(AddressSet.parse('ipv6', ['::/0']).size, 1n << 128n);
  });

  it('splits what is left around a hole', () => {
    const rest = AddressSet.parse('ipv4', ['10.0.0.0/8']).subtract(
      AddressSet.parse('ipv4', ['10.64.0.0/10']),
    );
    assert.deepEqual(rest.toCidrs(), ['10.0.0.0/10', '10.128.0.0/9']);
  });

  it('leaves out what is no CIDR, and the other family', () => {
    const set = AddressSet.parse('ipv4', ['10.1', 'pl-1', '::/0', '10.0.0.0/30', '10.0.0.9']);
    assert.deepEqual(set.toCidrs(), ['10.0.0.0/30']);
  });

  it('has nothing in common with the other family', () => {
    const [four, six] = [AddressSet.parse('ipv4', ['0.0.0.0/0']), AddressSet.parse('ipv6', ['::/0'])];
    assert.ok(four.intersect(six).isEmpty);
    assert.deepEqual(four.subtract(six).toCidrs(), ['0.0.0.0/0']);
    assert.deepEqual(four.union(six).toCidrs(), ['0.0.0.0/0']);
    const loopback = parseAddress('::1');
    assert.ok(loopback && !four.has(loopback) && six.has(loopback));
  });

  it('is not changed by what is done with it', () => {
    const set = AddressSet.parse('ipv4', ['10.0.0.0/8']);
    set.union(AddressSet.parse('ipv4', ['11.0.0.0/8']));
    set.subtract(AddressSet.parse('ipv4', ['10.0.0.0/9']));
    assert.deepEqual(set.toCidrs(), ['10.0.0.0/8']);
    assert.ok(AddressSet.empty('ipv4').isEmpty);
  });
});
