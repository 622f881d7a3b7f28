import { parseCidr, type Cidr } from '../../network/addresses/address';

/**
 * Where blocks begin and end. Addresses between the same two cuts are in the same blocks: whoever compares with these
 * blocks alone treats them alike. IPv4 only, as the matrix.
 */
export class AddressCuts {
  private readonly texts = new Set<string>();
  private readonly points = new Set<number>();
  private sorted: Float64Array | undefined;

  /** Adds a block; what is no IPv4 CIDR cuts nothing. */
  add(cidr: string): void {
    // Most rules and routes name the same few blocks.
    if (this.texts.has(cidr)) return;
    this.texts.add(cidr);
    const block = parseCidr(cidr);
    if (block?.family !== 'ipv4') return;
    this.points.add(Number(block.first)).add(Number(block.last) + 1);
    this.sorted = undefined;
  }

  /** @returns a key that blocks share if every added block holds both of them wholly, or nothing of either. */
  placeOf({ first, last }: Cidr): string {
    const points = (this.sorted ??= Float64Array.from(this.points).sort());
    const start = Number(first);
    let low = 0;
    let high = points.length;
    // How many cuts are at or before the first address.
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((points[middle] ?? Infinity) <= start) low = middle + 1;
      else high = middle;
    }
    const isCut = (points[low] ?? Infinity) <= Number(last);
    return isCut ? `${first}-${last}` : `#${low}`;
  }
}
