/**
 * Takes HCL apart into its string literals, decoded, and the rest, with a blank for each literal: apart from the code
 * that writes it, after the specification.
 * @throws Error where a literal does not end, holds a template, or a bracket has no partner
 * @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
 */
export function scanHcl(code: string): { readonly strings: readonly string[]; readonly rest: string } {
  const strings: string[] = [];
  const open: string[] = [];
  let rest = '';
  for (let at = 0; at < code.length; at++) {
    const character = code.charAt(at);
    if (character === '"') {
      const { text, end } = literal(code, at + 1);
      strings.push(text);
      at = end;
      rest += '"';
      continue;
    }
    if ('{[('.includes(character)) open.push({ '{': '}', '[': ']', '(': ')' }[character] ?? '');
    if ('}])'.includes(character) && open.pop() !== character) throw new Error(`no partner: ${rest}`);
    rest += character;
  }
  if (open.length > 0) throw new Error(`not closed: ${rest}`);
  return { strings, rest };
}

function literal(code: string, start: number): { readonly text: string; readonly end: number } {
  let text = '';
  for (let at = start; at < code.length;) {
    const two = code.slice(at, at + 2);
    const character = code.charAt(at);
    if (character === '"') return { text, end: at };
    if (character === '\n') break;
    if (/^[$%]\{/.test(two)) throw new Error(`a template begins in ${code.slice(start, at + 9)}`);
    const escape = /^(?:([$%])\1\{|\\u([\da-f]{4})|\\U([\da-f]{8})|\\([nrt"\\]))/.exec(
      code.slice(at, at + 10),
    );
    if (!escape && character === '\\') throw new Error('no escape of HCL’s');
    if (!escape) {
      text += character;
      at++;
      continue;
    }
    const [all, sign, four, eight, short = ''] = escape;
    const code16 = four ?? eight;
    if (sign !== undefined) text += `${sign}{`;
    else if (code16 !== undefined) text += String.fromCodePoint(parseInt(code16, 16));
    else text += { n: '\n', r: '\r', t: '\t' }[short] ?? short;
    at += all.length;
  }
  throw new Error('a literal does not end');
}
