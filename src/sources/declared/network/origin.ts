import type { FileRange, Origin } from '../../../network/origin';
import type { DeclaredResource, DeclaredUnit, Place } from '../unit';

/** Where a resource of a network is declared. Places are worked out when they are asked for. */
export class DeclaredOrigin implements Extract<Origin, { readonly seen: 'file' }> {
  readonly seen = 'file';

  /** @param names what the fields of the network's resource are called in the language */
  constructor(
    readonly declared: DeclaredResource,
    readonly unit: DeclaredUnit,
    private readonly names: Readonly<Record<string, string>>,
  ) {}

  get file(): string {
    return this.declared.place.file;
  }

  get range(): FileRange {
    return this.declared.place.range;
  }

  get address(): string {
    return this.declared.address;
  }

  /** @returns where a field is written; undefined where it is not. */
  placeOf(field: string): Place | undefined {
    const name = this.names[field];
    return name === undefined ? undefined : this.declared.places.get(name);
  }

  /** @returns whether a field, or how many there are, holds only while variables keep their defaults. */
  isAssumed(fields: readonly string[]): boolean {
    const { assumed } = this.declared;
    if (assumed.size === 0) return false;
    if (assumed.has('count') || assumed.has('for_each')) return true;
    return fields.some((field) => {
      const name = this.names[field];
      return name !== undefined && assumed.has(name);
    });
  }
}
