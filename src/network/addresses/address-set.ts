import { BITS, formatAddress, parseCidr, type Address, type Cidr, type Family } from './address';

/** A run of addresses, both ends included. */
export interface AddressRange {
  readonly first: bigint;
  readonly last: bigint;
}

/**
 * A set of addresses of one family, as sorted intervals that neither overlap nor touch. Immutable.
 * Routing decisions are made on sets, since a destination (a service's ranges, a CIDR) is rarely one address.
 */
export class AddressSet {
  private constructor(
    readonly family: Family,
    private readonly intervals: readonly AddressRange[],
  ) {}

  static empty(family: Family): AddressSet {
    return new AddressSet(family, []);
  }

  /** @returns the union of blocks; those of the other family are left out. */
  static of(family: Family, blocks: readonly Cidr[]): AddressSet {
    return new AddressSet(family, merge(blocks.filter((block) => block.family === family)));
  }

  /** @returns the union of CIDRs as text; what is no CIDR of this family is left out. */
  static parse(family: Family, cidrs: readonly string[]): AddressSet {
    return AddressSet.of(
      family,
      cidrs.flatMap((cidr) => parseCidr(cidr) ?? []),
    );
  }

  /** @returns the union of ranges, which may overlap and stand in any order. */
  static ofRanges(family: Family, ranges: readonly AddressRange[]): AddressSet {
    return new AddressSet(family, merge(ranges));
  }

  /** The ranges that make up the set: sorted, apart from one another. */
  get ranges(): readonly AddressRange[] {
    return this.intervals;
  }

  get isEmpty(): boolean {
    return this.intervals.length === 0;
  }

  /** How many addresses. */
  get size(): bigint {
    return this.intervals.reduce((sum, { first, last }) => sum + last - first + 1n, 0n);
  }

  /** The lowest address; undefined where there is none. */
  get first(): bigint | undefined {
    return this.intervals[0]?.first;
  }

  /** Every address, in order: for sets that are known to be small. */
  *addresses(): Generator<Address> {
    for (const { first, last } of this.intervals) {
      for (let value = first; value <= last; value++) yield { family: this.family, value };
    }
  }

  has(address: Address): boolean {
    if (address.family !== this.family) return false;
    let low = 0;
    let high = this.intervals.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const interval = this.intervals[middle];
      if (!interval) return false;
      if (address.value < interval.first) high = middle - 1;
      else if (address.value > interval.last) low = middle + 1;
      else return true;
    }
    return false;
  }

  /** @returns whether every address of the other set is in this one. */
  covers(other: AddressSet): boolean {
    return other.subtract(this).isEmpty;
  }

  union(other: AddressSet): AddressSet {
    return new AddressSet(this.family, merge([...this.intervals, ...this.same(other)]));
  }

  intersect(other: AddressSet): AddressSet {
    const result: AddressRange[] = [];
    const theirs = this.same(other);
    let i = 0;
    let j = 0;
    for (;;) {
      const a = this.intervals[i];
      const b = theirs[j];
      if (!a || !b) break;
      const first = a.first > b.first ? a.first : b.first;
      const last = a.last < b.last ? a.last : b.last;
      if (first <= last) result.push({ first, last });
      if (a.last < b.last) i++;
      else j++;
    }
    return new AddressSet(this.family, result);
  }

  subtract(other: AddressSet): AddressSet {
    const result: AddressRange[] = [];
    const theirs = this.same(other);
    let j = 0;
    for (const { first, last } of this.intervals) {
      let from = first;
      for (let hole = theirs[j]; hole && hole.last < from; hole = theirs[++j]);
      for (let k = j; from <= last; k++) {
        const hole = theirs[k];
        if (!hole || hole.first > last) break;
        if (hole.first > from) result.push({ first: from, last: hole.first - 1n });
        from = hole.last + 1n;
      }
      if (from <= last) result.push({ first: from, last });
    }
    return new AddressSet(this.family, result);
  }

  /** @returns the fewest CIDRs that make up this set, in order. */
  toCidrs(): readonly string[] {
    const bits = BITS[this.family];
    const cidrs: string[] = [];
    for (const { first, last } of this.intervals) {
      let from = first;
      while (from <= last) {
        let host = 0;
        // The largest block that starts here, is aligned and does not run over the end.
        while (host < bits && isAligned(from, host + 1) && from + (1n << BigInt(host + 1)) - 1n <= last)
          host++;
        cidrs.push(`${formatAddress({ family: this.family, value: from })}/${bits - host}`);
        from += 1n << BigInt(host);
      }
    }
    return cidrs;
  }

  private same(other: AddressSet): readonly AddressRange[] {
    return other.family === this.family ? other.intervals : [];
  }
}

function isAligned(value: bigint, hostBits: number): boolean {
  return value % (1n << BigInt(hostBits)) === 0n;
}

function merge(intervals: readonly AddressRange[]): readonly AddressRange[] {
  const sorted = [...intervals].sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  const result: AddressRange[] = [];
  for (const { first, last } of sorted) {
    const before = result.at(-1);
    if (before && first <= before.last + 1n) {
      if (last > before.last) result[result.length - 1] = { first: before.first, last };
    } else result.push({ first, last });
  }
  return result;
}
