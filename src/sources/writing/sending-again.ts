import type { JournalEntry } from './journal';

/**
 * How long a ClientToken is relied on. EC2 does not document how long it remembers one: for instances an earlier page
 * said at least 24 hours, other services of AWS say 8 hours. A token that EC2 has forgotten would make a second endpoint.
 * @see https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-idempotency.html
 */
const RELIED_ON_MS = 8 * 60 * 60_000;

/** @returns whether a creation may be sent again with its token, once somebody has confirmed it again. */
export function canSendAgain({ startedAt }: JournalEntry, now: Date): boolean {
  return now.getTime() - new Date(startedAt).getTime() < RELIED_ON_MS;
}
