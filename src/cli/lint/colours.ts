import type { FindingSeverity } from '../../rules/severity';

export type Style = FindingSeverity | 'bold' | 'dim';

/** Gives a text a style, or leaves it as it is where there are no colours. */
export type Paint = (style: Style, text: string) => string;

/** SGR parameters. @see https://www.ecma-international.org/publications-and-standards/standards/ecma-48/ */
const CODES: Readonly<Record<Style, number>> = {
  error: 31,
  warning: 33,
  information: 36,
  hint: 32,
  bold: 1,
  dim: 2,
};

export function painter(isColoured: boolean): Paint {
  return isColoured
    ? (style, text) => (text === '' ? '' : `\u001b[${CODES[style]}m${text}\u001b[0m`)
    : (_style, text) => text;
}

/**
 * @param isTerminal whether what is written to shows it to somebody
 * @see https://no-color.org and https://force-color.org: what is set and empty is as if it were not set
 */
export function wantsColours(
  isTerminal: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return isTerminal && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
}
