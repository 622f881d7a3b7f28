import { english, type Text } from '../../network/message';
import { visible } from '../../network/visible';

/** @returns a text in English on one line, without characters that are not to be seen. */
export function plain(text: Text): string {
  return visible(english(text));
}
