import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { AddressSet } from '../../network/addresses/address-set';
import { parseCidr } from '../../network/addresses/address';
import { AddressCuts } from './address-cuts';

function place(cuts: AddressCuts, cidr: string): string {
  const block = parseCidr(cidr);
  assert.ok(block);
  return cuts.placeOf(block);
}

/** Small enough that blocks often meet. */
const CIDR = fc
  .tuple(fc.nat(15), fc.integer({ min: 24, max: 28 }))
  .map(([n, length]) => `10.0.0.${n * 16}/${length}`);

describe('the place of a block among others', () => {
  it('is shared by blocks that lie in the same others', () => {
    const cuts = new AddressCuts();
    for (const cidr of ['10.0.0.0/16', '10.0.8.0/24', '0.0.0.0/0', '2001:db8::/32', 'nonsense'])
      cuts.add(cidr);
    assert.equal(place(cuts, '10.0.1.0/24'), place(cuts, '10.0.2.0/24'));
    assert.notEqual(place(cuts, '10.0.1.0/24'), place(cuts, '10.0.8.0/24'));
    assert.notEqual(place(cuts, '10.0.1.0/24'), place(cuts, '10.1.1.0/24'));
  });

  it('is a block’s own where another begins or ends within it', () => {
    const cuts = new AddressCuts();
    cuts.add('10.0.1.128/25');
    assert.notEqual(place(cuts, '10.0.0.0/23'), place(cuts, '10.0.1.0/24'));
    assert.equal(place(cuts, '10.0.0.0/24'), place(cuts, '10.0.1.0/25'));
  });

  it('being shared, no added block tells the two apart', () => {
    fc.assert(
      fc.property(fc.array(CIDR, { maxLength: 6 }), CIDR, CIDR, (added, a, b) => {
        const cuts = new AddressCuts();
        for (const cidr of added) cuts.add(cidr);
        if (place(cuts, a) !== place(cuts, b)) return;
        for (const cidr of added) {
          const filter = AddressSet.parse('ipv4', [cidr]);
          const holds = (own: string): string => {
            const part = filter.intersect(AddressSet.parse('ipv4', [own]));
            if (part.isEmpty) return 'none';
            return part.size === AddressSet.parse('ipv4', [own]).size ? 'all' : 'some';
          };
          assert.equal(holds(a), holds(b), cidr);
          if (parseCidr(a)?.first !== parseCidr(b)?.first) assert.notEqual(holds(a), 'some', cidr);
        }
      }),
    );
  });
});
