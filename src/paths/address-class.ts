import type { AddressSet } from '../network/addresses/address-set';
import type { Family } from '../network/addresses/address';

/**
 * Addresses of one family that are treated alike: those that traffic is sent to, or comes from.
 * Where a service's addresses are not known, `set` holds every address that it may have and `which` is `some`: a
 * statement about the class is then true only if it is true of every part of `set`.
 */
export interface AddressClass {
  readonly family: Family;
  readonly set: AddressSet;
  readonly which: 'all' | 'some';
  /**
   * Prefix lists that hold every address of the class although their ranges may not have been read: a service's own
   * list. Routes and rules that name one of them match the whole class.
   */
  readonly lists: ReadonlySet<string>;
  /**
   * Prefix lists that hold none of them although their ranges may not have been read: the lists of other services
   * (the S3 list covers S3 only).
   */
  readonly notInLists: ReadonlySet<string>;
}
