import type { Message } from './message';

/** A value that a source could not work out: an attribute that was not read, an expression over a data source. */
export interface Unknown {
  readonly unknown: Message;
}

/** A value, or the reason why it is not known. Live sources yield known values; declared ones often cannot. */
export type Resolved<T> = T | Unknown;

/** @param reason what is missing, as the user would say it. */
export function unknown(reason: Message): Unknown {
  return { unknown: reason };
}

/** @returns whether a value is not known. */
export function isUnknown(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null && 'unknown' in value;
}

/** @returns the value where it is known, else undefined. */
export function known<T>(value: Resolved<T>): T | undefined {
  return isUnknown(value) ? undefined : value;
}
