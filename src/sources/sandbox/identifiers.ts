import { createHash } from 'node:crypto';
import { isEntity } from './entity';

/** Makes the hexadecimal digits of the nth id. */
export type Digits = (n: number) => string;

/** From the number alone: the same calls give the same ids, so that a test's second run shows what its first did. */
export const FROM_COUNTER: Digits = (n) =>
  createHash('sha256').update(`endpoint-lens ${n}`).digest('hex').slice(0, 16);

/**
 * Ids of new resources, in EC2's longer form.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html
 */
export class Identifiers {
  #made = 0;

  /** @param taken ids that a seed has already */
  constructor(
    private readonly taken: Set<string>,
    private readonly digits: Digits = FROM_COUNTER,
  ) {}

  /** @param prefix with its dash: `vpc-` */
  next(prefix: string): string {
    for (;;) {
      const id = `${prefix}0${this.digits(this.#made++).padStart(16, '0').slice(-16)}`;
      if (this.taken.has(id)) continue;
      this.taken.add(id);
      return id;
    }
  }
}

/** Adds every text below a value that looks like an id. */
export function collectIds(value: unknown, ids: Set<string>): void {
  if (typeof value === 'string') {
    if (/^[a-z][a-z-]*-[0-9a-f]{8,17}$/.test(value)) ids.add(value);
  } else if (Array.isArray(value)) for (const item of value) collectIds(item, ids);
  else if (isEntity(value)) for (const member of Object.values(value)) collectIds(member, ids);
}
