import { visible } from '../../network/visible';

/** Longer texts say nothing that helps: an encoded authorisation message alone has thousands of characters. */
const LONGEST = 300;

/**
 * What AWS says in its own words, fit to stand in a sentence of ours. It repeats texts that somebody typed (names,
 * tags), so that it is hostile: nothing of it may be a link, markup or a command where a surface knows such.
 */
export function awsText(text: string): string {
  const plain = visible(text)
    .replace(/\s*Encoded authori[sz]ation failure message:.*$/is, '')
    .replace(/\b[a-z][a-z0-9+.-]*:\/\//gi, '')
    .replace(/\b(?:command|javascript|data|vscode):/gi, '')
    .replace(/[[\]<>`*\\$]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const cut = plain.length > LONGEST ? `${plain.slice(0, LONGEST).replace(/\p{Cs}$/u, '')}…` : plain;
  return cut.replace(/[.\s]+$/, '');
}
