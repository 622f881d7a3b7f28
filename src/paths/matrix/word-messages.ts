import { message, type Message } from '../../network/message';
import type { WayWord } from './words';

/** The word in a cell of the matrix (design/ui.md §8). */
export const WORD_MESSAGES: Readonly<Record<WayWord, Message>> = {
  gateway: message('gateway'),
  interface: message('interface'),
  nat: message('NAT'),
  internet: message('internet'),
  other: message('other'),
  split: message('split'),
  ambiguous: message('ambiguous'),
  blocked: message('blocked'),
  unknown: message('unknown'),
};
