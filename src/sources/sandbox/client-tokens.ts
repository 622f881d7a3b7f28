import type { Entity } from './entity';
import { Ec2Error } from './errors';
import { textOf, type Input } from './protocol/input';

interface Remembered {
  readonly request: string;
  readonly answer: Entity;
}

/**
 * Requests that must happen once only. A token that comes again with the same parameters gets the first answer and
 * changes nothing; a request that failed is not remembered. EC2 says that a repeated answer "might contain updated
 * information"; ours is the first one as it was.
 * @see https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-idempotency.html
 */
export class ClientTokens {
  readonly #remembered = new Map<string, Remembered>();

  /** @throws Ec2Error IdempotentParameterMismatch, InvalidParameterValue, or what `run` throws */
  answer(action: string, input: Input, run: () => Entity): Entity {
    const token = textOf(input, 'ClientToken');
    if (token === undefined || token === '') return run();
    // "a unique, case-sensitive string of up to 64 ASCII characters"
    if (token.length > 64) {
      throw new Ec2Error('InvalidParameterValue', `Invalid client token '${token}': more than 64 characters`);
    }
    const key = JSON.stringify([action, token]);
    const request = JSON.stringify(sorted(input));
    const known = this.#remembered.get(key);
    if (known === undefined) {
      const answer = run();
      this.#remembered.set(key, { request, answer });
      return answer;
    }
    if (known.request === request) return known.answer;
    throw new Ec2Error(
      'IdempotentParameterMismatch',
      'The request uses the same client token as a previous, but non-identical request.',
    );
  }
}

/** Members in one order: a form may give its parameters in any. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, sorted(member)]));
}
