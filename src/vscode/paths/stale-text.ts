import { counted, message, type Message } from '../../network/message';

/** A live account that was read longer ago than this may have changed. */
const FRESH_MINUTES = 15;

/** How the network stands that something was drawn from. */
export interface Freshness {
  /** What was drawn. */
  readonly shows: 'path' | 'matrix';
  readonly kind: 'account' | 'snapshot' | 'sandbox' | 'declared';
  readonly isOpen: boolean;
  readonly isReading: boolean;
  /** Why it could not be read again, as a sentence. */
  readonly failure: Message | undefined;
  readonly takenAt: Date | undefined;
}

/** What was drawn stays, whatever happens to its network. */
const CLOSED: Readonly<Record<Freshness['shows'], Message>> = {
  path: message('This network is no longer open; the picture is what was read last.'),
  matrix: message('This network is no longer open; the matrix is what was read last.'),
};

const NOT_READ_AGAIN: Readonly<Record<Freshness['shows'], Message>> = {
  path: message('The picture is what was read before.'),
  matrix: message('The matrix is what was read before.'),
};

/** @returns why a picture or a matrix is no longer the latest, in sentences; none where it is. */
export function staleText(
  { shows, kind, isOpen, isReading, failure, takenAt }: Freshness,
  now: Date,
): readonly Message[] {
  if (!isOpen) return [CLOSED[shows]];
  if (isReading) return [message('Being read again…')];
  if (failure) return [failure, NOT_READ_AGAIN[shows]];
  if (kind !== 'account' || !takenAt) return [];
  const minutes = Math.floor((now.getTime() - takenAt.getTime()) / 60_000);
  return minutes > FRESH_MINUTES ? [counted(minutes, 'Read {n} minute ago.', 'Read {n} minutes ago.')] : [];
}
