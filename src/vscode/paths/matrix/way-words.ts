import { message, type Message } from '../../../network/message';
import { WORD_MESSAGES } from '../../../paths/matrix/word-messages';
import { WAYS, type Way } from '../../../webview/matrix/protocol';

/** What a chip says, which is the legend of the words in the cells. */
const CHIPS: Readonly<Record<Way, Message>> = {
  gateway: message('Private: gateway endpoint'),
  interface: message('Private: interface endpoint'),
  nat: message('NAT'),
  internet: message('Internet gateway'),
  other: message('Other way'),
  split: message('Split'),
  ambiguous: message('Ambiguous'),
  blocked: message('Blocked'),
  unknown: message('Undetermined'),
};

/** The words of all ways, in the order in which cells count them. */
export const WAY_TEXTS: readonly { readonly word: Message; readonly chip: Message }[] = WAYS.map((way) => ({
  word: WORD_MESSAGES[way],
  chip: CHIPS[way],
}));
